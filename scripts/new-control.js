// Scaffolds a control: `npm run new room-wave-button`. Element, wish, words, tag, story and test, in the style of the house.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = process.env.PARLOR_ROOT ?? fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);

const [tag = '', ...more] = process.argv.slice(2);
const refuse = (why) => {
  console.error(`npm run new ${tag || 'TAG'}: ${why}`);
  process.exit(2);
};
const word = /^room-([a-z]+(?:-[a-z]+)*)-button$/.exec(tag)?.[1];
if (!word || more.length > 0) refuse('give one tag such as room-wave-button: "room-", lower-case words, "-button".');
if (existsSync(at(`src/elements/${tag}`))) refuse('there is such a control already.');

const camel = word.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const Pascal = camel[0].toUpperCase() + camel.slice(1);
const English = `${word[0].toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;
const element = `Room${Pascal}ButtonElement`;
const event = `Room${Pascal}RequestEvent`;
const request = `room-${word}-request`;

const texts = readdirSync(at('src/locales')).filter((file) => file.endsWith('strings.ts')).map((file) => readFileSync(at(`src/locales/${file}`), 'utf8'));
if (texts.some((text) => new RegExp(`readonly ${camel}\\b`).test(text))) refuse(`the text "${camel}" is taken: choose another word.`);

if (readFileSync(at('src/events/requests.ts'), 'utf8').includes(`'${request}'`)) refuse(`another control sends ${request} already: choose another word.`);

const written = [];
function write(path, text) {
  mkdirSync(join(at(path), '..'), {recursive: true});
  writeFileSync(at(path), text);
  written.push(path);
}
/** Puts lines before the first place that matches. */
function insert(path, before, lines) {
  const text = readFileSync(at(path), 'utf8');
  const index = text.search(before);
  if (index < 0) refuse(`${path} has changed: there is no ${before} any more.`);
  writeFileSync(at(path), text.slice(0, index) + lines + text.slice(index));
  written.push(path);
}

insert('src/events/requests.ts', /\/\*\* The room needs a \(new\) admission token/, `export class ${event} extends RoomRequest {\n  static override readonly type = '${request}';\n}\n\n`);
insert('src/events/requests.ts', / {4}'room-token-request': RoomTokenRequestEvent;/, `    '${request}': ${event};\n`);
insert('src/locales/strings.ts', /(?<=export interface ControlsStrings \{\n) {2}readonly layout:/, `  readonly ${camel}: string;\n`);
insert('src/locales/en-controls.ts', / {2}layout: /, `  ${camel}: '${English}',\n`);
// In every language, or nothing compiles; that they are English still is told by test/elements/languages.test.ts.
for (const file of readdirSync(at('src/locales')).filter((name) => /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(name) && name !== 'en.ts')) {
  insert(`src/locales/${file}`, / {2}layout: /, `  ${camel}: '${English}',\n`);
}
insert('src/index.ts', /export \{VideoRoomElement\}/, `export {${element}} from './elements/${tag}/${tag}.js';\n`);
insert('src/define/all.ts', /import '\.\/room-audio\.js';/, `import './${tag}.js';\n`);
insert('src/elements/define.ts', /import \{VideoRoomElement\}/, `import {${element}} from './${tag}/${tag}.js';\n`);
insert('src/elements/define.ts', / {2}'room-audio': /, `  '${tag}': ${element},\n`);

write(
  `src/elements/${tag}/${tag}.ts`,
  `import {RoomController} from '../../controllers/room-controller.js';
import {${event}} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {personIcon} from '../icons.js';

/**
 * @summary ${English}.
 * @tag ${tag}
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {${event}} ${request} - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @example
 * <${tag} for="standup"></${tag}>
 */
export class ${element} extends ControlElement<ControlsStrings> {
  readonly #inside = new RoomController(this, ({connection}) => connection === 'connected');

  constructor() {
    super(enControls);
  }

  protected view(): ControlView {
    return {label: this.text.${camel}, icon: personIcon, disabled: !this.#inside.value};
  }

  protected activate(): void {
    this.#inside.request(new ${event}());
  }
}
`,
);
write(
  `src/define/${tag}.ts`,
  `import {${element}} from '../elements/${tag}/${tag}.js';
import {safeDefine} from './safe-define.js';

safeDefine('${tag}', ${element});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${element};
  }
}
`,
);
write(
  `stories/${tag}.stories.ts`,
  `import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, story} from './rooms.js';

/** ${English}. */
const meta: Meta = {title: '${tag}', component: '${tag}'};
export default meta;

export const Button = story(() => call(), html\`<${tag}></${tag}>\`);
`,
);
write(
  `test/elements/${tag}.test.ts`,
  `import {expect} from '@open-wc/testing';
import {controlInCall} from './control-in-call.js';
import {settled} from './in-room.js';

describe('${tag}', () => {
  it('passes the accessibility audit, light and dark', async () => {
    const {room, control} = await controlInCall('${tag}');
    await expect(control).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(control).to.be.accessible();
  });

  it('sends its wish, which the page can cancel', async () => {
    const {room, button} = await controlInCall('${tag}');
    const wishes: Event[] = [];
    room.addEventListener('${request}', (wish) => wishes.push(wish));
    button.click();
    expect(wishes).to.have.length(1);
    expect(wishes[0]).to.include({bubbles: true, composed: true, cancelable: true});
  });
});
`,
);

console.log(`${[...new Set(written)].map((path) => `  ${path}`).join('\n')}

Next:
  1. src/elements/video-room/answer-requests.ts: what the room does for ${request}.
  2. scripts/icons.js: an icon of its own; src/locales/: the words in the other languages.
  3. docs/contract.md: the tag and the event; then \`npm run docs\`.
  4. npx wtr --files test/elements/${tag}.test.ts`);
