import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
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
  const room = await inRoom(html`<div>${content}</div>`, fake);
  const toolbar = room.querySelector<RoomToolbarElement>('room-toolbar')!;
  const names = () => [...toolbar.shadowRoot!.querySelectorAll('.bar > :not(slot)')].map(({localName}) => localName);
  return {fake, room, toolbar, names};
}

describe('room-toolbar', () => {
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
    expect(names()).to.deep.equal(['room-mic-button', 'room-camera-button', 'room-screen-button', 'room-chat-button', 'room-people-button', 'room-hand-button', 'room-reaction-button', 'room-layout-button', 'room-pip-button', 'room-fullscreen-button', 'room-settings-button', 'room-leave-button']);
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
    expect(names()).to.have.length(12);
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
});
