// The chat as it is, over a network that does its worst. fast-check shrinks what fails.
import assert from 'node:assert/strict';
import {afterEach, before, beforeEach, describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {ChatLog} from '../../src/room/chat/chat-log.js';
import {CHAT, cleanText, idOf, isReadable, parseMessage} from '../../src/room/chat/message.js';
import {breathe, ChatNetwork, type Writer} from './chat-network.js';

const START = 1_800_000_000_000;

/** Passes so many seconds, and delivers all that can be. */
async function pass(network: ChatNetwork, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1_000);
    await network.quiet();
  }
}

const NAMES = ['ada', 'bob', 'cleo', 'dan'];
const who = fc.constantFrom(...NAMES);
const act = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constant('say' as const), id: who, text: fc.string({unit: 'grapheme', minLength: 1}), replies: fc.boolean()})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('whisper' as const), id: who, other: who, text: fc.string({minLength: 1})})},
  {weight: 8, arbitrary: fc.record({do: fc.constant('deliver' as const), pick: fc.nat(20)})},
  {weight: 2, arbitrary: fc.record({do: fc.constantFrom('cut' as const, 'heal' as const), id: who, other: who})},
  {weight: 2, arbitrary: fc.record({do: fc.constantFrom('join' as const, 'leave' as const), id: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('pass' as const), ms: fc.nat(3_000)})},
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function play(network: ChatNetwork, acts: readonly Act[]): Promise<void> {
  // Who comes again has another id.
  const ids = new Map(NAMES.map((name) => [name, name]));
  for (const given of acts) {
    const step = 'id' in given ? {...given, id: ids.get(given.id)!, ...('other' in given && {other: ids.get(given.other)!})} : given;
    const member = 'id' in step ? network.members.get(step.id) : undefined;
    if (step.do === 'say') {
      const replyTo = step.replies ? member?.chat.messages.findLast(({to}) => to === 'everyone')?.id : undefined;
      // What has nothing to read in it is refused.
      await member?.chat.send(step.text, {replyTo}).catch(() => {});
    } else if (step.do === 'whisper') await member?.chat.send(step.text, {to: step.other}).catch(() => {});
    else if (step.do === 'deliver') network.deliver(step.pick);
    else if (step.do === 'cut') network.cut(step.id, step.other);
    else if (step.do === 'heal') network.heal(step.id, step.other);
    else if (step.do === 'join' && !member) network.join(step.id);
    else if (step.do === 'leave' && network.members.size > 1) {
      network.leave(step.id);
      if (member) ids.set(step.id.replaceAll("'", ''), `${step.id}'`);
    }
    else if (step.do === 'pass') mock.timers.tick(step.ms);
    await breathe();
  }
}

function allAlike(network: ChatNetwork): void {
  const [first, ...others] = network.members.values() as unknown as Iterable<Writer>;
  for (const other of others) assert.deepEqual(other.view, first!.view, `${other.id} and ${first!.id}`);
}

function end(network: ChatNetwork): void {
  for (const id of [...network.members.keys()]) network.leave(id);
}

function meet(...names: readonly string[]): readonly [ChatNetwork, ...Writer[]] {
  const network = new ChatNetwork();
  return [network, ...names.map((name) => network.join(name))];
}

describe('what is written in a room', () => {
  // Loaded late; here it must not take time of its own.
  before(() => import('../../src/room/features/chatting.js'));
  beforeEach(() => mock.timers.enable({apis: ['setTimeout', 'setInterval', 'Date'], now: START}));
  afterEach(() => mock.timers.reset());

  it('ends as the same list for all, in whatever order it arrives, whoever joins, leaves and is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await play(network, acts);
        network.heal();
        await pass(network, 14);
        allAlike(network);
        end(network);
      }),
      {numRuns: 150},
    );
  });

  it('reaches those who cannot reach each other through those who can', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 40}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await play(network, acts.filter((step) => !['join', 'leave', 'cut', 'heal'].includes(step.do)));
        network.cut('ada', 'bob');
        await pass(network, 6);
        await network.members.get('ada')!.chat.send('of ada');
        await network.members.get('bob')!.chat.send('of bob');
        await pass(network, 30);
        allAlike(network);
        assert.ok(network.members.get('bob')!.texts.includes('of ada'));
        end(network);
      }),
      {numRuns: 40},
    );
  });

  it('never goes to a third when it is for one, whoever comes, goes and asks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await network.members.get('ada')!.chat.send('for bob alone', {to: 'bob'});
        await play(network, acts);
        network.heal();
        await pass(network, 14);
        for (const {to, data} of network.wire) if (JSON.stringify(data).includes('for bob alone')) assert.equal(to, 'bob');
        for (const {from, to, data} of network.wire) {
          const {t} = data as {t: string};
          if (t === 'whisper') assert.equal(network.wire.filter((other) => JSON.stringify(other.data) === JSON.stringify(data)).every((other) => other.to === to && other.from === from), true);
        }
        end(network);
      }),
      {numRuns: 40},
    );
  });

  it('is told to who comes later, in the same order, even what was written by someone who is gone', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    await ada.chat.send('one');
    await network.quiet();
    await bob.chat.send('two', {replyTo: ada.chat.messages[0]!.id});
    await network.quiet();
    await ada.chat.send('private', {to: 'bob'});
    await network.quiet();
    network.leave('ada');
    mock.timers.tick(10);
    const cleo = network.join('cleo');
    await pass(network, 6);
    assert.deepEqual(cleo.texts, ['one', 'two']);
    assert.deepEqual(bob.texts, ['one', 'two', 'private']);
    assert.equal(cleo.chat.messages[1]!.replyTo, cleo.chat.messages[0]!.id);
    assert.equal(cleo.chat.messages[0]!.name, 'ADA');
    assert.deepEqual([cleo.chat.unread, cleo.told], [0, []], 'what was before us is no news');
    end(network);
  });

  it('is told to who comes later at once by those who wrote it, without a question', async () => {
    const [network, ada] = meet('ada') as [ChatNetwork, Writer];
    await ada.chat.send('hello');
    const bob = network.join('bob');
    await network.quiet();
    assert.deepEqual(bob.texts, ['hello']);
    end(network);
  });

  it('of a long talk the newest 1,000 are told, in pieces that a link takes', async () => {
    const [network, ada] = meet('ada', 'bob') as [ChatNetwork, Writer];
    const long = '"'.repeat(500);
    for (let i = 0; i < 1_100; i++) {
      await ada.chat.send(`${i} ${long}`);
      mock.timers.tick(300);
    }
    await network.quiet();
    network.wire.length = 0;
    const cleo = network.join('cleo');
    await pass(network, 6);
    assert.ok(cleo.texts.length <= CHAT.history && cleo.texts.length > 700);
    assert.deepEqual(cleo.texts, ada.texts.slice(-cleo.texts.length));
    const sizes = network.wire.map(({data}) => new TextEncoder().encode(JSON.stringify(data)).length);
    assert.ok(Math.max(...sizes) < 262_144);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 4 * CHAT.historyBytes, 'and nobody asks for it over and over');
    end(network);
  });

  it('cannot be written in the name of another, nor by who may send no data', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    const mute = network.join('mute', ['audio']);
    await assert.rejects(mute.chat.send('hi'), {name: 'NotAllowedError'});
    for (const t of ['say', 'whisper', 'past']) {
      network.forge('mute', 'ada', {t, m: [[START, 'mute', 'M', 'of mute']]});
      network.forge('bob', 'ada', {t, m: [[START, 'mute', 'M', 'of mute'], [START, 'ada', 'A', 'of ada'], [START, 'bob', 'B']]});
    }
    for (const t of ['say', 'whisper']) network.forge('bob', 'ada', {t, m: [[START, 'gone', 'G', 'of one who is gone']]});
    await network.quiet();
    assert.deepEqual(ada.texts, []);
    await bob.chat.send('of bob');
    await network.quiet();
    assert.deepEqual([ada.texts, mute.texts], [['of bob'], ['of bob']]);
    end(network);
  });

  it('of a flood only so much is taken as a page of ours could write, of a faked past no more', async () => {
    const [network, ada] = meet('ada', 'bob') as [ChatNetwork, Writer];
    const warn = mock.method(console, 'warn', () => {});
    for (let i = 0; i < 500; i++) network.forge('bob', 'ada', {t: 'say', m: [[START + i, 'bob', 'Bob', `${i}`]]});
    await network.quiet();
    assert.equal(ada.texts.length, CHAT.burst);
    const many = Array.from({length: 900}, (_, i) => [START - 10_000_000 + 300 * i, 'bob', 'Bob', `${i}`]);
    for (let i = 0; i < 5; i++) network.forge('bob', 'ada', {t: 'say', m: many.map(([at, ...rest]) => [(at as number) + 400_000 * i, ...rest])});
    await network.quiet();
    assert.ok(ada.texts.length <= 120, `${ada.texts.length}`);
    assert.equal(warn.mock.callCount(), 1);
    warn.mock.restore();
    end(network);
  });

  it('what all have is not washed away by one who makes up a past of people who are gone, over and over', async () => {
    const [network, ada] = meet('ada', 'bob') as [ChatNetwork, Writer];
    const warn = mock.method(console, 'warn', () => {});
    await ada.chat.send('what was said');
    for (let round = 0; round < 20; round++) {
      network.forge('bob', 'ada', {t: 'have', h: `${round}`});
      await pass(network, 3);
      network.forge('bob', 'ada', {t: 'past', m: Array.from({length: 500}, (_, i) => [Date.now() + i, `made up ${i % 60}`, 'M', `${round}`])});
      network.forge('bob', 'ada', {t: 'past', m: Array.from({length: 500}, (_, i) => [Date.now() + 500 + i, `made up ${i % 60}`, 'M', `${round}`])});
      await network.quiet();
    }
    assert.ok(ada.texts.length < 3_000, `${ada.texts.length}`);
    assert.equal(ada.texts[0], 'what was said');
    warn.mock.restore();
    end(network);
  });

  it('stays at the end for a few seconds at most, however late a time it claims', async () => {
    const [network, ada] = meet('ada', 'bob') as [ChatNetwork, Writer];
    network.forge('bob', 'ada', {t: 'say', m: [[START + 11_000, 'bob', 'Bob', 'pinned'], [START + 3_000, 'bob', 'Bob', 'by a fast clock']]});
    await network.quiet();
    assert.deepEqual(ada.texts, ['by a fast clock']);
    end(network);
  });

  it('reaches who comes later where somebody always writes, too', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    await ada.chat.send('of ada');
    await network.quiet();
    network.leave('ada');
    await pass(network, 5);
    const cleo = network.join('cleo');
    for (let second = 0; second < 20; second++) {
      await bob.chat.send(`${second}`);
      await pass(network, 1);
    }
    assert.equal(cleo.texts[0], 'of ada');
    end(network);
  });

  it('is news when it is said to us, though the clock of who says it is a little behind the door’s', async () => {
    const [network, ada] = meet('ada', 'bob') as [ChatNetwork, Writer];
    network.forge('bob', 'ada', {t: 'say', m: [[START - 80, 'bob', 'Bob', 'welcome']]});
    network.forge('bob', 'ada', {t: 'past', m: [[START - 90, 'bob', 'Bob', 'before']]});
    await network.quiet();
    assert.deepEqual([ada.texts, ada.told, ada.chat.unread], [['before', 'welcome'], ['welcome'], 1]);
    end(network);
  });

  it('we write no more than others take', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    for (let i = 0; i < CHAT.burst; i++) await ada.chat.send(`${i}`);
    await assert.rejects(ada.chat.send('too much'), RangeError);
    mock.timers.tick(CHAT.pace);
    await ada.chat.send('later');
    await network.quiet();
    assert.equal(bob.texts.length, CHAT.burst + 1);
    end(network);
  });

  it('nothing that a hostile member sends throws, pollutes, or is shown', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as never;
    const bad = [deep, 7, null, [], {}, [START, 'bob', 'B', ''], [START, 'bob', 'B', 'x'.repeat(CHAT.text + 1)], [START, 'bob', 'B', 'a\u0000b'], [START, 'bob', 'B', '\ud800'],
      [START, 'bob', 'B\u202e', 'x'], [START, 'bob', 'b'.repeat(65), 'x'], [START + 1e9, 'bob', 'B', 'late'], [2 ** 53, 'bob', 'B', 'x'], [-1, 'bob', 'B', 'x'], [START, 'bob', 'B', 'x', 7], [START, 'bob', 'B', 'x', ''],
      [START, '__proto__', 'B', 'x'], [START, 'bob', 'B', 'x', 'y', 'z'], [START, 'bob', 'B', '\u200b\u2060\ufe0f'], [START, 'bob', 'B', `${' '.repeat(7_998)}x`]];
    for (const t of ['say', 'whisper', 'past', 'got', '__proto__', 'want', 'have']) network.forge('bob', 'ada', {t, m: bad, a: bad, h: bad});
    network.forge('bob', 'ada', {t: 'got', a: [1, 2, 3]});
    network.forge('bob', 'ada', {t: 'past', m: Array.from({length: 1_001}, (_, i) => [START - 1_000 * i, 'bob', 'B', 'x'])});
    await network.quiet();
    assert.deepEqual(ada.texts.filter((text) => text !== 'x'), []);
    assert.equal(({} as {polluted?: number}).polluted, undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({maxDepth: 3}), {maxLength: 5}), async (junk) => {
        for (const each of junk) ada.chatting.received('bob', each as never);
        for (const t of ['say', 'whisper', 'past', 'got', 'have', 'want']) ada.chatting.received('bob', {t, m: junk, a: junk, h: junk[0]} as never);
        ada.chatting.received('nobody', {t: 'want', h: ''});
        await breathe();
      }),
      {numRuns: 100},
    );
    network.leave('bob');
    bob.end();
    end(network);
  });

  it('says what it does not take, and loses nothing by it', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    await assert.rejects(ada.chat.send(''), TypeError);
    await assert.rejects(ada.chat.send(' \n\u0000 '), TypeError);
    await assert.rejects(ada.chat.send('\u200b\u3164 \u2800'), TypeError, 'nothing that is seen');
    await assert.rejects(ada.chat.send(7 as never), TypeError);
    await assert.rejects(ada.chat.send('x'.repeat(CHAT.text + 1)), RangeError);
    await assert.rejects(ada.chat.send('x', {to: 'nobody'}), {name: 'NotFoundError'});
    await assert.rejects(ada.chat.send('x', {to: 'ada'}), {name: 'NotFoundError'});
    await assert.rejects(ada.chat.send('x', {replyTo: 'nothing'}), TypeError);
    await ada.chat.send('😀'.repeat(CHAT.text));
    const secret = await ada.chat.send('secret', {to: 'bob'});
    await network.quiet();
    await assert.rejects(bob.chat.send('to all', {to: 'everyone', replyTo: secret}), TypeError);
    await bob.chat.send('to her', {replyTo: secret});
    assert.equal(bob.chat.messages.at(-1)!.to, 'ada', 'a private message is answered privately');
    assert.ok(Object.isFrozen(ada.chat.messages) && Object.isFrozen(ada.chat.messages[0]));
    network.leave('ada');
    assert.deepEqual(ada.chat.messages, [], 'what was written stays in the room');
    await assert.rejects(ada.chat.send('a'), {name: 'InvalidStateError'});
    end(network);
  });

  it('tells how far it is: on its way, sent, delivered, failed, and again', async () => {
    const [network, ada] = meet('ada', 'bob', 'cleo') as [ChatNetwork, Writer];
    const state = () => ada.chat.messages.map((message) => message.state).join();
    network.cut('ada', 'bob');
    network.cut('ada', 'cleo');
    const id = await ada.chat.send('one');
    assert.equal(state(), 'sending');
    await pass(network, 26);
    assert.equal(state(), 'failed');
    await ada.chat.resend(id);
    assert.equal(state(), 'sending');
    network.heal('ada', 'bob');
    await breathe();
    assert.equal(state(), 'sent');
    await pass(network, 2);
    assert.equal(state(), 'delivered', 'by all who can be reached');
    network.heal();
    await pass(network, 1);
    assert.equal(state(), 'delivered');
    assert.deepEqual(network.members.get('cleo')!.texts, ['one'], 'and nothing comes twice');
    await ada.chat.send('private', {to: 'bob'});
    network.leave('bob');
    await breathe();
    assert.equal(state(), 'delivered,failed', 'the one it was for is gone');
    await assert.rejects(ada.chat.resend(id), {name: 'NotFoundError'});
    end(network);
  });

  it('counts what was not read, and tells of it once', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    let changes = 0;
    const stop = new AbortController();
    bob.chat.subscribe(() => changes++, {signal: stop.signal});
    await ada.chat.send('one');
    await ada.chat.send('two', {to: 'bob'});
    await network.quiet();
    assert.deepEqual([bob.chat.unread, ada.chat.unread, bob.told, ada.told], [2, 0, ['one', 'two'], []]);
    bob.chat.read();
    assert.equal(bob.chat.unread, 0);
    await breathe();
    stop.abort();
    const heard = changes;
    await ada.chat.send('three');
    await network.quiet();
    assert.deepEqual([bob.chat.unread, changes], [1, heard]);
    end(network);
  });

  it('does not fall apart where clocks differ: an answer comes after what it answers', async () => {
    const [network, ada, bob] = meet('ada', 'bob') as [ChatNetwork, Writer, Writer];
    network.forge('ada', 'bob', {t: 'say', m: [[START + 700, 'ada', 'ADA', 'question']]});
    await network.quiet();
    await bob.chat.send('answer');
    assert.deepEqual(bob.texts, ['question', 'answer']);
    // Nobody draws the others far ahead.
    network.forge('ada', 'bob', {t: 'say', m: [[START + 50_000, 'ada', 'ADA', 'from the future']]});
    await network.quiet();
    await bob.chat.send('now');
    assert.ok(bob.chat.messages.find(({text}) => text === 'now')!.at <= START + 1_000);
    ada.end();
    end(network);
  });
});

describe('the list', () => {
  it('is the same in any order, however often each comes, and what is told of it too', () => {
    const message = fc.record({at: fc.nat(8), by: fc.constantFrom('x', 'y'), text: fc.constant('t')});
    fc.assert(
      fc.property(fc.array(message, {maxLength: 20}), fc.infiniteStream(fc.nat()), (messages, random) => {
        const whole = messages.map(({at, by, text}) => ({id: idOf(by, at), at, by, name: 'N', text, to: 'everyone', state: 'delivered' as const}));
        const [one, two] = [new ChatLog(), new ChatLog()];
        for (const each of whole) one.add(each);
        const shuffled = [...whole, ...whole].map((each) => [random.next().value, each] as const).sort(([a], [b]) => a - b);
        for (const [, each] of shuffled) two.add(each);
        assert.deepEqual(two.all, one.all);
        assert.equal(two.digest, one.digest);
      }),
    );
  });

  it('keeps the newest 10,000', () => {
    const log = new ChatLog();
    for (let at = 0; at < CHAT.kept + 5; at++) log.add({id: idOf('x', at), at, by: 'x', name: '', text: 't', to: 'everyone', state: 'delivered'});
    assert.deepEqual([log.all.length, log.all[0]!.at, log.get(idOf('x', 4))], [CHAT.kept, 5, undefined]);
  });

  it('what was cleaned once is clean, and is taken by others', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const clean = cleanText(text);
        assert.equal(cleanText(clean), clean);
        assert.ok(!/[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(clean));
        if (isReadable(clean)) assert.equal(parseMessage([1, 'x', 'N', clean], 1, 'everyone')?.text, clean);
      }),
      {numRuns: 1_000},
    );
    const started = performance.now();
    for (const text of [`${' '.repeat(7_999)}x`, `${'\n'.repeat(7_999)}x`, `x${' \n'.repeat(3_999)}x`]) cleanText(text);
    assert.ok(performance.now() - started < 200, 'at once, whatever it is');
    assert.equal(cleanText('a\r\nb\tc\u0007\ud800 '), 'a\nb\tc\ufffd');
  });
});
