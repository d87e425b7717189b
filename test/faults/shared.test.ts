// Shared state as it is, over a network that does its worst. fast-check shrinks what fails.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {LIMITS} from '../../src/protocol/limits.js';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';
import {SharedEntries} from '../../src/room/shared/shared-entries.js';
import {breathe, type Member, SharedNetwork} from './shared-network.js';

const START = 1_800_000_000_000;

/** Passes so many seconds, and delivers all that can be. */
async function pass(network: SharedNetwork, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1_000);
    await network.quiet();
  }
}

const NAMES = ['ada', 'bob', 'cleo', 'dan'];
const KEYS = ['a', 'b', 'c'];
const who = fc.constantFrom(...NAMES);
const act = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constant('set' as const), id: who, key: fc.constantFrom(...KEYS), value: fc.option(fc.jsonValue({maxDepth: 2}), {nil: undefined, freq: 4})})},
  {weight: 6, arbitrary: fc.record({do: fc.constant('deliver' as const), pick: fc.nat(20)})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('own' as const), id: who, value: fc.nat()})},
  {weight: 2, arbitrary: fc.record({do: fc.constantFrom('cut' as const, 'heal' as const), id: who, other: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constantFrom('join' as const, 'leave' as const, 'reload' as const, 'mute' as const, 'unmute' as const), id: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('pass' as const), ms: fc.nat(3_000)})},
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function play(network: SharedNetwork, acts: readonly Act[]): Promise<void> {
  for (const step of acts) {
    const member = 'id' in step ? network.members.get(step.id) : undefined;
    const writer = member?.store.state.self.can.includes('data') ? member : undefined;
    if (step.do === 'set') writer?.shared.set(step.key, step.value as never);
    else if (step.do === 'own') writer?.shared.set(`@${writer.id}/x`, step.value);
    else if (step.do === 'deliver') network.deliver(step.pick);
    else if (step.do === 'cut') network.cut(step.id, step.other);
    else if (step.do === 'heal') network.heal(step.id, step.other);
    else if (step.do === 'join' && !member) network.join(step.id);
    // What only those have who may write no longer is told to nobody.
    else if ((step.do === 'leave' || step.do === 'reload') && [...network.members.values()].some(({store}) => !store.state.self.can.includes('data'))) continue;
    else if (step.do === 'leave' && network.members.size > 1) network.leave(step.id);
    else if (step.do === 'reload' && member) network.reload(step.id);
    else if (step.do === 'mute' && member) {
      // What is still on its way when its writer may write no longer is refused by all but the writer.
      network.heal();
      await pass(network, 5);
      network.allow(step.id, ['audio']);
    }
    else if (step.do === 'unmute' && member) network.allow(step.id, ['audio', 'data']);
    else if (step.do === 'pass') mock.timers.tick(step.ms);
    await breathe();
  }
}

function allAlike(network: SharedNetwork): void {
  const [first, ...others] = network.members.values() as unknown as Iterable<Member>;
  for (const other of others) assert.deepEqual(other.view, first!.view, `${other.id} and ${first!.id}`);
}

describe('state that a room shares', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout', 'setInterval', 'Date'], now: START}));
  afterEach(() => mock.timers.reset());

  it('ends alike for all, in whatever order what was written, deleted, delayed and cut off arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const network = new SharedNetwork();
        for (const name of NAMES.slice(0, 3)) network.join(name);
        await play(network, acts);
        network.heal();
        await pass(network, 12);
        allAlike(network);
        for (const id of [...network.members.keys()]) network.leave(id);
      }),
      {numRuns: 400},
    );
  });

  it('reaches those who cannot reach each other through those who can', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 40}), async (acts) => {
        const network = new SharedNetwork();
        for (const name of NAMES.slice(0, 3)) network.join(name);
        await play(network, acts.filter((step) => !['join', 'leave', 'reload', 'mute', 'unmute', 'cut', 'heal'].includes(step.do)));
        network.cut('ada', 'bob');
        network.members.get('ada')!.shared.set('last', 'of ada');
        network.members.get('bob')!.shared.set('other', 'of bob');
        await pass(network, 25);
        allAlike(network);
        assert.equal(network.members.get('bob')!.shared.get('last'), 'of ada');
        for (const id of [...network.members.keys()]) network.leave(id);
      }),
      {numRuns: 60},
    );
  });

  it('merges alike in any order, however often each write comes', () => {
    const entry = fc.record({key: fc.constantFrom(...KEYS), text: fc.option(fc.json({maxDepth: 1}), {nil: undefined}), at: fc.nat(5), by: fc.constantFrom('x', 'y')}, {noNullPrototype: true});
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

  it('is told to who comes later, even what was written by someone who is gone', async () => {
    const network = new SharedNetwork();
    const [ada] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    ada.shared.set('slide', 4);
    ada.shared.set('@ada/hand', true);
    await network.quiet();
    network.leave('ada');
    const cleo = network.join('cleo');
    await pass(network, 5);
    assert.deepEqual(cleo.view, {slide: 4});
  });

  it('is told to who comes later at once by those who wrote it, without a question', async () => {
    const network = new SharedNetwork();
    const ada = network.join('ada');
    ada.shared.set('slide', 4);
    const bob = network.join('bob');
    await network.quiet();
    assert.deepEqual(bob.view, {slide: 4});
  });

  it('is told to who only watches, too', async () => {
    const network = new SharedNetwork();
    const [ada] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    ada.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    const viewer = network.join('viewer', []);
    await pass(network, 5);
    assert.deepEqual(viewer.view, {slide: 4});
  });

  it('what belongs to someone goes with them, and only they may write it', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    ada.shared.set('@ada/hand', 1);
    await network.quiet();
    assert.equal(bob.shared.get('@ada/hand'), 1);
    assert.throws(() => bob.shared.set('@ada/hand', 2), {name: 'NotAllowedError'});
    const later = START + 5_000;
    network.forge('bob', 'ada', {t: 'entries', e: [['@ada/hand', later, 'bob', 2], ['@ada/hand', later, 'ada', 3], ['@bob/hand', later, 'ada', 3]]});
    await network.quiet();
    assert.deepEqual(ada.view, {'@ada/hand': 1});
    network.leave('ada');
    await breathe();
    assert.deepEqual(bob.view, {});
  });

  it('what is for hosts is taken from hosts alone', async () => {
    const network = new SharedNetwork();
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
    const network = new SharedNetwork();
    const [ada, , , mute] = [network.join('ada'), network.join('bob'), network.join('cleo'), network.join('mute', ['audio'])] as [Member, Member, Member, Member];
    assert.throws(() => mute.shared.set('a', 1), {name: 'NotAllowedError'});
    network.forge('mute', 'ada', {t: 'entries', e: [['a', START, 'mute', 1]]});
    network.forge('bob', 'ada', {t: 'entries', e: [['a', START, 'cleo', 1], ['@cleo/x', START, 'cleo', 1], ['@mute/x', START, 'mute', 1]]});
    await network.quiet();
    assert.deepEqual(ada.view, {});
  });

  it('nothing that a hostile member sends throws, pollutes, freezes a key or fills more than twice what is kept', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as never;
    network.forge('bob', 'ada', {t: 'entries', e: [['deep', START, 'bob', deep], ['__proto__', START, 'bob', {polluted: 1}], ['late', START + 1e9, 'bob', 1], ['late', 2 ** 53, 'bob', 1], 7, null, [], ['k'.repeat(129), START, 'bob', 1]]});
    for (let i = 0; i < 100; i++) network.forge('bob', 'ada', {t: 'entries', e: [[`fill ${i}`, START, 'bob', 'x'.repeat(4_000)]]});
    await network.quiet();
    assert.equal(ada.shared.get('deep'), undefined);
    assert.equal(ada.shared.get('late'), undefined);
    assert.equal(({} as {polluted?: number}).polluted, undefined);
    assert.ok(ada.shared.entries.weight <= 2 * LIMITS.shared);
    assert.throws(() => ada.shared.set('mine', 1), RangeError);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({maxDepth: 3}), {maxLength: 5}), async (junk) => {
        for (const each of junk) ada.sharing.received('bob', each as never);
        ada.sharing.received('bob', {t: 'entries', e: junk} as never);
        ada.sharing.received('nobody', {t: 'want', h: ''});
      }),
      {numRuns: 200},
    );
    network.leave('bob');
    bob.end();
  });

  it('says what it does not take, and loses nothing by it', async () => {
    const network = new SharedNetwork();
    const ada = network.join('ada');
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
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
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

  it('the last words of someone reach all when they reached one', async () => {
    const network = new SharedNetwork();
    const [ada, bob, cleo] = ['ada', 'bob', 'cleo'].map((id) => network.join(id)) as [Member, Member, Member];
    await pass(network, 5);
    network.cut('ada', 'cleo');
    ada.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    network.heal();
    await pass(network, 4);
    assert.deepEqual([bob.view, cleo.view], [{slide: 4}, {slide: 4}]);
  });

  it('is told to who comes later by those who no longer may write it themselves', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = [network.join('ada', CAPABILITIES), network.join('bob', CAPABILITIES)] as [Member, Member];
    bob.shared.set('!topic', 'one');
    bob.shared.set('slide', 1);
    bob.shared.set('@bob/hand', 1);
    await network.quiet();
    network.allow('bob', ['audio']);
    const cleo = network.join('cleo');
    await pass(network, 5);
    assert.deepEqual(cleo.view, {'!topic': 'one', slide: 1});
    allAlike(network);
    assert.deepEqual(ada.view, cleo.view);
  });

  it('what someone wrote at once with a new right is not lost for who hears of the right later', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    await pass(network, 5);
    bob.store.patch({self: {...bob.store.state.self, can: CAPABILITIES}});
    bob.shared.set('!topic', 'one');
    await network.quiet();
    assert.deepEqual(ada.view, {});
    network.allow('bob', CAPABILITIES);
    await pass(network, 3);
    assert.deepEqual(ada.view, {'!topic': 'one'});
  });

  it('nothing of a page that was loaded anew stays with those who did not notice', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    ada.shared.set('@ada/hand', 1);
    ada.shared.set('slide', 1);
    await network.quiet();
    network.reload('ada', ['bob']);
    await pass(network, 5);
    assert.deepEqual(bob.view, {slide: 1});
    allAlike(network);
  });

  it('what someone wrote just before their page was loaded anew reaches all when it reached one', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob', 'cleo'].map((id) => network.join(id)) as [Member, Member, Member];
    await pass(network, 10);
    network.cut('cleo', 'ada');
    network.members.get('cleo')!.shared.set('slide', 4);
    await network.quiet();
    network.heal();
    network.reload('cleo');
    await pass(network, 5);
    assert.deepEqual([ada.view, bob.view], [{slide: 4}, {slide: 4}]);
  });

  it('goes on for all when one takes nothing in, and asks for everything without end', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob', 'slow'].map((id) => network.join(id)) as [Member, Member, Member];
    network.stuck.add('slow');
    network.cut('ada', 'slow');
    network.cut('bob', 'slow');
    for (let n = 0; n < 20; n++) {
      ada.shared.set('n', n);
      ada.sharing.received('slow', {t: 'want', h: `${n}`});
      await pass(network, 2);
    }
    assert.equal(bob.shared.get('n'), 19);
    assert.ok(network.waiting('ada', 'slow') < 15, `${network.waiting('ada', 'slow')} messages wait`);
  });

  it('is compared in a room that never rests', async () => {
    const network = new SharedNetwork();
    const [, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
    network.members.get('ada')!.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    const cleo = network.join('cleo');
    for (let n = 0; n < 10; n++) {
      bob.shared.set('n', n);
      await pass(network, 1);
    }
    assert.equal(cleo.shared.get('slide'), 4);
  });

  it('always fits into a message, and what is deleted fills nothing', async () => {
    const network = new SharedNetwork();
    const [ada, bob] = ['ada', 'bob'].map((id) => network.join(id)) as [Member, Member];
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
    await pass(network, 8);
    assert.deepEqual(cleo.view, ada.view);
    allAlike(network);
  });

  it('times ahead of a hostile member hold up no other key', async () => {
    const network = new SharedNetwork();
    const [ada, , cleo] = ['ada', 'bob', 'cleo'].map((id) => network.join(id)) as [Member, Member, Member];
    await pass(network, 5);
    network.forge('bob', 'ada', {t: 'entries', e: [['x', Date.now() + LIMITS.sharedAhead, 'bob', 1]]});
    await network.quiet();
    ada.shared.set('slide', 1);
    ada.shared.set('x', 2);
    await network.quiet();
    assert.equal(cleo.shared.get('slide'), 1);
    await pass(network, 70);
    assert.equal(cleo.shared.get('x'), 2);
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

  it('listeners that write, begin and end hear everything in the order in which it happened', async () => {
    const network = new SharedNetwork();
    const {shared} = network.join('ada');
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
    const network = new SharedNetwork();
    const {shared, sharing} = network.join('ada');
    network.leave('ada');
    sharing.welcome({me: {id: 'ada'}, now: Date.now(), peers: []} as unknown as WelcomeMessage);
    assert.throws(() => shared.set('a', 1), {name: 'InvalidStateError'});
  });
});
