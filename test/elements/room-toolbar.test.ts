import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import type {RoomToolbarElement} from '../../src/elements/room-toolbar/room-toolbar.js';
import {FakeRoom} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

const focused = (): string => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement && !active.localName.endsWith('-button')) active = active.shadowRoot.activeElement;
  return active?.localName ?? '';
};

async function show(content = html`<room-toolbar></room-toolbar>`) {
  const fake = new FakeRoom({connection: 'connected'});
  const room = await inRoom(html`<div style="inline-size: 1000px">${content}</div>`, fake);
  const toolbar = room.querySelector<RoomToolbarElement>('room-toolbar')!;
  const names = () => [...toolbar.shadowRoot!.querySelectorAll('.bar > :not(slot)')].map(({localName}) => localName);
  return {fake, room, toolbar, names};
}

describe('room-toolbar', () => {
  // Wide enough for all of them.
  before(() => setViewport({width: 1_024, height: 600}));
  after(() => setViewport({width: 800, height: 600}));

  it('passes the accessibility audit', async () => {
    const {room, toolbar} = await show();
    await expect(toolbar).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(toolbar).to.be.accessible();
  });

  it('has all its controls by default, also with white space, comments and a stray p', async () => {
    const {names} = await show(html`<room-toolbar>
      <!-- nothing -->
      <p></p><br />
    </room-toolbar>`);
    expect(names()).to.deep.equal(['room-mic-button', 'room-camera-button', 'room-screen-button', 'room-chat-button', 'room-people-button', 'room-hand-button', 'room-reaction-button', 'room-caption-button', 'room-layout-button', 'room-pip-button', 'room-fullscreen-button', 'room-record-button', 'room-settings-button', 'room-leave-button']);
  });

  it('shows only what `controls` names', async () => {
    const {toolbar, names} = await show();
    toolbar.setAttribute('controls', 'leave mic nonsense');
    await settled(toolbar);
    expect(names()).to.deep.equal(['room-mic-button', 'room-leave-button']);
  });

  it('leaves no gap for a control whose script has not arrived', async () => {
    const {toolbar} = await show();
    const leave = toolbar.shadowRoot!.querySelector('room-leave-button')!;
    const before = leave.getBoundingClientRect().left;
    leave.before(document.createElement('room-not-there-yet-button'));
    expect(leave.getBoundingClientRect().left).to.equal(before);
  });

  it('shows the children of the page instead, and the default again when they go', async () => {
    const {toolbar, names} = await show();
    const own = document.createElement('room-leave-button');
    toolbar.append(own);
    await settled(toolbar);
    expect(names()).to.deep.equal([]);
    expect(own.getBoundingClientRect().width).to.be.greaterThan(0);
    own.remove();
    await settled(toolbar);
    expect(names()).to.have.length(14);
  });

  it('is one stop for Tab, with arrow keys, Home and End inside', async () => {
    const {room} = await show(html`<button id="before">before</button><room-toolbar></room-toolbar><button id="after">after</button>`);
    room.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal('room-mic-button');
    for (const [key, name] of [
      ['ArrowRight', 'room-camera-button'],
      ['End', 'room-leave-button'],
      ['ArrowRight', 'room-mic-button'],
      ['ArrowLeft', 'room-leave-button'],
      ['Home', 'room-mic-button'],
      ['ArrowRight', 'room-camera-button'],
    ] as const) {
      await sendKeys({press: key});
      expect(focused(), key).to.equal(name);
    }
    await sendKeys({press: 'Tab'});
    expect(document.activeElement!.id).to.equal('after');
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(focused(), 'Tab comes back to where it was').to.equal('room-camera-button');
  });

  it('turns the arrows around from right to left', async () => {
    const {toolbar} = await show();
    toolbar.dir = 'rtl';
    toolbar.shadowRoot!.querySelector<HTMLElement>('room-mic-button')!.focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(focused()).to.equal('room-camera-button');
  });

  it('lets Enter and Space press a button', async () => {
    const {fake, toolbar} = await show();
    toolbar.shadowRoot!.querySelector<HTMLElement>('room-mic-button')!.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Space'});
    await settled(toolbar);
    expect(callsOf(fake)).to.deep.equal([['setMic', false], ['setCamera', false]]);
  });

  it('belongs, with all its buttons, to the room that `for` names', async () => {
    const other = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<span></span>`, other);
    room.id = 'far-away';
    const toolbar = document.createElement('room-toolbar');
    toolbar.setAttribute('for', 'far-away');
    document.body.append(toolbar);
    await settled(toolbar);
    toolbar.shadowRoot!.querySelector('room-mic-button')!.shadowRoot!.querySelector('button')!.click();
    await Promise.resolve();
    toolbar.remove();
    expect(callsOf(other)).to.deep.equal([['setMic', false]]);
  });

  it('lends its `for` to the buttons that a page puts into it', async () => {
    const other = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<span></span>`, other);
    room.id = 'lender';
    const toolbar = document.createElement('room-toolbar');
    toolbar.setAttribute('for', 'lender');
    toolbar.innerHTML = '<room-leave-button></room-leave-button>';
    document.body.append(toolbar);
    await settled(toolbar);
    toolbar.querySelector('room-leave-button')!.shadowRoot!.querySelector('button')!.click();
    await Promise.resolve();
    toolbar.remove();
    expect(callsOf(other)).to.deep.equal([['leave']]);
  });

  describe('where not all fits', () => {
    const narrow = async (dir = 'ltr') => {
      const shown = await show(html`<div dir=${dir} style="inline-size: 420px"><room-toolbar></room-toolbar></div>`);
      await waitUntil(() => more(shown.toolbar)?.hidden === false && more(shown.toolbar)!.getClientRects().length > 0, 'a button for more', {timeout: 8_000});
      return shown;
    };
    const more = (toolbar: RoomToolbarElement) => toolbar.shadowRoot!.querySelector<HTMLElement>('parlor-more-controls');
    const inner = (toolbar: RoomToolbarElement) => more(toolbar)!.shadowRoot!.querySelector<RoomToolbarElement>('room-toolbar');
    const openMore = async (toolbar: RoomToolbarElement) => {
      more(toolbar)!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => focused() === 'room-screen-button', `the first of them, not ${focused()}`);
    };

    it('has the rest behind a button, in one row, without an accessibility violation', async () => {
      const {toolbar, fake} = await narrow();
      const seen = [...toolbar.shadowRoot!.querySelectorAll<HTMLElement>('.bar > *')].filter((each) => each.getClientRects().length > 0);
      expect(new Set(seen.map(({offsetTop}) => offsetTop)).size).to.equal(1);
      await openMore(toolbar);
      await expect(toolbar).to.be.accessible();
      const away = [...inner(toolbar)!.shadowRoot!.querySelectorAll<HTMLElement>('.bar > *')].map(({localName}) => localName);
      const all = [...seen.map(({localName}) => localName), ...away];
      for (const name of ['room-people-button', 'room-hand-button', 'room-reaction-button', 'room-layout-button']) expect(all.filter((each) => each === name), name).to.have.length(1);
      const box = more(toolbar)!.shadowRoot!.querySelector('.menu')!.getBoundingClientRect();
      expect(box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight).to.equal(true);
      const hand = inner(toolbar)!.shadowRoot!.querySelector('room-hand-button') ?? toolbar.shadowRoot!.querySelector('room-hand-button')!;
      hand.shadowRoot!.querySelector('button')!.click();
      await settled(toolbar);
      expect(callsOf(fake)).to.deep.equal([['setHand', true]]);
    });

    it('goes from one to the next with arrow keys in there, and back to the button with Escape', async () => {
      const {toolbar} = await narrow('rtl');
      await openMore(toolbar);
      const first = focused();
      await sendKeys({press: 'ArrowLeft'});
      expect(focused()).to.not.equal(first);
      await sendKeys({press: 'Home'});
      expect(focused()).to.equal(first);
      await sendKeys({press: 'Escape'});
      expect(inner(toolbar)).to.equal(null);
      expect(toolbar.shadowRoot!.activeElement?.localName).to.equal('parlor-more-controls');
    });

    it('closes and goes when there is room again', async () => {
      const {toolbar} = await narrow();
      await openMore(toolbar);
      toolbar.parentElement!.style.inlineSize = '1200px';
      await waitUntil(() => more(toolbar)!.hidden, 'gone');
      await settled(toolbar);
      expect(inner(toolbar)).to.equal(null);
    });
  });
});
