import {expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {RoomReactionEvent} from '../../src/events/notifications.js';
import {REACTIONS, type Reaction} from '../../src/room/gestures/reaction.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {FakeRoom} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

describe('room-reaction-button', () => {
  async function opened() {
    const all = await controlInCall('room-reaction-button');
    all.button.click();
    await settled(all.room);
    return {...all, items: [...all.control.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]')]};
  }

  it('opens a menu of all reactions, each with a name, and sends what is pressed, again and again', async () => {
    const {fake, room, control, button, items} = await opened();
    expect([wordsOf(control), button.getAttribute('aria-expanded')]).to.deep.equal(['React', 'true']);
    expect(items.map(({ariaLabel}) => ariaLabel)).to.deep.equal(['Thumbs up', 'Heart', 'Applause', 'Laughing', 'Surprised', 'Sad', 'Celebrating', 'Thinking']);
    await expect(control).to.be.accessible();
    items[2]!.click();
    items[2]!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['react', REACTIONS[2]], ['react', REACTIONS[2]]]);
    expect(control.matches(':state(open)')).to.be.true;
    for (const {offsetWidth, offsetHeight} of items) expect(Math.min(offsetWidth, offsetHeight)).to.be.at.least(44);
  });

  it('is gone through by arrow keys, in the direction of the language, and Escape closes it', async () => {
    const {room, control, button, items} = await opened();
    const active = () => items.indexOf(control.shadowRoot!.activeElement as HTMLElement);
    expect(active()).to.equal(0);
    const walk = async (...keys: readonly string[]) => {
      for (const press of keys) await sendKeys({press});
      return active();
    };
    expect(await walk('ArrowRight', 'ArrowDown')).to.equal(5);
    expect(await walk('ArrowUp', 'ArrowLeft', 'ArrowLeft')).to.equal(7);
    expect(await walk('Home')).to.equal(0);
    room.dir = 'rtl';
    await settled(room);
    expect(await walk('ArrowLeft')).to.equal(1);
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(control.matches(':state(open)')).to.be.false;
    expect(control.shadowRoot!.activeElement === button).to.be.true;
  });

  it('sends a wish that can be cancelled', async () => {
    const {fake, room, items} = await opened();
    room.addEventListener('room-reaction-request', (event) => event.preventDefault());
    items[0]!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
  });
});

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
