import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {RoomModeratedEvent} from '../../src/events/notifications.js';
import type {RoomState} from '../../src/room/room-state.js';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

const bob = {id: 'bob', name: 'Bob'};
const eve = {id: 'eve', name: ''};

async function show(state: Partial<RoomState>) {
  const fake = new FakeRoom({connection: 'connected', ...state});
  const room = await inRoom(html`<room-door></room-door>`, fake);
  const door = room.querySelector('room-door')!;
  const words = () => [...door.shadowRoot!.querySelectorAll('.words')].map(({textContent}) => textContent!.replaceAll(/[\u2068\u2069]/g, ''));
  const press = async (name: string) => {
    [...door.shadowRoot!.querySelectorAll('button')].find(({textContent}) => textContent!.trim() === name)!.click();
    await Promise.resolve();
    await settled(room);
  };
  const asked = async (operation: RoomModeratedEvent['operation']) => {
    fake.dispatchEvent(new RoomModeratedEvent(operation, fakePeer({name: 'Grace', role: 'host'})));
    await settled(room);
  };
  return {fake, room, door, words, press, asked};
}

describe('room-door', () => {
  it('passes the accessibility audit with people outside, in both themes', async () => {
    const {room, door} = await show({waiting: [bob, eve]});
    await expect(door).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(door).to.be.accessible();
  });

  it('takes no place and says nothing while nobody is outside', async () => {
    const {door, words} = await show({});
    expect(words()).to.deep.equal([]);
    expect(door.getBoundingClientRect().height).to.equal(0);
    expect(door.matches(':state(open)')).to.equal(false);
  });

  it('names who waits, and lets them in', async () => {
    const {fake, door, words, press} = await show({waiting: [bob]});
    expect(words()).to.deep.equal(['Bob wants to join']);
    expect(door.matches(':state(open)')).to.equal(true);
    await press('Let in');
    expect(callsOf(fake)).to.deep.equal([['moderate', 'admit', {id: 'bob', role: undefined}]]);
    expect(words()).to.deep.equal([]);
  });

  it('refuses', async () => {
    const {fake, press} = await show({waiting: [bob]});
    await press('Refuse');
    expect(callsOf(fake)).to.deep.equal([['moderate', 'deny', {id: 'bob', role: undefined}]]);
  });

  it('lets several in with one press, and has a word for those without a name', async () => {
    const {fake, words, press} = await show({waiting: [bob, eve]});
    expect(words()).to.deep.equal(['2 people want to join', 'Bob', 'Guest']);
    await press('Let all in');
    expect(callsOf(fake).map(([, operation, who]) => [operation, (who as {id: string}).id])).to.deep.equal([['admit', 'bob'], ['admit', 'eve']]);
  });

  it('keeps its live region', async () => {
    const {fake, room, door} = await show({});
    const region = door.shadowRoot!.querySelector('[role=status]');
    fake.set({waiting: [bob]});
    await settled(room);
    expect(door.shadowRoot!.querySelector('[role=status]') === region).to.equal(true);
  });

  it('asks whether to turn the microphone on, and does so only when told to', async () => {
    const {fake, words, press, asked} = await show({self: fakeSelf({muted: true})});
    await asked('ask-unmute');
    expect(words()).to.deep.equal(['Grace asks you to turn your microphone on']);
    expect(callsOf(fake)).to.deep.equal([]);
    await press('Turn on');
    expect(callsOf(fake)).to.deep.equal([['setMic', true]]);
    expect(words()).to.deep.equal([]);
  });

  it('takes no for an answer, and does not ask who is heard already', async () => {
    const {fake, words, press, asked} = await show({self: fakeSelf({muted: true})});
    await asked('ask-unmute');
    await press('Not now');
    expect(words()).to.deep.equal([]);
    fake.setSelf({muted: false});
    await asked('ask-unmute');
    expect(words()).to.deep.equal([]);
    expect(callsOf(fake)).to.deep.equal([]);
  });

  it('tells who muted us', async () => {
    const {words, press, asked} = await show({self: fakeSelf({muted: true})});
    await asked('mute');
    expect(words()).to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
    await press('Dismiss');
    expect(words()).to.deep.equal([]);
  });

  it('lets a name of another script, or of markup, be no more than a name', async () => {
    const {door, words} = await show({waiting: [{id: 'x', name: '<img src=x onerror=alert(1)>'}, {id: 'y', name: '\u202Eevil'}]});
    expect(words()[1]).to.equal('<img src=x onerror=alert(1)>');
    expect(door.shadowRoot!.querySelector('img')).to.equal(null);
    expect(door.shadowRoot!.querySelectorAll('.words')[1]!.textContent).to.match(/^\u2068.*\u2069$/);
  });
});
