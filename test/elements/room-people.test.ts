import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import type {RoomState} from '../../src/room/room-state.js';
import {FakeRoom, fakePeer, fakeSelf} from './fake-room.js';
import {buttonOf, callsOf, deep, deepAll, inRoom, settled, wholeRoom} from './in-room.js';

const ada = (isHost = false) => fakeSelf({id: 'ada', name: 'Ada', ...(isHost && {role: 'host' as const, can: CAPABILITIES})});
const plain = (text: string | null = '') => text!.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();

async function people(change: Partial<RoomState> = {}) {
  const fake = new FakeRoom({
    connection: 'connected',
    self: ada(),
    peers: [fakePeer({id: 'grace', name: 'Grace', muted: true}), fakePeer({id: 'alan', name: 'Alan', cameraOff: false, role: 'host'}), fakePeer({id: 'zoe', name: 'Zoë', link: 'interrupted', cameraOff: false})],
    ...change,
  });
  const room = await inRoom(html`<room-people style="inline-size: 340px; block-size: 520px"></room-people>`, fake);
  const panel = room.querySelector('room-people')!;
  const find = <E extends HTMLElement = HTMLElement>(selector: string) => panel.shadowRoot!.querySelector<E>(selector);
  const all = (selector: string) => [...panel.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  await waitUntil(() => find('.people'), 'it is loaded');
  await settled(room);
  const row = (id: string) => find(`[data-id="${id}"]`)!;
  const press = async (within: HTMLElement, words: string) => {
    const button = [...within.querySelectorAll('button')].find((each) => plain(each.ariaLabel ?? each.textContent) === words);
    if (!button) throw new Error(`no button ${words} among ${[...within.querySelectorAll('button')].map((each) => plain(each.ariaLabel ?? each.textContent)).join()}`);
    button.click();
    await settled(room);
  };
  return {fake, room, panel, find, all, row, press, names: () => all('.name').map(({textContent}) => plain(textContent))};
}

describe('room-people', () => {
  it('lists everyone with what is so: hands first in their order, ourselves, then by name', async () => {
    const {fake, room, panel, names, row, all} = await people({hands: ['zoe', 'grace']});
    expect(names()).to.deep.equal(['Zoë', 'Grace', 'Ada (you)', 'Alan']);
    expect(['zoe', 'grace', 'alan'].map((id) => plain(row(id).querySelector('.states')!.textContent))).to.deep.equal(['Reconnecting…', 'Muted · Camera off', 'Host']);
    expect(row('grace').querySelector('[part=hand]')!.ariaLabel).to.equal('Hand raised, number 2');
    expect(all('h3').map(({textContent}) => plain(textContent))).to.deep.equal(['Raised hands 2', 'In the room 2']);
    expect(all('.more'), 'who is no host does nothing to others').to.have.length(0);
    await expect(panel).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(panel).to.be.accessible();
    fake.set({hands: []});
    await settled(room);
    expect(names()).to.deep.equal(['Ada (you)', 'Alan', 'Grace', 'Zoë']);
  });

  it('draws the rows again of whom something is new, of 50, and no other', async () => {
    const ids = Array.from({length: 49}, (_, index) => `p${index}`);
    const {fake, room, all, row} = await people({peers: ids.map((id) => fakePeer({id, name: id})), hands: ids});
    const drawn: number[] = [];
    room.strings = {handUp: (place) => `${drawn.push(place)}`};
    await settled(room);
    expect([all('[part=hand]').length, drawn.length]).to.deep.equal([49, 49]);
    drawn.length = 0;
    fake.set({peers: fake.state.peers.map((peer) => (peer.id === 'p7' ? {...peer, muted: !peer.muted, speaking: true} : peer))});
    await settled(room);
    expect(drawn, 'of the one who is muted').to.deep.equal([8]);
    drawn.length = 0;
    fake.set({hands: ids.slice(0, 47)});
    await settled(room);
    expect([drawn, row('p48').querySelector('[part=hand]')], 'the last two lowered theirs').to.deep.equal([[], null]);
  });

  it('raises and lowers our own hand', async () => {
    const {fake, find, press} = await people();
    await press(find('.foot')!, 'Raise hand');
    await press(find('.foot')!, 'Lower hand (number 1 in line)');
    expect(callsOf(fake)).to.deep.equal([['setHand', true], ['setHand', false]]);
  });

  it('makes another host one of the others, in words that say so', async () => {
    const {fake, row, press} = await people({self: ada(true)});
    await press(row('alan'), 'More: Alan');
    await press(row('alan'), 'Remove as host');
    expect(callsOf(fake)).to.deep.equal([['moderate', 'role', {id: 'alan', role: 'speaker'}]]);
  });

  it('lets a host do what a host may, to one and to all, and asks before it removes someone', async () => {
    const {fake, room, panel, find, all, row, press} = await people({self: ada(true), hands: ['zoe'], waiting: [{id: 'w1', name: 'Wanda'}, {id: 'w2', name: ''}]});
    expect(all('.more')).to.have.length(3);
    await press(row('grace'), 'More: Grace');
    await expect(panel).to.be.accessible();
    await press(row('grace'), 'Ask to unmute');
    await press(row('grace'), 'Make viewer');
    await press(row('zoe'), 'More: Zoë');
    expect(row('grace').querySelector('.deeds') === null, 'one at a time').to.be.true;
    for (const words of ['Mute for everyone', 'Lower hand', 'Make host', 'Remove from the room']) await press(row('zoe'), words);
    expect(panel.shadowRoot!.activeElement === null || row('zoe').contains(panel.shadowRoot!.activeElement)).to.be.true;
    const before = callsOf(fake).length;
    await press(row('zoe'), 'Yes, remove Zoë');
    expect(callsOf(fake).slice(before)).to.deep.equal([['moderate', 'kick', {id: 'zoe', role: undefined}]]);
    await press(row('w1'), 'Refuse: Wanda');
    await press(find('.list')!, 'Lower all hands');
    await press(find('.list')!, 'Mute everyone else');
    find<HTMLInputElement>('[name=lock]')!.click();
    await settled(room);
    expect(callsOf(fake).map(([, operation, who]) => [operation, (who as {id?: string}).id, (who as {role?: string}).role])).to.deep.equal([
      ['ask-unmute', 'grace', undefined], ['role', 'grace', 'viewer'], ['mute', 'zoe', undefined], ['lower-hand', 'zoe', undefined], ['role', 'zoe', 'host'], ['kick', 'zoe', undefined],
      ['deny', 'w1', undefined], ['lower-hand', undefined, undefined], ['mute', undefined, undefined], ['lock', undefined, undefined],
    ]);
    await press(row('w2'), 'Let in: Guest');
    expect(row('w2') === null).to.be.true;
  });

  it('keeps the focus on a person who moves, and gives it to the list when they are gone', async () => {
    const {fake, room, panel, row} = await people({self: ada(true)});
    row('grace').querySelector<HTMLElement>('.more')!.focus();
    fake.set({hands: ['grace']});
    await settled(room);
    expect((panel.shadowRoot!.activeElement as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id']).to.equal('grace');
    fake.set({hands: [], peers: fake.state.peers.filter(({id}) => id !== 'grace')});
    await settled(room);
    expect(panel.shadowRoot!.activeElement?.className).to.equal('people');
  });

  it('searches by name where there are many, whatever the accents', async () => {
    const names = ['Zoë Müller', 'José García', 'Søren', 'ليلى', '王小明', '<img src=x>', ...Array.from({length: 44}, (_, i) => `Peer ${i}`)];
    const {room, find, names: shown} = await people({peers: names.map((name, i) => fakePeer({id: `p${i}`, name}))});
    expect(shown()).to.have.length(51);
    const search = async (text: string) => {
      const field = find<HTMLInputElement>('[part=search]')!;
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settled(room);
      return shown();
    };
    expect(await search('muller')).to.deep.equal(['Zoë Müller']);
    expect(await search('JOSE')).to.deep.equal(['José García']);
    expect(await search('王')).to.deep.equal(['王小明']);
    expect(await search('<img')).to.deep.equal(['<img src=x>']);
    expect(await search('nobody')).to.deep.equal([]);
    expect(find('[role=status]')!.textContent).to.equal('Nobody of that name is here.');
    find('[part=search]')!.focus();
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(shown()).to.have.length(51);
  });

  it('opens by its button and by U, one panel at a time, fits 320 px, and Escape gives the focus back', async () => {
    const fake = new FakeRoom({connection: 'connected', self: ada(true), peers: [fakePeer({name: 'Grace'})], hands: ['ada'], waiting: [{id: 'w', name: 'A very long name indeed, of somebody who waits'}]});
    fake.chat.attach({send: async () => '', resend: async () => {}});
    const room = await wholeRoom(fake);
    Object.assign(room.style, {width: '320px', height: '620px', aspectRatio: 'auto'});
    await settled(room);
    buttonOf(deep(room, 'room-chat-button')).click();
    await waitUntil(() => deepAll(room, 'room-chat').length === 1);
    deep(room, 'room-mic-button').focus();
    await sendKeys({press: 'u'});
    await waitUntil(() => deepAll(room, 'room-people').some(({shadowRoot}) => shadowRoot?.querySelector('.people')));
    await settled(room);
    expect([fake.state.chatOpen, fake.state.peopleOpen, deepAll(room, 'room-chat').length]).to.deep.equal([false, true, 0]);
    const panel = deep(room, 'room-people');
    const edge = panel.getBoundingClientRect();
    for (const each of panel.shadowRoot!.querySelectorAll('button, input, .name, .states')) {
      const {left, right, height} = each.getBoundingClientRect();
      expect(left >= edge.left && right <= edge.right + 0.5, `${each.className} ${each.textContent}`).to.be.true;
      if (each.matches('button')) expect(height, plain(each.textContent)).to.be.at.least(44);
    }
    await expect(room).to.be.accessible();
    expect(panel.shadowRoot!.activeElement?.className).to.equal('people');
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(fake.state.peopleOpen).to.be.false;
    await waitUntil(() => room.shadowRoot!.activeElement?.localName === 'room-toolbar', 'the focus is back');
  });
});
