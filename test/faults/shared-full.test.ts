// More than fits, written by several at once.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as LIMITS from '../../src/protocol/limits.js';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import {SharedEntries} from '../../src/room/shared/shared-entries.js';
import {NAMES, START, useClock, who} from './members-network.js';
import {meet, type Sharer} from './shared-network.js';

/** Writes until there is no room. @returns how many were written */
function fill({id, shared}: Sharer, size: number, prefix = id): number {
  for (let n = 0; ; n++) {
    try {
      shared.set(`${prefix} ${n}`, 'x'.repeat(size));
    } catch (error) {
      assert.ok(error instanceof RangeError);
      return n;
    }
  }
}

const write = fc.record({id: who, key: fc.constantFrom('a', 'b', '!', '@ID/x', 'of ID 1', 'of ID 2', 'of ID 3'), size: fc.oneof({weight: 6, arbitrary: fc.integer({min: 5_000, max: 20_000})}, {weight: 1, arbitrary: fc.constant(0)}), pass: fc.nat(50), meets: fc.option(who, {freq: 1})});

describe('more than fits', () => {
  useClock();

  it('ends alike for all when four fill it at once, with as much as two may write', async () => {
    const [network, ...members] = meet(...NAMES);
    await network.pass(5);
    for (const a of NAMES) for (const b of NAMES) if (a < b) network.cut(a, b);
    for (const [index, member] of members.entries()) assert.ok(fill(member, 1_000 + 700 * index) > 15);
    network.heal();
    await network.pass(200);
    network.allAlike();
    const {weight} = network.members.get('ada')!.shared.entries;
    assert.ok(weight <= 2 * LIMITS.shared && weight > 1.8 * LIMITS.shared, `${weight}`);
    network.end();
  });

  it('ends alike for all, whoever writes, deletes and meets whom meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, {minLength: 20, maxLength: 80}), async (writes) => {
        const [network] = meet();
        for (const name of NAMES) network.join(name, CAPABILITIES);
        await network.pass(5);
        for (const a of NAMES) for (const b of NAMES) if (a < b) network.cut(a, b);
        for (const {id, key, size, pass, meets} of writes) {
          const {shared} = network.members.get(id)!;
          try {
            shared.set(key.replace('ID', id), size === 0 ? undefined : 'x'.repeat(size));
          } catch (error) {
            assert.ok(error instanceof RangeError);
          }
          if (meets) network.heal(id, meets);
          network.move({do: 'pass', ms: pass});
          for (let n = 0; n < pass / 10; n++) network.deliver(n);
          await network.breathe();
          if (meets) network.cut(id, meets);
        }
        network.heal();
        await network.pass(200);
        network.allAlike();
        assert.ok([...network.members.values()].every(({shared}) => shared.entries.weight <= 2 * LIMITS.shared));
        network.end();
      }),
      {numRuns: 25},
    );
  });

  it('of one who fills it over and over, nothing of others goes: neither what is theirs nor what anyone may write', async () => {
    const [network, ada] = meet('ada', 'bob', 'cleo');
    ada.shared.set('@ada/hand', true);
    ada.shared.set('slide', 4);
    await network.quiet();
    for (let n = 0; n < 300; n++) network.forge('bob', 'cleo', {t: 'entries', e: [[n % 2 ? `@bob/${n}` : `fill ${n}`, START + n, 'bob', 'x'.repeat(4_000)]]});
    await network.quiet();
    const cleo = network.members.get('cleo')!;
    assert.deepEqual([cleo.shared.get('@ada/hand'), cleo.shared.get('slide')], [true, 4]);
    assert.ok(cleo.shared.entries.weight < 1.1 * LIMITS.shared);
    network.end();
  });

  it('what is dropped is told of as deleted, and what never fitted not at all', async () => {
    const [network, ada] = meet('ada', 'bob');
    network.forge('bob', 'ada', {t: 'entries', e: [['old', START, 'bob', 'x'.repeat(60_000)]]});
    await network.quiet();
    const heard: unknown[] = [];
    ada.shared.subscribe('*', (key, value) => heard.push([key, (value as string | undefined)?.length]));
    network.forge('bob', 'ada', {t: 'entries', e: [['new', START + 1, 'bob', 'x'.repeat(50_000)], ['older', START - 1, 'bob', 'x'.repeat(50_000)]]});
    await network.quiet();
    assert.deepEqual(heard, [['new', 50_000], ['old', undefined]]);
    network.end();
  });

  it('the same is kept of the same, in whatever order it came', () => {
    const entry = fc.record({key: fc.string({minLength: 1, maxLength: 3}), text: fc.nat(20_000).map((length) => JSON.stringify('x'.repeat(length))), at: fc.nat(20), by: fc.constantFrom(...NAMES)}, {noNullPrototype: true});
    fc.assert(
      fc.property(fc.array(entry, {maxLength: 40}), (entries) => {
        const [one, two] = [new SharedEntries(), new SharedEntries()];
        for (const each of entries) one.merge(each);
        for (const each of entries.toReversed()) two.merge(each);
        one.trim();
        two.trim();
        assert.equal(two.digest, one.digest);
        assert.ok(one.weight <= 2 * LIMITS.shared);
        assert.deepEqual(one.trim(), []);
      }),
    );
  });
});
