// What a page is told of what is shared, and what is kept of it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as LIMITS from '../../src/protocol/limits.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';
import {SharedEntries} from '../../src/room/shared/shared-entries.js';
import {START, useClock} from './members-network.js';
import {meet} from './shared-network.js';

describe('a page that shares', () => {
  useClock();

  it('says what it does not take, and loses nothing by it', async () => {
    const [network, ada] = meet('ada');
    ada.shared.set('a', {list: [1]});
    assert.throws(() => ada.shared.set('', 1), TypeError);
    assert.throws(() => ada.shared.set('k'.repeat(129), 1), TypeError);
    assert.throws(() => ada.shared.set('f', (() => 1) as never), TypeError);
    assert.throws(() => ada.shared.set('big', 'x'.repeat(LIMITS.shared)), RangeError);
    assert.throws(() => ((ada.shared.get('a') as {list: number[]}).list[0] = 2), TypeError, 'frozen');
    assert.deepEqual(ada.view, {a: {list: [1]}});
    network.leave('ada');
    assert.deepEqual(ada.view, {}, 'what was shared stays in the room');
    assert.throws(() => ada.shared.set('a', 1), {name: 'InvalidStateError'});
  });

  it('tells those who asked: one key, all that begin alike, until they end it', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    const heard: unknown[] = [];
    const end = bob.shared.subscribe('slide', (...change) => heard.push(change));
    const abort = new AbortController();
    bob.shared.subscribe('game/*', (key) => heard.push(key), {signal: abort.signal});
    ada.shared.set('slide', 1);
    ada.shared.set('game/1', 1);
    ada.shared.set('other', 1);
    await network.quiet();
    ada.shared.set('slide', undefined);
    await network.quiet();
    assert.deepEqual(heard.splice(0), [['slide', 1, 'ada'], 'game/1', ['slide', undefined, 'ada']]);
    end();
    abort.abort();
    ada.shared.set('slide', 2);
    ada.shared.set('game/2', 2);
    await network.quiet();
    assert.deepEqual(heard, []);
  });

  it('listeners that write, begin and end hear everything in the order in which it happened', async () => {
    const [network, {shared}] = meet('ada');
    const heard: unknown[] = [];
    shared.subscribe('a', (_, value) => {
      if (value === 1) shared.set('a', 2);
      if (value === 2) end();
      else shared.subscribe('a', (_key, later) => heard.push(['late', later]));
    });
    const end = shared.subscribe('a', (_, value) => heard.push(['never', value]));
    shared.subscribe('a', (_, value) => heard.push(value));
    shared.set('a', 1);
    assert.deepEqual(heard, [['never', 1], 1, 2, ['late', 2]]);
  });

  it('a call that was left while it began leaves nothing behind', async () => {
    const [network, {shared, feature}] = meet('ada');
    network.leave('ada');
    feature.welcome({me: {id: 'ada'}, now: Date.now(), peers: []} as unknown as WelcomeMessage);
    assert.throws(() => shared.set('a', 1), {name: 'InvalidStateError'});
  });

  it('always fits into a message, and what is deleted fills nothing', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    for (let n = 0; n < 5_000; n++) {
      const key = `${n}${'\u0001'.repeat(120)}`;
      ada.shared.set(key, 1);
      ada.shared.set(key, undefined);
    }
    for (let n = 0; n < 5_000; n++) network.forge('bob', 'ada', {t: 'entries', e: [[`gone ${n}${'\u0001'.repeat(100)}`, START, 'bob']]});
    for (const member of [ada, bob]) for (let n = 0; n < 3_000; n++) {
      try {
        member.shared.set(`${member.id} ${n}\u0001\u0001\u0001\u0001`, 1);
      } catch (error) {
        assert.ok(error instanceof RangeError && n > 500);
        break;
      }
    }
    await network.quiet();
    assert.ok([...ada.shared.entries].length < 5_000);
    const cleo = network.join('cleo');
    await network.pass(8);
    assert.deepEqual(cleo.view, ada.view);
    network.allAlike();
  });
});

describe('the entries of a room', () => {
  it('merges alike in any order, however often each write comes', () => {
    const entry = fc.record({key: fc.constantFrom('a', 'b', 'c'), text: fc.option(fc.json({maxDepth: 1}), {nil: undefined}), at: fc.nat(5), by: fc.constantFrom('x', 'y')}, {noNullPrototype: true});
    fc.assert(
      fc.property(fc.array(entry, {maxLength: 20}), fc.infiniteStream(fc.nat()), (entries, random) => {
        const [one, two] = [new SharedEntries(), new SharedEntries()];
        for (const each of entries) one.merge(each);
        const shuffled = [...entries, ...entries].map((each) => [random.next().value, each] as const).sort(([a], [b]) => a - b);
        for (const [, each] of shuffled) two.merge(each);
        const byKey = (of: SharedEntries) => [...of].sort((a, b) => (a.key < b.key ? -1 : 1));
        assert.deepEqual(byKey(two), byKey(one));
        assert.equal(two.digest, one.digest);
        assert.equal(two.weight, one.weight);
      }),
    );
  });

  it('tells states apart that differ in the last digits of their times', () => {
    const by = 'AbCdEfGhIjKlMnOpQrStUv';
    const digest = (a: number, b: number, at: number) => {
      const entries = new SharedEntries();
      entries.merge({key: 'a', text: '1', at: at + a, by});
      entries.merge({key: 'b', text: '1', at: at + b, by});
      return entries.digest;
    };
    for (let at = START; at < START + 20_000; at += 7) assert.notEqual(digest(1, 4, at), digest(2, 3, at));
  });
});
