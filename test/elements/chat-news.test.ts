import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {HandChangedEvent, RoomChatMessageEvent} from '../../src/events/notifications.js';
import type {ChatMessage} from '../../src/room/chat/message.js';
import {replace, restoreAll} from '../media/replaced.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {deep, inRoom, settled, wholeRoom} from './in-room.js';

const message = (text: string, name = 'Bob'): RoomChatMessageEvent =>
  new RoomChatMessageEvent({id: text, by: 'bob', name, at: 0, text, to: 'everyone', state: 'delivered'} satisfies ChatMessage);
const noticesOf = (room: Element) => [...deep(room, 'room-notices').shadowRoot!.querySelectorAll<HTMLElement>('.notice')];
const wordsOf = (room: Element) => noticesOf(room).map((notice) => notice.querySelector('.words')!.textContent!.replaceAll(/[\u2068\u2069]/g, ''));
const says = (room: Element, ...words: readonly string[]) => waitUntil(() => wordsOf(room).join('|') === words.join('|'), `says ${words.join('|')}`, {timeout: 10_000});

/** Somebody writes, and what they write counts as unread. */
function write(fake: FakeRoom, ...texts: readonly string[]): void {
  for (const text of texts) {
    fake.chat.show([], 1);
    fake.dispatchEvent(message(text));
  }
}

describe('What somebody wrote while nobody reads', () => {
  afterEach(restoreAll);

  it('is told of, the newest in place of the one before, and opens the chat', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    write(fake, 'Hello', 'Is anyone\n\nthere?');
    await says(room, 'Bob: Is anyone there?');
    await expect(room).to.be.accessible();
    write(fake, 'x'.repeat(200));
    await says(room, `Bob: ${'x'.repeat(100)}…`);
    noticesOf(room)[0]!.querySelector<HTMLElement>('.action')!.click();
    await settled(room);
    expect(fake.state.chatOpen).to.equal(true);
    expect(noticesOf(room)).to.have.length(0);
  });

  it('goes when the chat is opened another way, and is no news while it is read', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    write(fake, 'Hello');
    await says(room, 'Bob: Hello');
    fake.set({chatOpen: true});
    await settled(room);
    await says(room);
    fake.dispatchEvent(message('Read at once'));
    fake.chat.read();
    await aTimeout(800);
    expect(wordsOf(room)).to.deep.equal([]);
  });

  it('is words and no more', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    fake.chat.show([], 1);
    fake.dispatchEvent(message('<img src=x onerror=alert(1)>', '<b>Bob'));
    await says(room, '<b>Bob: <img src=x onerror=alert(1)>');
    expect(deep(room, 'room-notices').shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
  });

  it('has a sound, as a raised hand has, and none for who wants none', async () => {
    const notes: number[] = [];
    const {start} = OscillatorNode.prototype;
    replace(OscillatorNode.prototype, 'start', function (this: OscillatorNode, when?: number) {
      notes.push(Math.round(this.frequency.value));
      return start.call(this, when);
    });
    replace(navigator, 'userActivation', {hasBeenActive: true});
    const bob = fakePeer({id: 'bob', name: 'Bob'});
    const fake = new FakeRoom({connection: 'connected', peers: [bob]});
    const room = await inRoom(html`<room-notices></room-notices>`, fake);
    write(fake, 'Hello');
    await waitUntil(() => notes.length === 1, 'one note', {timeout: 10_000});
    await aTimeout(600);
    fake.set({hands: ['bob']});
    fake.dispatchEvent(new HandChangedEvent('bob', true));
    await waitUntil(() => notes.length === 3, 'two notes', {timeout: 10_000});
    fake.set({preferences: {...fake.state.preferences, sounds: false}});
    await aTimeout(600);
    write(fake, 'Hello again');
    await says(room, 'Bob raised a hand', 'Bob: Hello again');
    await aTimeout(300);
    expect(notes).to.have.length(3);
    fake.set({preferences: {...fake.state.preferences, sounds: true, soundMessage: false, noticeMessage: false}});
    write(fake, 'Unheard');
    await aTimeout(900);
    expect(notes).to.have.length(3);
    fake.set({preferences: {...fake.state.preferences, soundMessage: true}});
    write(fake, 'Heard, not read');
    await waitUntil(() => notes.length === 4, 'one more', {timeout: 10_000});
    await says(room, 'Bob raised a hand', 'Bob: Hello again');
  });

  it('is not told of where `kinds` does not name it', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<room-notices kinds="people"></room-notices>`, fake);
    write(fake, 'Hello');
    await aTimeout(800);
    expect(wordsOf(room)).to.deep.equal([]);
  });
});
