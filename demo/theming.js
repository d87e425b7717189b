// The workbench of theming.html: everything is read from theming.json, which is made from the elements themselves.
let room = document.querySelector('video-room');
const form = document.querySelector('form');
const {tokens, elements} = await (await fetch(new URL('theming.json', import.meta.url))).json();
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// ---------------------------------------------------------------- tokens
const own = new Map();
function show() {
  const lines = [...own].map(([name, value]) => `  ${name}: ${value};\n`);
  const theme = form.elements.theme.value;
  const link = theme ? `/* <link rel="stylesheet" href="${location.origin}/themes/${theme}.css"> */\n` : '';
  document.querySelector('#css').textContent = `${link}video-room {\n${lines.join('')}}`;
}
for (const {name, meaning} of tokens) {
  const input = make('input', {placeholder: 'a CSS value', spellcheck: false});
  input.addEventListener('input', () => {
    const value = input.value.trim();
    if (value) own.set(name, value);
    else own.delete(name);
    room.style.setProperty(name, value);
    show();
  });
  document.querySelector('.tokens').append(make('label', {}, name, input, make('small', {textContent: meaning})));
}
show();

form.elements.theme.addEventListener('change', ({target: {value}}) => {
  const link = document.querySelector('#theme');
  if (value) link.href = `/themes/${value}.css`;
  else link.removeAttribute('href');
  show();
});
form.elements.scheme.addEventListener('change', ({target: {value}}) => (room.theme = value));
form.elements.state.addEventListener('change', ({target: {value}}) => {
  const signaling = value === 'lobby' ? 'mock:4' : value;
  const next = make('video-room', {});
  for (const [name, text] of Object.entries({room: 'theming', name: 'Ada', signaling, theme: form.elements.scheme.value})) next.setAttribute(name, text);
  next.toggleAttribute('autojoin', value !== 'lobby');
  for (const [name, text] of own) next.style.setProperty(name, text);
  // The one that is taken out leaves by itself.
  room.replaceWith(next);
  room = next;
});

// ---------------------------------------------------------------- parts, states, slots
const frame = new CSSStyleSheet();
document.adoptedStyleSheets.push(frame);
const highlight = (tag, part) => {
  // Seen from outside, the parts of what a room shows are parts of the room.
  const selectors = [...new Set([`${tag}::part(${part})`, `video-room::part(${part})`])].join();
  return () => void frame.replace(`${selectors}{outline:3px solid magenta!important;outline-offset:-3px}`);
};
const list = (title, items, item) => (items.length ? [make('h4', {textContent: title}), make('ul', {}, ...items.map(item))] : []);
document.querySelector('.elements').append(
  ...elements.map(({tag, summary, parts, states, slots}) =>
    make(
      'details',
      {open: tag === 'video-room'},
      make('summary', {}, make('strong', {textContent: `<${tag}>`}), ` ${summary}`),
      ...list('Parts', parts, ({name, meaning}) => {
        const button = make('button', {type: 'button', textContent: `::part(${name})`});
        for (const type of ['pointerenter', 'focus']) button.addEventListener(type, highlight(tag, name));
        for (const type of ['pointerleave', 'blur']) button.addEventListener(type, () => void frame.replace(''));
        return make('li', {}, button, ` ${meaning}`);
      }),
      ...list('States', states, ({name, meaning}) => {
        const item = make('li', {}, make('code', {textContent: `:state(${name})`}), ` ${meaning}`);
        item.dataset.state = `${tag}:state(${name})`;
        return item;
      }),
      ...list('Slots', slots, ({name, meaning}) => make('li', {}, make('code', {textContent: name ? `slot="${name}"` : '(default)'}), ` ${meaning}`)),
    ),
  ),
);

setInterval(() => {
  for (const item of document.querySelectorAll('li[data-state^="video-room"]')) item.classList.toggle('now', room.matches(item.dataset.state));
}, 500);
