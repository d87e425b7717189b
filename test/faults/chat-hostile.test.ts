// Members that write what no page of ours would.
import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {CHAT} from '../../src/room/chat/message.js';
import {meet} from './chat-network.js';
import {START, useClock} from './members-network.js';

describe('what a hostile member writes', () => {
  useClock();

  it('cannot be written in the name of another, nor by who may send no data', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
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
    network.end();
  });

  it('bears the name that its writer has in the room, whatever it claims, and once they are gone too', async () => {
    const [network, ada, bob] = meet('ada', 'bob', 'cleo');
    network.forge('bob', 'cleo', {t: 'whisper', m: [[START, 'bob', 'ADA', 'to one']]});
    for (const to of ['ada', 'cleo']) network.forge('bob', to, {t: 'say', m: [[START + 1, 'bob', 'ADA', 'to all']]});
    // Of one who went before anyone came: ids decide, and that is not Ada's.
    network.forge('bob', 'cleo', {t: 'past', m: [[START - 1, 'gone', 'ADA', 'of another']]});
    await network.quiet();
    const cleo = network.members.get('cleo')!;
    const names = () => cleo.chat.messages.map(({by, name}) => `${by} ${name}`);
    assert.deepEqual(names(), ['gone ADA', 'bob BOB', 'bob BOB']);
    assert.deepEqual(cleo.names, ['BOB', 'BOB'], 'what the page is told of too');
    bob.store.patch({self: {...bob.store.state.self, name: 'BOBBY'}});
    network.allow('bob', bob.store.state.self.can);
    await network.breathe();
    assert.deepEqual(names(), ['gone ADA', 'bob BOBBY', 'bob BOBBY']);
    network.leave('bob');
    await network.breathe();
    assert.deepEqual(names(), ['gone ADA', 'bob BOBBY', 'bob BOBBY']);
    await network.pass(12);
    assert.equal(ada.chat.messages.at(-1)!.name, 'BOBBY');
    network.end();
  });

  it('without a name in the room has none in the chat', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    bob.store.patch({self: {...bob.store.state.self, name: ''}});
    network.allow('bob', bob.store.state.self.can);
    network.forge('bob', 'ada', {t: 'say', m: [[START, 'bob', 'ADA', 'hi']]});
    await network.quiet();
    assert.equal(ada.chat.messages[0]!.name, '');
    network.end();
  });

  it('of a flood only so much is taken as a page of ours could write, of a faked past no more', async () => {
    const [network, ada] = meet('ada', 'bob');
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
    network.end();
  });

  it('what all have is not washed away by one who makes up a past of people who are gone, over and over', async () => {
    const [network, ada] = meet('ada', 'bob');
    const warn = mock.method(console, 'warn', () => {});
    await ada.chat.send('what was said');
    for (let round = 0; round < 20; round++) {
      network.forge('bob', 'ada', {t: 'have', h: `${round}`});
      await network.pass(3);
      network.forge('bob', 'ada', {t: 'past', m: Array.from({length: 500}, (_, i) => [Date.now() + i, `made up ${i % 60}`, 'M', `${round}`])});
      network.forge('bob', 'ada', {t: 'past', m: Array.from({length: 500}, (_, i) => [Date.now() + 500 + i, `made up ${i % 60}`, 'M', `${round}`])});
      await network.quiet();
    }
    assert.ok(ada.texts.length < 3_000, `${ada.texts.length}`);
    assert.equal(ada.texts[0], 'what was said');
    warn.mock.restore();
    network.end();
  });

  it('stays at the end for a few seconds at most, however late a time it claims', async () => {
    const [network, ada] = meet('ada', 'bob');
    network.forge('bob', 'ada', {t: 'say', m: [[START + 11_000, 'bob', 'Bob', 'pinned'], [START + 3_000, 'bob', 'Bob', 'by a fast clock']]});
    await network.quiet();
    assert.deepEqual(ada.texts, ['by a fast clock']);
    network.end();
  });

  it('nothing that a hostile member sends throws, pollutes, or is shown', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
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
        for (const each of junk) ada.feature.received('bob', each as never);
        for (const t of ['say', 'whisper', 'past', 'got', 'have', 'want']) ada.feature.received('bob', {t, m: junk, a: junk, h: junk[0]} as never);
        ada.feature.received('nobody', {t: 'want', h: ''});
        await network.breathe();
      }),
      {numRuns: 100},
    );
    network.leave('bob');
    bob.end();
    network.end();
  });
});
