// What `npm run new` writes for a control, as the house writes them. `names` is what new-control.js makes of a tag.

export const element = ({tag, Class, Wish, wish, words, icon, file}) => `import {RoomController} from '../../controllers/room-controller.js';
import {${Wish}} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {${icon}} from './${file}-icons.js';

/**
 * @summary Sends \`${wish}\`.
 * @tag ${tag}
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {${Wish}} ${wish} - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @example
 * <${tag} for="standup"></${tag}>
 */
export class ${Class} extends ControlElement<ControlsStrings> {
  readonly #inside = new RoomController(this, ({connection}) => connection === 'connected');

  constructor() {
    super(enControls);
  }

  protected view(): ControlView {
    return {label: this.text.${words}, icon: ${icon}, disabled: !this.#inside.value};
  }

  protected activate(): void {
    this.#inside.request(new ${Wish}());
  }
}
`;

export const define = ({tag, Class}) => `import {${Class}} from '../elements/${tag}/${tag}.js';
import {safeDefine} from './safe-define.js';

safeDefine('${tag}', ${Class});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}
`;

export const test = ({tag, wish}) => `import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/all.js';
import {FakeRoom} from './fake-room.js';
import {buttonOf, inRoom, settled} from './in-room.js';

const inCall = {connection: 'connected'} as const;

describe('${tag}', () => {
  const setUp = async (fake = new FakeRoom(inCall)) => {
    const room = await inRoom(html\`<${tag}></${tag}>\`, fake);
    const control = room.querySelector('${tag}')!;
    const wishes: Event[] = [];
    room.addEventListener('${wish}', (wish) => wishes.push(wish));
    return {room, control, button: buttonOf(control), wishes};
  };

  it('passes the accessibility audit, light and dark', async () => {
    const {room, control} = await setUp();
    await expect(control).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(control).to.be.accessible();
  });

  it('sends a wish that leaves every shadow root and can be cancelled', async () => {
    const {button, wishes} = await setUp();
    button.click();
    expect(wishes).to.have.length(1);
    expect(wishes[0]).to.include({bubbles: true, composed: true, cancelable: true});
  });

  it('can have the focus and does nothing outside a call', async () => {
    const {button, wishes} = await setUp(new FakeRoom({connection: 'connecting'}));
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    expect(wishes).to.deep.equal([]);
  });
});
`;

export const story = ({tag, wish}) => `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, inside, others} from './rooms.js';

/** Sends \`${wish}\`. */
const meta: Meta = {title: '${tag}', component: '${tag}'};
export default meta;

export const InCall: StoryObj = {
  render: (_args, {globals}) => inside(call({peers: others(1)}), html\`<${tag}></${tag}>\`, globals['theme']),
};
export const Outside: StoryObj = {
  render: (_args, {globals}) => inside(call({connection: 'connecting'}), html\`<${tag}></${tag}>\`, globals['theme']),
};
`;

export const wishClass = ({Wish, wish}) => `export class ${Wish} extends RoomRequest {
  static override readonly type = '${wish}';
}

`;

export const next = ({tag, Wish, words, file}) => `Made ${tag}. It works, and asks; what remains is yours:
  1. What it does: answer ${Wish} in src/elements/video-room/answer-requests.ts, with a capability in src/room/features/.
  2. What it says: ${words} in src/locales/en-controls.ts, and in zh-CN.ts, which has the English words now.
  3. What it looks like: another icon is a line of scripts/icons.js, then \`node scripts/icons.js\`.
  4. Where it is: a line in src/elements/room-toolbar/room-toolbar.ts for the default bar,
     one in src/cdn/around-the-call.ts for /parlor.js (\`npm run size\` says what it costs).
  5. The class comment in src/elements/${tag}/${tag}.ts, and a row in the tables of README.md and README.zh-CN.md;
     then \`npm run docs\`.
  6. npm run lint && npm run check:types && npx wtr --files test/elements/${tag}.test.ts
Icons are in src/elements/${tag}/${file}-icons.ts. When it has an answer, test it with controlContract too.`;
