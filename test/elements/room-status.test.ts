import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {RoomState} from '../../src/room/room-state.js';
import {capture, fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

async function show(state: Partial<RoomState>) {
  const fake = new FakeRoom(state);
  const room = await inRoom(html`<room-status></room-status>`, fake);
  const status = room.querySelector('room-status')!;
  const words = () => status.shadowRoot!.querySelector('[role=status]')!.textContent!.replace(/\s+/g, ' ').trim();
  const buttons = () => [...status.shadowRoot!.querySelectorAll('button')];
  const press = async (name: string) => {
    buttons().find(({textContent}) => textContent!.trim() === name)!.click();
    await Promise.resolve();
    await settled(room);
  };
  return {fake, room, status, words, buttons, press};
}

describe('room-status', () => {
  it('passes the accessibility audit in each of its forms, in both themes', async () => {
    for (const state of [
      {connection: 'connected'},
      {connection: 'connecting'},
      {connection: 'reconnecting', reconnectingSince: -100_000},
      {connection: 'disconnected', problem: problem('BAD_ATTRIBUTE')},
    ] as Partial<RoomState>[]) {
      const {room, status} = await show(state);
      await expect(status).to.be.accessible();
      room.theme = 'dark';
      await settled(room);
      await expect(status).to.be.accessible();
    }
  });

  it('says once that our own connection is poor, turns the camera off, and takes it back when it is over', async () => {
    const {fake, room, status, words, press} = await show({connection: 'connected', peers: [fakePeer()]});
    expect(words()).to.equal('');
    fake.set({poorNetwork: true});
    await settled(room);
    expect(words()).to.equal('Your connection is poor Turning your camera off helps.');
    expect(status.matches(':state(pill)')).to.equal(true);
    for (const theme of ['light', 'dark'] as const) {
      room.theme = theme;
      await settled(room);
      await expect(status).to.be.accessible();
    }
    await press('Turn camera off');
    expect(callsOf(fake)).to.deep.equal([['setCamera', false]]);
    expect(words()).to.equal('Your connection is poor Move closer to your router, or try another network.');
    fake.set({poorNetwork: false});
    await settled(room);
    expect(words(), 'it is over').to.equal('');
  });

  it('says that the system holds a device back, as long as it does and the person has it on', async () => {
    const {fake, room, status, words} = await show({connection: 'connected', peers: [fakePeer()], self: fakeSelf({mic: capture({silenced: true})})});
    expect(words()).to.contain('holds the microphone back').and.to.contain('Nobody hears you');
    for (const theme of ['light', 'dark'] as const) {
      room.theme = theme;
      await settled(room);
      await expect(status).to.be.accessible();
    }
    fake.setSelf({muted: true});
    await settled(room);
    expect(words(), 'muted by themselves too').to.equal('');
    fake.setSelf({muted: false, camera: capture({silenced: true})});
    await settled(room);
    expect(words()).to.contain('camera and microphone');
    fake.setSelf({mic: capture(), camera: capture()});
    await settled(room);
    expect(words()).to.equal('');
  });

  it('is silent in the lobby and while people talk, with its live region already there', async () => {
    const {words, status} = await show({connection: 'connected', peers: [fakePeer()]});
    expect(words()).to.equal('');
    expect(status.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
    expect((await show({})).words()).to.equal('');
  });

  it('keeps its live region while what it says changes', async () => {
    const {fake, room, status, words} = await show({connection: 'connecting'});
    const region = status.shadowRoot!.querySelector('[role=status]');
    expect(words()).to.equal('Connecting…');
    fake.set({connection: 'disconnected', problem: problem('ROOM_LOCKED')});
    await settled(room);
    expect(words()).to.contain('This room is locked');
    expect(status.shadowRoot!.querySelector('[role=status]')).to.equal(region);
    expect(status.matches(':state(page)')).to.equal(true);
  });

  it('rejoins', async () => {
    const {fake, press} = await show({connection: 'disconnected', left: 'left'});
    await press('Rejoin');
    expect(callsOf(fake)).to.deep.equal([['join']]);
  });

  it('begins again when it rejoins while the connection is lost', async () => {
    const {fake, press} = await show({connection: 'reconnecting', reconnectingSince: -100_000, peers: [fakePeer()]});
    await press('Rejoin');
    expect(callsOf(fake)).to.deep.equal([['leave'], ['join']]);
  });

  it('says that everyone has left only to someone who was not alone before', async () => {
    const {fake, room, words} = await show({connection: 'connected'});
    expect(words()).to.contain('You are the first here');
    fake.set({peers: [fakePeer()]});
    fake.set({peers: []});
    await settled(room);
    expect(words()).to.contain('Everyone else has left');
  });

  it('speaks of a lost connection after 3 s, by its own clock', async () => {
    const {words} = await show({connection: 'reconnecting', reconnectingSince: performance.now() - 2_500});
    expect(words()).to.equal('');
    await waitUntil(() => words() === 'Connection lost. Reconnecting…', 'it says so', {timeout: 5_000});
  });

  it('copies the link of the page', async () => {
    const {writeText} = navigator.clipboard;
    let copied = '';
    navigator.clipboard.writeText = async (text) => void (copied = text);
    try {
      const {press, buttons} = await show({connection: 'connected'});
      await press('Copy link');
      expect(copied).to.equal(location.href);
      expect(buttons()[0]!.textContent!.trim()).to.equal('Copied');
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });

  it('shows the link, selected, where the clipboard is refused', async () => {
    const {writeText} = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    try {
      const {press, status} = await show({connection: 'connected'});
      await press('Copy link');
      const link = status.shadowRoot!.querySelector('input')!;
      expect(link.value).to.equal(location.href);
      expect(link.selectionEnd! - link.selectionStart!).to.equal(link.value.length);
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });

  it('stops sharing the screen', async () => {
    const {fake, press} = await show({connection: 'connected', self: fakeSelf({screen: new MediaStream()})});
    await press('Stop sharing');
    expect(callsOf(fake)).to.deep.equal([['setScreen', false]]);
  });

  it('lets a page refuse its wishes', async () => {
    const {fake, room, press} = await show({connection: 'disconnected', problem: problem('KICKED')});
    room.addEventListener('room-join-request', (event) => event.preventDefault());
    await press('Try again');
    expect(callsOf(fake)).to.deep.equal([]);
  });
});
