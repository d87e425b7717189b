/** In a table a bar would end the cell, and a line end the row. */
const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

function table(title, head, rows) {
  if (rows.length === 0) return [];
  return [`**${title}**`, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
}

/** The default slot has no name. */
const slotName = (name) => (name === '' ? '(default)' : code(name));
const named = (list = [], name = code) => list.map((each) => [name(each.name), cell(each.description)]);

const isPublic = ({static: isStatic, name}) => !isStatic && /^[a-z]/i.test(name);

function signature({name, parameters = [], return: result}) {
  const list = parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

function section(element) {
  const {tagName, summary, description, attributes = [], members = [], events, slots, cssParts, cssProperties, cssStates} = element;
  const own = members.filter(isPublic);
  const fields = own.filter(({kind}) => kind === 'field');
  return [
    `## \`<${tagName}>\``,
    '',
    cell(summary),
    '',
    ...(description ? [description.trim(), ''] : []),
    ...(element.examples ?? []).flatMap((example) => ['```html', example, '```', '']),
    ...table('Attributes', ['attribute', 'type', 'default', 'meaning'], attributes.map((each) => [code(each.name), code(each.type?.text), code(each.default), cell(each.description)])),
    ...table('Properties', ['property', 'type', 'attribute', 'meaning'], fields.map((each) => [
      code(each.name) + (each.readonly ? ' (read-only)' : ''), code(each.type?.text), code(each.attribute), cell(each.description),
    ])),
    ...table('Methods', ['method', 'what it does'], own.filter(({kind}) => kind === 'method').map((each) => [code(signature(each)), cell(each.description)])),
    ...table('Events', ['event', 'type', 'when'], (events ?? []).map((each) => [code(each.name), code(each.type?.text), cell(each.description)])),
    ...table('Slots', ['slot', 'what goes in'], named(slots, slotName)),
    ...table('CSS parts', ['part', 'what it is'], named(cssParts)),
    ...table('CSS custom properties', ['property', 'default', 'what it sets'], (cssProperties ?? []).map((each) => [code(each.name), code(each.default), cell(each.description)])),
    ...table('States (`:state()`)', ['state', 'while'], named(cssStates)),
  ];
}

/** `video-room` is where everybody starts; the rest by name. */
const order = (a, b) => (b.tagName === 'video-room') - (a.tagName === 'video-room') || (a.tagName < b.tagName ? -1 : 1);

/**
 * The page `docs/elements.md`, from a custom elements manifest (`dist/custom-elements.json`).
 * @returns {string} Markdown
 */
export function elementsPage({modules}) {
  const elements = modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName).sort(order);
  const lines = [
    '# Elements',
    '',
    'Made from the comments of the classes in `src/elements/` by `npm run docs`; a test fails when it is out of date.',
    'Event types have read-only fields of their own: see the table of events in the [README](../README.md#events).',
    '',
    elements.map(({tagName}) => `[\`${tagName}\`](#${tagName})`).join(' · '),
    '',
    ...elements.flatMap(section),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
