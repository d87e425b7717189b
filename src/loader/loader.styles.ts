const css = String.raw;

/**
 * Of the page and of each poster, for our own places only: the place that a room will have, weaker than any rule of the page and as
 * docs/recipes/plain-html.md reserves it; in editors, where nothing is put into it, its name; the looks of a link to a room, which
 * makes no line higher than it was; and those of a poster, which is such a link over the whole place.
 */
export const loaderStyles = css`
  :where(
      video-room:not(:defined, :has(> :not(p, br, script, style, template))),
      :is(div, p, section, article, aside, span):is(.video-room[data-room], [data-video-room]),
      [data-parlor='room']
    ) {
    display: flow-root;
    position: relative;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    max-block-size: 100svh;
    overflow: clip;
    border-radius: 18px;
    color-scheme: light dark;
    color: var(--room-on-surface, light-dark(#171a1d, #f0f2f4));
    background: var(--room-surface, light-dark(#f6f7f8, #101214));
    &::before {
      content: '';
      display: block;
      block-size: 45rem;
      margin-block-end: -48%;
    }
    &:not([data-parlor])::after {
      content: attr(room) attr(data-room) attr(data-video-room);
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
    }
  }
  p[data-parlor] {
    all: unset;
  }
  :is(a, button)[data-parlor] {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    box-sizing: border-box;
    max-inline-size: 100%;
    vertical-align: middle;
    margin-block: -0.3em;
    padding-block: 0.15em;
    padding-inline: 0.6em 0.2em;
    border: 1px solid #8888;
    border-radius: 0.8em;
    overflow-wrap: anywhere;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    color: inherit;
    background: none;
    &::before {
      content: '';
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      background: currentColor;
      clip-path: path('M0 6a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3ZM16 9l4-3v8l-4-3Z');
    }
    &::after {
      content: attr(data-parlor);
      flex: none;
      padding-inline: 0.8em;
      border-radius: 0.6em;
      color: var(--room-on-accent, light-dark(#fff, #04211d));
      background: var(--room-accent, light-dark(#0f766e, #35c4b3));
    }
    &:hover::after {
      filter: brightness(1.15);
    }
    &[aria-busy] {
      opacity: 0.5;
    }
  }
  :host > [data-parlor] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    margin: 0;
    outline-offset: -4px;
    flex-direction: column;
    justify-content: center;
    gap: 20px;
    border: 0;
    &::before {
      margin: 12px;
      scale: 2;
    }
    &::after {
      padding: 0.6em 1.6em;
      border-radius: var(--room-radius, 12px);
    }
  }
  ::slotted(video-room) {
    position: absolute !important;
    inset: 0;
    block-size: 100%;
    max-block-size: none;
    aspect-ratio: auto;
  }
`;
