/** Both schemes, on a card of its own: a viewer that ignores the scheme still has dark text on white. */
const STYLE = `
  .card{fill:#fff;stroke:#d5dade}
  text{font:14px -apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;fill:#171a1d}
  .small{font-size:12px;fill:#566069}
  .strong{font-weight:600}
  .box{fill:#f0f3f4;stroke:#b6c0c7}
  .line{stroke:#8b98a1;stroke-width:1.5;fill:none}
  .life{stroke:#c3ccd2;stroke-dasharray:3 4}
  .signal{stroke:#0f766e;stroke-width:2;fill:none}
  .media{stroke:#7c3aed;stroke-width:3;fill:none}
  .bad{stroke:#c8281d;stroke-width:2;fill:none;stroke-dasharray:6 4}
  .signal-head{fill:#0f766e}.media-head{fill:#7c3aed}.bad-head{fill:#c8281d}
  .signal-text{fill:#0f766e}.media-text{fill:#7c3aed}.bad-text{fill:#c8281d}
  @media (prefers-color-scheme:dark){
    .card{fill:#14171a;stroke:#343b41}
    text{fill:#eef1f3}
    .small{fill:#a3aeb6}
    .box{fill:#20262a;stroke:#4a545b}
    .line{stroke:#7a868e}
    .life{stroke:#434c53}
    .signal{stroke:#35c4b3}.media{stroke:#b794f6}.bad{stroke:#ff7b72}
    .signal-head,.signal-text{fill:#35c4b3}.media-head,.media-text{fill:#b794f6}.bad-head,.bad-text{fill:#ff7b72}
  }`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param kind class of the text, such as `small` */
export const label = (x, y, text, kind = '', anchor = 'middle') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}"${kind ? ` class="${kind}"` : ''}>${escape(text)}</text>`;

/** A box with a name, and what it is below that. */
export function box(x, y, width, height, name, ...more) {
  const middle = x + width / 2;
  const first = y + height / 2 + 5 - more.length * 8;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" class="box"/>`,
    label(middle, first, name, 'strong'),
    ...more.map((text, index) => label(middle, first + 17 * (index + 1), text, 'small')),
  ].join('\n');
}

/** A line from one point to another. @param kind `signal`, `media` or `bad` @param heads at which ends it has arrows */
export function arrow(x1, y1, x2, y2, kind = 'signal', heads = 'end') {
  const marks = [heads !== 'none' && `marker-end="url(#${kind})"`, heads === 'both' && `marker-start="url(#${kind})"`].filter(Boolean).join(' ');
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${kind}" ${marks}/>`;
}

/** @param title what a screen reader says of the whole picture */
export function drawing(width, height, title, ...parts) {
  const heads = ['signal', 'media', 'bad'].map(
    (kind) => `<marker id="${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" class="${kind}-head"/></marker>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">
<title>${escape(title)}</title>
<style>${STYLE}
</style>
<defs>${heads.join('')}</defs>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="14" class="card"/>
${parts.join('\n')}
</svg>
`;
}

/**
 * Who says what to whom, from top to bottom.
 * @param actors their names
 * @param rows `[from, to, text, kind]`, by index of the actor; a row of one text is a note across all of them
 */
export function sequence(title, actors, rows) {
  const gap = 300;
  const left = 96;
  const x = (index) => left + index * gap;
  const width = left * 2 + gap * (actors.length - 1);
  const top = 74;
  const height = top + rows.length * 38 + 30;
  return drawing(
    width, height, title,
    ...actors.map((name, index) => `<line x1="${x(index)}" y1="56" x2="${x(index)}" y2="${height - 16}" class="life"/>\n${box(x(index) - 80, 18, 160, 38, name)}`),
    ...rows.map((row, index) => {
      const y = top + 26 + index * 38;
      if (row.length === 1) return label(width / 2, y, row[0], 'small');
      const [from, to, text, kind = 'signal'] = row;
      const middle = (x(from) + x(to)) / 2;
      return `${arrow(x(from), y, x(to), y, kind, kind === 'media' ? 'both' : 'end')}\n${label(middle, y - 7, text, `small ${kind}-text`)}`;
    }),
  );
}
