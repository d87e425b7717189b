// The chat as it is, over a network that does its worst. fast-check shrinks what fails.
import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {CHAT} from '../../src/room/chat/message.js';
import {type ChatNetwork, meet} from './chat-network.js';
import {movement, NAMES, useClock, who} from './members-network.js';

const act = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constant('say' as const), id: who, text: fc.string({unit: 'grapheme', minLength: 1}), replies: fc.boolean()})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('whisper' as const), id: who, other: who, text: fc.string({minLength: 1})})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('join' as const), id: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('leave' as const), id: who})},
  {weight: 11, arbitrary: movement},
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function play(network: ChatNetwork, acts: readonly Act[]): Promise<void> {
  // Who comes again has another id.
  const ids = new Map(NAMES.map((name) => [name, name]));
  for (const given of acts) {
    const step = 'other' in given ? {...given, id: ids.get(given.id)!, other: ids.get(given.other)!} : 'id' in given ? {...given, id: ids.get(given.id)!} : given;
    const member = 'id' in step ? network.members.get(step.id) : undefined;
    if (step.do === 'say') {
      const replyTo = step.replies ? member?.chat.messages.findLast(({to}) => to === 'everyone')?.id : undefined;
      // What has nothing to read in it is refused.
      await member?.chat.send(step.text, {replyTo}).catch(() => {});
    } else if (step.do === 'whisper') await member?.chat.send(step.text, {to: step.other}).catch(() => {});
    else if (step.do === 'join') {
      if (!member) network.join(step.id);
    } else if (step.do === 'leave') {
      if (!member || network.members.size === 1) continue;
      network.leave(step.id);
      ids.set(step.id.replaceAll("'", ''), `${step.id}'`);
    } else network.move(step);
    await network.breathe();
  }
}

describe('what is written in a room', () => {
  useClock();

  it('ends as the same list for all, in whatever order it arrives, whoever joins, leaves and is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await play(network, acts);
        network.heal();
        await network.pass(14);
        network.allAlike();
        network.end();
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
        await network.pass(6);
        await network.members.get('ada')!.chat.send('of ada');
        await network.members.get('bob')!.chat.send('of bob');
        await network.pass(30);
        network.allAlike();
        assert.ok(network.members.get('bob')!.texts.includes('of ada'));
        network.end();
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
        await network.pass(14);
        for (const {to, data} of network.wire) if (JSON.stringify(data).includes('for bob alone')) assert.equal(to, 'bob');
        for (const {from, to, data} of network.wire) {
          const {t} = data as {t: string};
          if (t === 'whisper') assert.equal(network.wire.filter((other) => JSON.stringify(other.data) === JSON.stringify(data)).every((other) => other.to === to && other.from === from), true);
        }
        network.end();
      }),
      {numRuns: 40},
    );
  });

  it('is told to who comes later, in the same order, even what was written by someone who is gone', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    await ada.chat.send('one');
    await network.quiet();
    await bob.chat.send('two', {replyTo: ada.chat.messages[0]!.id});
    await network.quiet();
    await ada.chat.send('private', {to: 'bob'});
    await network.quiet();
    network.leave('ada');
    mock.timers.tick(10);
    const cleo = network.join('cleo');
    await network.pass(6);
    assert.deepEqual(cleo.texts, ['one', 'two']);
    assert.deepEqual(bob.texts, ['one', 'two', 'private']);
    assert.equal(cleo.chat.messages[1]!.replyTo, cleo.chat.messages[0]!.id);
    assert.equal(cleo.chat.messages[0]!.name, 'ADA');
    assert.deepEqual([cleo.chat.unread, cleo.told], [0, []], 'what was before us is no news');
    network.end();
  });

  it('is told to who comes later at once by those who wrote it, without a question', async () => {
    const [network, ada] = meet('ada');
    await ada.chat.send('hello');
    const bob = network.join('bob');
    await network.quiet();
    assert.deepEqual(bob.texts, ['hello']);
    network.end();
  });

  it('of a long talk the newest 1,000 are told, in pieces that a link takes', async () => {
    const [network, ada] = meet('ada', 'bob');
    const long = '"'.repeat(500);
    for (let i = 0; i < 1_100; i++) {
      await ada.chat.send(`${i} ${long}`);
      mock.timers.tick(300);
    }
    await network.quiet();
    network.wire.length = 0;
    const cleo = network.join('cleo');
    await network.pass(6);
    assert.ok(cleo.texts.length <= CHAT.history && cleo.texts.length > 700);
    assert.deepEqual(cleo.texts, ada.texts.slice(-cleo.texts.length));
    const sizes = network.wire.map(({data}) => new TextEncoder().encode(JSON.stringify(data)).length);
    assert.ok(Math.max(...sizes) < 262_144);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 4 * CHAT.historyBytes, 'and nobody asks for it over and over');
    network.end();
  });

  it('reaches who comes later where somebody always writes, too', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    await ada.chat.send('of ada');
    await network.quiet();
    network.leave('ada');
    await network.pass(5);
    const cleo = network.join('cleo');
    for (let second = 0; second < 20; second++) {
      await bob.chat.send(`${second}`);
      await network.pass(1);
    }
    assert.equal(cleo.texts[0], 'of ada');
    network.end();
  });
});
