// Who may write what, and what becomes of it when somebody tries anyway.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as LIMITS from '../../src/protocol/limits.js';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import {START, useClock} from './members-network.js';
import {meet} from './shared-network.js';

describe('what may be shared', () => {
  useClock();

  it('what belongs to someone goes with them, and only they may write it', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    ada.shared.set('@ada/hand', 1);
    await network.quiet();
    assert.equal(bob.shared.get('@ada/hand'), 1);
    assert.throws(() => bob.shared.set('@ada/hand', 2), {name: 'NotAllowedError'});
    const later = START + 5_000;
    network.forge('bob', 'ada', {t: 'entries', e: [['@ada/hand', later, 'bob', 2], ['@ada/hand', later, 'ada', 3], ['@bob/hand', later, 'ada', 3]]});
    await network.quiet();
    assert.deepEqual(ada.view, {'@ada/hand': 1});
    network.leave('ada');
    await network.breathe();
    assert.deepEqual(bob.view, {});
  });

  it('what is for hosts is taken from hosts alone', async () => {
    const [network] = meet();
    const host = network.join('host', CAPABILITIES);
    const bob = network.join('bob');
    host.shared.set('!topic', 'one');
    await network.quiet();
    assert.throws(() => bob.shared.set('!topic', 'two'), {name: 'NotAllowedError'});
    network.forge('bob', 'host', {t: 'entries', e: [['!topic', START + 5_000, 'bob', 'two'], ['!topic', START + 5_000, 'host', 'two'], ['!topic', START + 5_000, 'gone', 'two']]});
    await network.quiet();
    assert.deepEqual([host.view, bob.view], [{'!topic': 'one'}, {'!topic': 'one'}]);
  });

  it('who may send no data writes nothing, and a word in the name of someone present is not taken', async () => {
    const [network, ada] = meet('ada', 'bob', 'cleo');
    const mute = network.join('mute', ['audio']);
    assert.throws(() => mute.shared.set('a', 1), {name: 'NotAllowedError'});
    network.forge('mute', 'ada', {t: 'entries', e: [['a', START, 'mute', 1]]});
    network.forge('bob', 'ada', {t: 'entries', e: [['a', START, 'cleo', 1], ['@cleo/x', START, 'cleo', 1], ['@mute/x', START, 'mute', 1]]});
    await network.quiet();
    assert.deepEqual(ada.view, {});
  });

  it('is told to who comes later by those who no longer may write it themselves', async () => {
    const [network] = meet();
    const [ada, bob] = [network.join('ada', CAPABILITIES), network.join('bob', CAPABILITIES)] as const;
    bob.shared.set('!topic', 'one');
    bob.shared.set('slide', 1);
    bob.shared.set('@bob/hand', 1);
    await network.quiet();
    network.allow('bob', ['audio']);
    const cleo = network.join('cleo');
    await network.pass(5);
    assert.deepEqual(cleo.view, {'!topic': 'one', slide: 1});
    network.allAlike();
    assert.deepEqual(ada.view, cleo.view);
  });

  it('what someone wrote at once with a new right is not lost for who hears of the right later', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    await network.pass(5);
    bob.store.patch({self: {...bob.store.state.self, can: CAPABILITIES}});
    bob.shared.set('!topic', 'one');
    await network.quiet();
    assert.deepEqual(ada.view, {});
    network.allow('bob', CAPABILITIES);
    await network.pass(3);
    assert.deepEqual(ada.view, {'!topic': 'one'});
  });

  it('nothing that a hostile member sends throws, pollutes, freezes a key or fills more than one may', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as never;
    network.forge('bob', 'ada', {t: 'entries', e: [['deep', START, 'bob', deep], ['__proto__', START, 'bob', {polluted: 1}], ['late', START + 1e9, 'bob', 1], ['late', 2 ** 53, 'bob', 1], 7, null, [], ['k'.repeat(129), START, 'bob', 1]]});
    for (let i = 0; i < 100; i++) network.forge('bob', 'ada', {t: 'entries', e: [[`fill ${i}`, START, 'bob', 'x'.repeat(4_000)]]});
    await network.quiet();
    assert.equal(ada.shared.get('deep'), undefined);
    assert.equal(ada.shared.get('late'), undefined);
    assert.equal(({} as {polluted?: number}).polluted, undefined);
    assert.ok(ada.shared.entries.weight <= LIMITS.shared);
    assert.throws(() => ada.shared.set('mine', 'x'.repeat(4_000)), RangeError);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({maxDepth: 3}), {maxLength: 5}), async (junk) => {
        for (const each of junk) ada.feature.received('bob', each as never);
        ada.feature.received('bob', {t: 'entries', e: junk} as never);
        ada.feature.received('nobody', {t: 'want', h: ''});
      }),
      {numRuns: 200},
    );
    network.leave('bob');
    bob.end();
  });

  it('times ahead of a hostile member hold up no other key', async () => {
    const [network, ada, , cleo] = meet('ada', 'bob', 'cleo');
    await network.pass(5);
    network.forge('bob', 'ada', {t: 'entries', e: [['x', Date.now() + LIMITS.sharedAhead, 'bob', 1]]});
    await network.quiet();
    ada.shared.set('slide', 1);
    ada.shared.set('x', 2);
    await network.quiet();
    assert.equal(cleo.shared.get('slide'), 1);
    await network.pass(70);
    assert.equal(cleo.shared.get('x'), 2);
  });
});
