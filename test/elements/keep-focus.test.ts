import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomState} from '../../src/room/room-state.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {deep, deepAll, deepFocus, settled, wholeRoom} from './in-room.js';

describe('The focus is never lost', () => {
  const base = (room: Element) => room.shadowRoot!.querySelector('[part=base]');
  const inside = async (change: Partial<RoomState>) => {
    const fake = new FakeRoom({connection: 'connected', ...change});
    const room = await wholeRoom(fake);
    Object.assign(room.style, {height: '500px'});
    await settled(room);
    return {fake, room};
  };

  it('when what had it goes: the call ends, and Tab goes on to what is there now', async () => {
    const {fake, room} = await inside({peers: [fakePeer()]});
    deep(room, 'room-leave-button').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => room.shadowRoot!.activeElement === base(room));
    expect(fake.state.connection).to.equal('disconnected');
    await sendKeys({press: 'Tab'});
    expect(deepFocus().textContent!.trim()).to.equal('Rejoin');
  });

  it('when a call begins', async () => {
    const {room} = await inside({connection: 'idle'});
    deep(deep(room, 'room-lobby'), '[part=join]').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => room.shadowRoot!.activeElement === base(room));
  });

  it('when a hint is not needed any more: someone came', async () => {
    const {fake, room} = await inside({});
    deep(deep(room, 'room-status'), '.card button').focus();
    fake.set({peers: [fakePeer()]});
    await waitUntil(() => room.shadowRoot!.activeElement === base(room));
  });

  it('and is not taken from a person who went elsewhere', async () => {
    const {fake, room} = await inside({});
    deep(deep(room, 'room-status'), '.card button').focus();
    (document.activeElement as HTMLElement).blur();
    await new Promise((resolve) => setTimeout(resolve, 50));
    fake.set({peers: [fakePeer()]});
    await settled(room);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement === document.body).to.be.true;
  });

  it('in a toolbar that gets too narrow for the button that has it', async () => {
    const {room} = await inside({peers: [fakePeer()]});
    room.style.width = '900px';
    await settled(room);
    const [fullscreen, pip] = [deep(room, 'room-fullscreen-button'), deep(room, 'room-pip-button')];
    fullscreen.focus();
    room.style.width = '640px';
    // What stands for them takes the place of one.
    await waitUntil(() => fullscreen.hidden && pip.hidden);
    expect(deep(room, 'room-layout-button').hidden, 'these two go first').to.be.false;
    expect((room.shadowRoot!.activeElement as Element | null)?.localName).to.equal('room-toolbar');
    room.style.width = '320px';
    await waitUntil(() => deep(room, 'room-layout-button').hidden);
    const bar = deepAll(room, '.bar > *').filter((control) => control.getClientRects().length > 0);
    expect(new Set(bar.map(({offsetTop}) => offsetTop)).size, 'one row').to.equal(1);
    room.style.width = '900px';
    await waitUntil(() => !pip.hidden && !fullscreen.hidden);
  });
});
