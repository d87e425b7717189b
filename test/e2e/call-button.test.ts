import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, holdings, loudness, NOTHING, type Visitor} from '../node-helpers/visitor.js';

const button = (name: string, more = '') => `<h1>Shop</h1><room-call-button room="support" name="${name}" resolution="180" ${more}></room-call-button><p>Goods</p>`;

/** As the page sees it. */
interface CallButton extends HTMLElement {
  readonly videoRoom: (HTMLElement & {readonly state: {readonly connection: string}}) | null;
}

describe('room-call-button', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/shop': `<script src="${server}/loader.js" async></script>${button('Ada', 'floating')}`,
      '/desk': `<script type="module" src="${server}/parlor.js"></script>${button('Bob', 'modal no-mic')}`,
    }));
  });
  after(() => stage?.close());

  const look = ({page}: Visitor) =>
    page.evaluate(() => {
      const element = document.querySelector<CallButton>('room-call-button')!;
      const dialog = element.shadowRoot!.querySelector('dialog')!;
      return {
        shown: dialog.matches(':popover-open, [open]'),
        modal: dialog.matches(':modal'),
        states: ['open', 'in-call', 'unread'].filter((name) => element.matches(`:state(${name})`)),
        room: element.videoRoom?.state.connection ?? null,
        focus: document.activeElement === element ? (element.shadowRoot!.activeElement?.part.value ?? '') : '',
      };
    });
  /** What is written on it, and said of it. */
  const words = async ({page}: Visitor) => (await page.accessibility.snapshot())!.children!.filter(({role}) => role === 'button').map(({name}) => name);

  it('comes with the loader and with the library, and two people meet in its window', async () => {
    const [ada, bob] = [await stage.visit('/shop'), await stage.visit('/desk')];
    assert.equal(await ada.page.evaluate(() => globalThis.probes.everOpened().tracks), 0);
    for (const visitor of [ada, bob]) {
      await visitor.press('room-call-button', 'button');
      await visitor.press('room-lobby', 'button[type=submit]');
    }
    await ada.meets('Bob');
    await bob.meets('Ada');
    await advances(bob, 'peer-tile');
    assert.deepEqual([(await look(ada)).modal, (await look(bob)).modal], [false, true]);
    assert.deepEqual((await look(ada)).states, ['open', 'in-call']);

    // Put away: the call goes on, and is heard; the button leads back.
    await ada.page.evaluate(() => document.querySelector<CallButton>('room-call-button')!.videoRoom!.shadowRoot!.querySelector<HTMLElement>('.room')!.focus());
    await ada.page.keyboard.press('Escape');
    await ada.until(() => !document.querySelector('room-call-button')!.matches(':state(open)'));
    assert.deepEqual(await look(ada), {shown: false, modal: false, states: ['in-call'], room: 'connected', focus: 'button'});
    assert.deepEqual(await words(ada), ['Back to the call']);
    assert.ok((await loudness(bob, 'Ada')) > AUDIBLE, 'who has put the window away is still heard');
    await bob.page.keyboard.press('Escape');
    await bob.until(() => !document.querySelector('room-call-button')!.matches(':state(open)'));
    assert.equal((await look(bob)).room, 'connected', 'Escape of a modal window does the same');

    // Something to read.
    await bob.page.evaluate(() => (document.querySelector<CallButton>('room-call-button')!.videoRoom as unknown as {call: {chat: {send(text: string): Promise<string>}}}).call.chat.send('Hello'));
    await ada.until(() => document.querySelector('room-call-button')!.matches(':state(unread)'));
    assert.deepEqual(await words(ada), ['Back to the call Chat, 1 unread']);

    // Back, and leave: the window closes, and nothing is held.
    await ada.press('room-call-button', 'button');
    assert.equal((await look(ada)).shown, true);
    await ada.press('room-leave-button');
    await ada.until(() => document.querySelector<CallButton>('room-call-button')!.videoRoom === null);
    assert.deepEqual(await look(ada), {shown: false, modal: false, states: [], room: null, focus: 'button'});
    assert.deepEqual(await words(ada), ['Video call']);
    assert.deepEqual(await holdings(ada), NOTHING);
    for (const visitor of [ada, bob]) await visitor.page.goto('about:blank');
  });

  it('turns the camera off when the window is closed before joining', async () => {
    const ada = await stage.visit('/shop');
    await ada.press('room-call-button', 'button');
    await ada.until(() => globalThis.probes.liveTracks().length === 2);
    await ada.page.keyboard.press('Escape');
    await ada.until(() => document.querySelector<CallButton>('room-call-button')!.videoRoom === null);
    assert.deepEqual(await holdings(ada), NOTHING);
    await ada.page.goto('about:blank');
  });

  it('leaves Escape to what is open inside of the window', async () => {
    const ada = await stage.visit('/shop');
    await ada.press('room-call-button', 'button');
    await ada.press('room-lobby', 'button[type=submit]');
    await ada.meets();
    await ada.press('room-settings-button');
    await ada.until(() => globalThis.probes.all('room-settings-button')[0]!.shadowRoot!.querySelector('dialog[open]'));
    await ada.page.keyboard.press('Escape');
    await ada.until(() => !globalThis.probes.all('room-settings-button')[0]!.shadowRoot!.querySelector('dialog[open]'));
    assert.equal((await look(ada)).shown, true);
    await ada.page.keyboard.press('Escape');
    await ada.until(() => !document.querySelector('room-call-button')!.matches(':state(open)'));
    await ada.page.goto('about:blank');
  });
});
