import {expect, nextFrame} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {RoomCaptionEvent, RoomLeftEvent} from '../../src/events/notifications.js';
import type {Caption} from '../../src/room/captions/caption.js';
import {PREFERENCES} from '../../src/room/preferences.js';
import {FakeRoom, fakePeer, fakeSelf} from './fake-room.js';
import {callsOf, deep, inRoom, settled, wholeRoom} from './in-room.js';

const on = (change = {}) => new FakeRoom({connection: 'connected', self: fakeSelf({id: 'ada', name: 'Ada'}), preferences: {...PREFERENCES, captions: true, ...change}});
const caption = (n: number, text: string, change: Partial<Caption> = {}): RoomCaptionEvent =>
  new RoomCaptionEvent({id: `bob ${n}`, by: 'bob', name: 'Bob', text, lang: 'en', final: false, ...change});

async function show(fake: FakeRoom) {
  const room = await inRoom(html`<room-captions></room-captions>`, fake);
  const element = room.querySelector('room-captions')! as HTMLElement & LitElement;
  const box = () => element.shadowRoot!.querySelector<HTMLElement>('.captions');
  const lines = () => [...element.shadowRoot!.querySelectorAll('.caption')].map((line) => [...line.children].map((part) => part.textContent!.trim()).join(': '));
  const say = async (...facts: readonly RoomCaptionEvent[]) => {
    for (const fact of facts) fake.dispatchEvent(fact);
    await element.updateComplete;
  };
  return {room, element, box, lines, say};
}

describe('room-captions', () => {
  it('are nothing while they are off, and say what will be there before the first word', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const {room, element, box} = await show(fake);
    expect([box() === null, getComputedStyle(element).display]).to.deep.equal([true, 'none']);
    fake.set({preferences: {...PREFERENCES, captions: true}});
    await settled(room);
    expect(box()!.textContent).to.include('Words appear here once someone speaks');
    expect(element.matches(':state(open)')).to.equal(true);
    await expect(element).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(element).to.be.accessible();
  });

  it('say who says what; more words take the place of fewer, and nothing follows the last', async () => {
    const {lines, say} = await show(on());
    await say(caption(0, 'Good'), caption(0, 'Good morning'));
    expect(lines()).to.deep.equal(['Bob: Good morning']);
    await say(caption(0, 'Good morning.', {final: true}), caption(0, 'Good'), caption(1, 'Shall we?'), caption(0, 'x', {id: 'ada 0', by: 'ada', name: 'Ada', text: 'Yes', lang: ''}), caption(0, 'Hm', {id: 'cy 0', by: 'cy', name: ''}));
    expect(lines()).to.deep.equal(['Bob: Good morning.', 'Bob: Shall we?', 'Ada (you): Yes', 'Guest: Hm']);
  });

  it('follow the newest words, unless somebody reads what was said before', async () => {
    const {box, say} = await show(on());
    for (let n = 0; n < 20; n++) await say(caption(n, `Sentence ${n}`, {final: true}));
    const atEnd = () => Math.abs(box()!.scrollHeight - box()!.clientHeight - box()!.scrollTop) < 2;
    expect(atEnd()).to.equal(true);
    box()!.scrollTop = 0;
    await nextFrame();
    await say(caption(20, 'One more'));
    expect(box()!.scrollTop).to.equal(0);
    box()!.scrollTop = box()!.scrollHeight;
    await nextFrame();
    await say(caption(21, 'And one more'));
    expect(atEnd()).to.equal(true);
  });

  it('are kept while they are off for a moment, 300 at most, and forgotten with the call', async () => {
    const fake = on();
    const {room, lines, say} = await show(fake);
    for (let n = 0; n < 310; n++) fake.dispatchEvent(caption(n, `${n}`, {final: true}));
    await say();
    expect([lines().length, lines()[0]]).to.deep.equal([300, 'Bob: 10']);
    fake.set({preferences: PREFERENCES});
    await settled(room);
    expect(lines()).to.have.length(0);
    fake.set({preferences: {...PREFERENCES, captions: true}});
    await settled(room);
    expect(lines()).to.have.length(300);
    fake.dispatchEvent(new RoomLeftEvent('left'));
    await say();
    expect(lines()).to.have.length(0);
  });

  it('draw words as words, in the direction and language that they have', async () => {
    const {element, say} = await show(on());
    await say(caption(0, '<img src=x onerror=alert(1)> \u202E evil', {name: '<b>Bob'}), caption(1, 'صباح الخير', {lang: 'ar'}));
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
    const [first, second] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.words')];
    expect([getComputedStyle(first!).direction, getComputedStyle(second!).direction]).to.deep.equal(['ltr', 'rtl']);
    expect([second!.lang, second!.dir]).to.deep.equal(['ar', 'auto']);
  });

  it('are as large and as plain as one likes', async () => {
    const fake = on();
    const {room, element, box} = await show(fake);
    const look = () => [getComputedStyle(box()!).fontSize, getComputedStyle(box()!).backgroundColor];
    const [size] = look();
    fake.set({preferences: {...fake.state.preferences, captionsLarge: true, captionsSolid: true}});
    await settled(room);
    expect(look()).to.deep.equal([`${Number.parseFloat(size!) * 1.5}px`, 'rgb(0, 0, 0)']);
    await expect(element).to.be.accessible();
  });

  it('have a row of their own in a whole room, as high whatever is said, and are no live region', async () => {
    const fake = on();
    fake.set({peers: [fakePeer({id: 'bob', name: 'Bob'})]});
    const room = await wholeRoom(fake);
    const captions = deep(room, 'room-captions');
    const [grid, box] = [deep(room, 'room-grid').getBoundingClientRect(), captions.getBoundingClientRect()];
    expect(box.height).to.be.above(40);
    expect(box.top).to.be.at.least(grid.bottom);
    fake.dispatchEvent(caption(0, 'a long sentence '.repeat(30)));
    await settled(room);
    expect(captions.getBoundingClientRect().height).to.equal(box.height);
    expect(captions.closest('[aria-live]') === null).to.equal(true);
    expect(captions.shadowRoot!.querySelector('[role=log]')!.getAttribute('aria-live')).to.equal('off');
    await expect(room).to.be.accessible();
  });
});

describe('being read', () => {
  const reading = (state: 'asked' | 'on' | 'failed', place: string | null = 'browser') =>
    new FakeRoom({connection: 'connected', peers: [fakePeer({id: 'bob', name: 'Bob'})], captioning: {readers: ['bob'], state, place}});
  const noticesOf = (room: Element) => [...deep(room, 'room-notices').shadowRoot!.querySelectorAll<HTMLElement>('.notice')];
  const words = (notice: HTMLElement) => notice.querySelector('.words')!.textContent!.replace(/[\u2068\u2069]/g, '');

  it('is asked for, with where the voice goes, and allowed by a button', async () => {
    const fake = reading('asked');
    const room = await wholeRoom(fake);
    const [notice, ...more] = noticesOf(room);
    expect(more).to.have.length(0);
    expect(words(notice!)).to.equal('Bob would like to read what you say. Your browser may send your voice to its maker for that.');
    await expect(room).to.be.accessible();
    notice!.querySelector<HTMLElement>('.action')!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['prefer', {captionMe: true}]]);
    fake.set({captioning: {readers: ['bob'], state: 'on', place: 'browser'}});
    await settled(room);
    expect(noticesOf(room).map(words)).to.deep.equal(['Bob can read what you say.']);
  });

  for (const [place, said] of [[null, 'It is written down on your device.'], ['captions.example.org', 'Your voice goes to captions.example.org for that.']] as const) {
    it(`says where the voice goes: ${String(place)}`, async () => {
      expect(words(noticesOf(await wholeRoom(reading('asked', place)))[0]!)).to.equal(`Bob would like to read what you say. ${said}`);
    });
  }

  it('is not asked again of who took the question away, until nobody wanted to read in between', async () => {
    const fake = reading('asked');
    const room = await wholeRoom(fake);
    noticesOf(room)[0]!.querySelector<HTMLElement>('.dismiss')!.click();
    await settled(room);
    fake.set({captioning: {readers: ['bob', 'x'], state: 'asked', place: 'browser'}});
    await settled(room);
    expect(noticesOf(room)).to.have.length(0);
    fake.set({captioning: null});
    await settled(room);
    fake.set({captioning: {readers: ['bob'], state: 'asked', place: 'browser'}});
    await settled(room);
    expect(noticesOf(room)).to.have.length(1);
    fake.set({captioning: null});
    await settled(room);
    expect(noticesOf(room), 'the question goes with who asked').to.have.length(0);
  });

  it('says that it cannot be', async () => {
    expect(noticesOf(await wholeRoom(reading('failed'))).map(words)).to.deep.equal(['What you say can’t be written down in this browser.']);
  });
});
