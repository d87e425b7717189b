import {expect, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {html} from 'lit';
import {RoomReactionEvent} from '../../src/events/notifications.js';
import type {Reaction} from '../../src/room/gestures/reaction.js';
import {FakeRoom} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

describe('room-reactions', () => {
  async function setUp() {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<div style="position: relative; block-size: 300px"><room-reactions></room-reactions></div>`, fake);
    const element = room.querySelector('room-reactions')!;
    const all = (part: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${part}]`)].map(({textContent}) => textContent);
    const react = async (...facts: readonly (readonly [by: string, name: string, reaction: Reaction])[]) => {
      for (const fact of facts) fake.dispatchEvent(new RoomReactionEvent(...fact));
      await settled(room);
    };
    return {fake, room, element, all, react, said: () => element.shadowRoot!.querySelector('.said')!.textContent};
  }

  it('shows each with its name, for a moment, and never more than can be looked at', async () => {
    const {element, all, react} = await setUp();
    await react(['grace', '<b>Grace</b>', '🎉'], ['self', '', '👍']);
    expect(all('emoji')).to.deep.equal(['🎉', '👍']);
    expect(all('name')).to.deep.equal(['<b>Grace</b>', 'Guest']);
    expect(element.matches(':state(open)')).to.be.true;
    expect(getComputedStyle(element).pointerEvents).to.equal('none');
    await react(...Array.from({length: 60}, (_, i) => [`peer-${i}`, `Peer ${i}`, '👏'] as const));
    expect(all('emoji')).to.have.length(16);
    expect(all('name').at(-1)).to.equal('Peer 59');
    await waitUntil(() => all('emoji').length === 0, 'they go', {timeout: 6_000});
    expect(element.matches(':state(open)')).to.be.false;
  }).timeout(10_000);

  it('reads those of others out in one sentence for each reaction', async () => {
    const {element, react, said} = await setUp();
    await react(['grace', 'Grace', '👏'], ['alan', 'Alan', '👏'], ['alan', 'Alan', '👏'], ['cleo', 'Cleo', '🎉'], ['self', 'Ada', '👍']);
    expect(said()).to.equal('');
    await waitUntil(() => said() !== '', 'it is said', {timeout: 3_000});
    expect(said()!.replace(/[\u2068\u2069]/g, '')).to.equal('Grace and Alan: Applause. Cleo: Celebrating');
    expect(element.shadowRoot!.querySelector('.said')!.role).to.equal('status');
    await expect(element).to.be.accessible();
  });

  it('flies, but not where motion is reduced', async () => {
    const {element, react} = await setUp();
    await react(['grace', 'Grace', '👏']);
    const animation = () => getComputedStyle(element.shadowRoot!.querySelector('[part=reaction]')!).animationName;
    expect(animation()).to.equal('fly');
    await emulateMedia({reducedMotion: 'reduce'});
    try {
      expect(animation()).to.equal('none');
    } finally {
      await emulateMedia({reducedMotion: 'no-preference'});
    }
  });
});
