import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {dayOf} from '../../src/elements/room-chat/chat-dates.js';
import {chatInCall, message, NOON, textOf} from './chat-in-call.js';
import {fakeSelf} from './fake-room.js';
import {settled} from './in-room.js';

const DAY = 86_400_000;

describe('room-chat', () => {
  it('passes the accessibility audit: empty, full, private, answering, refused, light and dark', async () => {
    const {room, chat, put, find, all, fake} = await chatInCall();
    await expect(chat).to.be.accessible();
    const first = message({text: 'See https://example.org'});
    const own = {by: 'ada', name: 'Ada', to: 'grace'};
    await put(first, message({...own, id: 'ada/5', replyTo: first.id, state: 'failed'}), message({to: 'ada', replyTo: 'gone/1'}));
    chat.closable = true;
    all('.reply').at(-1)!.click();
    await settled(room);
    await expect(chat).to.be.accessible();
    room.theme = 'dark';
    fake.set({peers: []});
    await settled(room);
    await expect(chat).to.be.accessible();
    fake.set({self: fakeSelf({id: 'ada', can: ['audio']})});
    await settled(room);
    expect(find('textarea')).to.equal(null);
    await expect(chat).to.be.accessible();
  });

  it('shows who wrote what and when, together what was written within a minute, and a line for each day', async () => {
    const {put, all} = await chatInCall();
    await put(
      message({at: NOON - DAY, text: 'yesterday'}), message({at: NOON, text: 'one'}), message({at: NOON + 59_000, text: 'two'}), message({at: NOON + 125_000, text: 'three'}),
      message({at: NOON + 126_000, by: 'ada', name: 'Ada', id: 'ada/2', text: 'four'}), message({at: NOON + 127_000, by: 'gone', name: 'Hedy', id: 'gone/1', text: 'five'}),
    );
    expect(all('.text').map(textOf)).to.deep.equal(['yesterday', 'one', 'two', 'three', 'four', 'five']);
    expect(all('.head').map((head) => textOf(head))).to.have.length(5);
    expect(all('.first .name').map(textOf)).to.deep.equal(['Grace', 'Grace', 'Grace', 'Hedy']);
    expect(all('.own .text').map(textOf)).to.deep.equal(['four']);
    expect(all('.day').map(textOf)).to.deep.equal([dayOf(NOON - DAY, 'en'), dayOf(NOON, 'en')]);
    expect(all('time').map((time) => time.getAttribute('datetime')).at(1)).to.equal(new Date(NOON).toISOString());
    expect(textOf(all('.message')[2]!.querySelector('.unseen')), 'heard, not seen').to.equal('Grace:');
  });

  it('own messages are at the inline end, in either direction', async () => {
    const {room, put, find} = await chatInCall();
    await put(message({by: 'ada', id: 'ada/3'}), message());
    const gaps = () => ['.own .bubble', '.message:not(.own) .bubble'].map((selector) => {
      const [box, list] = [find(selector)!.getBoundingClientRect(), find('.list')!.getBoundingClientRect()];
      return box.left - list.left < list.right - box.right ? 'left' : 'right';
    });
    expect(gaps()).to.deep.equal(['right', 'left']);
    room.dir = 'rtl';
    expect(gaps()).to.deep.equal(['left', 'right']);
  });

  it('reads nothing as markup, and links only what is safe', async () => {
    const {put, find, all} = await chatInCall();
    await put(message({text: '<img src=x onerror=alert(1)> javascript:alert(1) http://plain.example https://ok.example/a?b=c, mailto:a@b.example data:text/html,x', name: '<b>G</b>', by: 'x'}));
    expect(all('.text *').map(({localName}) => localName)).to.deep.equal(['a', 'a']);
    expect(find('.text')!.textContent).to.contain('<img src=x onerror=alert(1)>');
    for (const link of all('a')) {
      expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
      expect(link.getAttribute('target')).to.equal('_blank');
    }
    expect(all('a').map((link) => link.getAttribute('href'))).to.deep.equal(['https://ok.example/a?b=c', 'mailto:a@b.example']);
    expect([find('.text')!.dir, getComputedStyle(find('.text')!).unicodeBidi]).to.deep.equal(['auto', 'isolate']);
  });

  it('knows the names of those who have gone when it is opened again', async () => {
    const {fake, room, chat, put} = await chatInCall();
    await put(message({by: 'ada', id: 'ada/30', to: 'grace'}));
    fake.set({peers: []});
    await settled(room);
    chat.remove();
    const again = document.createElement('room-chat');
    room.append(again);
    await waitUntil(() => textOf(again.shadowRoot?.querySelector('.secret')) === 'Only for Grace');
  });

  it('goes to what is quoted, however long ago, and moves nothing but the list', async () => {
    const {room, all, find, put} = await chatInCall();
    const old = message({at: NOON, text: 'long ago'});
    await put(old, ...Array.from({length: 400}, (_, i) => message({at: NOON + (i + 1) * 90_000})), message({at: NOON + 500 * 90_000, replyTo: old.id}));
    const scrolled = scrollY;
    all('.quote').at(-1)!.click();
    await waitUntil(() => find(`[data-id="${old.id}"]`));
    await settled(room);
    const [box, frame] = [find(`[data-id="${old.id}"]`)!, find('.list')!].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(box.top >= frame.top && box.bottom <= frame.bottom).to.be.true;
    expect(scrollY).to.equal(scrolled);
  });

  it('keeps what is written in its bubble: marks on marks, one long word, names that turn the direction', async () => {
    const {put, find, all} = await chatInCall();
    await put(message({text: `a${'\u0301'.repeat(2_000)}`}), message({text: 'x'.repeat(4_000)}), message({text: `\u202e${'\u2067'.repeat(100)}abc`, replyTo: 'gone/1'}), message({text: `https://a.example/${'y'.repeat(3_000)}`}));
    const {scrollWidth, clientWidth} = find('.list')!;
    expect(scrollWidth).to.equal(clientWidth);
    expect(all('.text').map((text) => getComputedStyle(text).overflow)).to.deep.equal(Array(4).fill('clip'));
  });

  it('marks what is private, and shows quietly how far the newest of yours is', async () => {
    const {room, fake, again, find, all, put} = await chatInCall();
    await put(message({by: 'ada', id: 'ada/20', to: 'grace', at: NOON + 900_000}), message({to: 'ada', at: NOON + 901_000}), message({by: 'ada', id: 'ada/21', state: 'sending', at: NOON + 990_000}));
    expect(all('.secret').map(textOf)).to.deep.equal(['Only for Grace', 'Only for you']);
    expect(all('.state').map(textOf)).to.deep.equal(['', 'Sending…']);
    fake.chat.show(fake.chat.messages.map((each) => (each.id === 'ada/21' ? {...each, state: 'failed' as const} : each)), 0);
    await settled(room);
    expect(textOf(find('.failed'))).to.equal('Not delivered Send again');
    find('.again')!.click();
    expect(again).to.deep.equal(['ada/21']);
    expect(find('.list')!.getAttribute('aria-relevant'), 'a change of that is not read out').to.equal('additions');
  });

  it('stays at the end, or where one reads: then a button says that there is more', async () => {
    const {room, fake, find, put} = await chatInCall();
    const list = find('.list')!;
    const gap = () => Math.round(list.scrollHeight - list.scrollTop - list.clientHeight);
    await put(...Array.from({length: 50}, (_, i) => message({text: `line ${i}`})));
    expect(gap()).to.be.below(2);
    expect(fake.chat.unread, 'what is seen is read').to.equal(0);
    list.scrollTop -= 700;
    await waitUntil(() => gap() > 300);
    await settled(room);
    const before = list.scrollTop;
    await put(message({text: 'new'}));
    expect(Math.abs(list.scrollTop - before)).to.be.below(2);
    expect(fake.chat.unread).to.equal(1);
    expect(textOf(find('.fresh'))).to.equal('New messages');
    find('.fresh')!.click();
    await settled(room);
    expect(gap()).to.be.below(2);
    expect([find('.fresh'), fake.chat.unread]).to.deep.equal([null, 0]);
  });

  it('stays at the end when a row gets shorter, and then longer: a file that is there, and its picture', async () => {
    const {room, find, put} = await chatInCall();
    const list = find('.list')!;
    const row = document.createElement('div');
    const gap = () => Math.round(list.scrollHeight - list.scrollTop - list.clientHeight);
    await put(...Array.from({length: 50}, (_, i) => message({text: `line ${i}`})));
    await settled(room);
    find('.content')!.append(row);
    row.style.blockSize = '60px';
    await settled(room);
    expect(gap()).to.be.below(2);
    row.style.blockSize = '0';
    expect(gap()).to.be.below(2);
    row.style.blockSize = '400px';
    await settled(room);
    expect(gap()).to.be.below(2);
  });

  it('of 10,000 messages draws those that one gets to, and keeps one’s place', async () => {
    const {room, all, find, put} = await chatInCall();
    await put(...Array.from({length: 10_000}, (_, i) => message({at: NOON + i * 90_000, text: `line ${i}`})));
    expect(all('.message').length).to.be.below(200);
    const list = find('.list')!;
    await aTimeout(100);
    const turn = async (to: number) => {
      const ends = () => [all('.message')[0], all('.message').at(-1)].map((end) => end!.dataset['id']).join();
      const before = ends();
      list.scrollTop = to;
      const {top} = list.getBoundingClientRect();
      const seen = all('.message').find((each) => each.getBoundingClientRect().bottom > top)!;
      const place = seen.getBoundingClientRect().top;
      await waitUntil(() => ends() !== before, 'others are drawn');
      await settled(room);
      expect(Math.abs(seen.getBoundingClientRect().top - place)).to.be.below(60);
      expect(all('.message').length).to.be.below(300);
      await aTimeout(50);
    };
    for (let round = 0; round < 6; round++) await turn(100);
    const oldest = textOf(all('.text')[0]);
    await put(message({at: NOON + 10_001 * 90_000, text: 'the newest'}));
    expect(textOf(all('.text')[0]), 'what one reads stays').to.equal(oldest);
    while (textOf(all('.text').at(-1)) !== 'the newest') await turn(list.scrollHeight - list.clientHeight - 100);
    expect(find('.fresh')).not.to.equal(null);
  });

  it('is one log that is read out, and not what was there before', async () => {
    const {fake, room, find, put} = await chatInCall();
    expect([find('.list')!.getAttribute('role'), find('.list')!.getAttribute('aria-live')]).to.deep.equal(['log', 'off']);
    for (const part of [[message()], [message(), message()]]) {
      fake.chat.show(part, 0);
      await settled(room);
      expect(find('.list')!.getAttribute('aria-live'), 'in parts').to.equal('off');
    }
    await put(message());
    expect(find('.list')!.getAttribute('aria-live')).to.equal('polite');
  });

  it('speaks the language of its place', async () => {
    const {room, find} = await chatInCall();
    room.lang = 'zh-CN';
    await waitUntil(() => find('textarea')?.getAttribute('placeholder') === '发消息给所有人');
    expect(textOf(find('.empty-title'))).to.equal('还没有消息');
  });
});
