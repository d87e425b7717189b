// Hands and reactions as they are, over a network that does its worst and among members who obey nobody.
import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import {HandsNetwork} from './hands-network.js';
import {NAMES, useClock, who} from './members-network.js';

const act = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constantFrom('raise' as const, 'put down' as const), id: who})},
  {weight: 6, arbitrary: fc.record({do: fc.constant('deliver' as const), pick: fc.nat(20)})},
  {weight: 2, arbitrary: fc.record({do: fc.constantFrom('cut' as const, 'heal' as const, 'lower' as const), id: who, other: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constantFrom('join' as const, 'leave' as const, 'reload' as const, 'lower all' as const), id: who})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('pass' as const), ms: fc.nat(3_000)})},
);

const allHands = (network: HandsNetwork) => [...network.members.keys()].map((id) => network.hands(id));
const hosts = CAPABILITIES;

describe('raised hands', () => {
  useClock();

  it('are one queue for all, whoever comes, goes, is cut off or loads the page anew, and whomever the host lowers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const network = new HandsNetwork();
        for (const name of NAMES.slice(0, 3)) network.join(name, name === 'ada' ? hosts : undefined);
        for (const step of acts) {
          const gesturing = 'id' in step && network.members.has(step.id) ? network.gesturing.get(step.id) : undefined;
          if (step.do === 'raise' || step.do === 'put down') gesturing?.setHand(step.do === 'raise');
          else if (step.do === 'deliver') network.deliver(step.pick);
          else if (step.do === 'pass') mock.timers.tick(step.ms);
          else if (step.do === 'cut') network.cut(step.id, step.other);
          else if (step.do === 'heal') network.heal(step.id, step.other);
          else if (step.do === 'lower') network.gesturing.get('ada')!.lower(step.other);
          else if (step.do === 'lower all') network.gesturing.get('ada')!.lower(undefined);
          else if (step.do === 'join' && !gesturing) network.join(step.id);
          else if (step.do === 'leave' && gesturing && step.id !== 'ada') network.leave(step.id);
          else if (step.do === 'reload' && gesturing) network.reload(step.id);
          await network.breathe();
        }
        network.heal();
        await network.pass(14);
        const [first, ...others] = allHands(network);
        for (const other of others) assert.deepEqual(other, first);
        network.end();
      }),
      {numRuns: 300},
    );
  });

  it('stand in the order in which they were raised, for who comes later too, and go with their member', async () => {
    const network = new HandsNetwork();
    for (const name of ['ada', 'bob', 'cleo']) network.join(name);
    for (const name of ['cleo', 'ada', 'bob']) {
      network.gesturing.get(name)!.setHand(true);
      await network.pass(1);
    }
    // Who raises it again keeps the place; who lowered it first goes to the end.
    network.gesturing.get('cleo')!.setHand(true);
    network.join('dan');
    await network.pass(3);
    for (const hands of allHands(network)) assert.deepEqual(hands, ['cleo', 'ada', 'bob']);
    network.gesturing.get('cleo')!.setHand(false);
    await network.pass(1);
    network.gesturing.get('cleo')!.setHand(true);
    await network.pass(1);
    for (const hands of allHands(network)) assert.deepEqual(hands, ['ada', 'bob', 'cleo']);
    network.leave('ada');
    await network.pass(1);
    for (const hands of allHands(network)) assert.deepEqual(hands, ['bob', 'cleo']);
    assert.deepEqual(
      network.facts.get('dan')!.map(({type, id, raised, earlier}) => [type, id, raised, earlier]),
      // Those that were up when he came reach him in any order.
      [...['ada', 'bob', 'cleo'].map((id) => ['hand-changed', id, true, true]), ['hand-changed', 'cleo', false, false], ['hand-changed', 'cleo', true, false]],
    );
    network.end();
  });

  it('that a host has lowered are down for everyone, whatever the page of their owner says', async () => {
    const network = new HandsNetwork();
    network.join('ada', hosts);
    for (const name of ['bob', 'mallory']) network.join(name);
    network.gesturing.get('bob')!.setHand(true);
    mock.timers.tick(10);
    network.gesturing.get('mallory')!.setHand(true);
    const raised = network.members.get('mallory')!.shared.entries.get('@mallory/hand')!.at;
    await network.pass(2);
    assert.deepEqual(network.hands('bob'), ['bob', 'mallory']);
    network.gesturing.get('ada')!.lower('mallory');
    await network.quiet();
    assert.equal(network.members.get('mallory')!.shared.get('@mallory/hand'), undefined, 'her own page obeys');
    // A page that does not says it again, for the same time and for an earlier one.
    for (const at of [raised, raised - 5_000]) {
      network.forge('mallory', 'bob', {t: 'entries', e: [['@mallory/hand', at, 'mallory', true]], all: true});
      await network.pass(1);
      assert.deepEqual(network.hands('bob'), ['bob'], `claimed for ${at - raised} ms`);
      assert.deepEqual(network.hands('ada'), ['bob']);
    }
    network.join('cleo');
    await network.pass(4);
    assert.deepEqual(network.hands('cleo'), ['bob'], 'who comes later knows it too');
    network.end();
  });

  it('jump no queue: nobody stands before the time at which the server let them in', async () => {
    const network = new HandsNetwork();
    network.join('ada');
    network.join('bob');
    network.gesturing.get('ada')!.setHand(true);
    await network.pass(5);
    network.join('mallory');
    await network.pass(1);
    for (const to of ['ada', 'bob']) network.forge('mallory', to, {t: 'entries', e: [['@mallory/hand', 1, 'mallory', true]]});
    await network.quiet();
    assert.deepEqual(network.hands('bob'), ['ada', 'mallory']);
    assert.deepEqual(network.hands('ada'), ['ada', 'mallory']);
    network.end();
  });

  it('are nobody’s to raise or lower but their owner’s and a host’s, and are nothing but true', async () => {
    const network = new HandsNetwork();
    for (const name of ['ada', 'bob', 'mallory']) network.join(name);
    network.gesturing.get('ada')!.setHand(true);
    await network.pass(1);
    const at = network.members.get('ada')!.shared.entries.get('@ada/hand')!.at;
    assert.throws(() => network.gesturing.get('mallory')!.lower('ada'), {name: 'NotAllowedError'});
    const lies = [['@ada/hand', at + 1, 'mallory'], ['@ada/hand', at + 1, 'ada'], ['@bob/hand', at, 'mallory', true], ['@bob/hand', at, 'bob', true], ['!lowered/ada', at + 1, 'mallory', at], ['@mallory/hand', at, 'mallory', {pos: 1}], ['@mallory/x/hand', at, 'mallory', true]];
    network.forge('mallory', 'bob', {t: 'entries', e: lies as never});
    await network.pass(1);
    assert.deepEqual(network.hands('bob'), ['ada']);
    network.end();
  });

  it('are raised again under another id, after a server that forgot us', async () => {
    const network = new HandsNetwork();
    const {store, shared} = network.join('ada');
    const gesturing = network.gesturing.get('ada')!;
    gesturing.setHand(true);
    store.patch({self: {...store.state.self, id: 'ada-2'}});
    await network.quiet();
    // As the room does when the server gives another id.
    shared.attach({self: store.state.self as never, now: () => Date.now(), tell: () => {}});
    gesturing.welcome();
    await network.breathe();
    assert.deepEqual(store.state.hands, ['ada-2']);
    network.leave('ada');
  });
});

describe('reactions', () => {
  useClock();

  const setUp = () => {
    const network = new HandsNetwork();
    for (const name of ['ada', 'bob', 'cleo']) network.join(name);
    const reactions = (id: string) => network.facts.get(id)!.filter(({type}) => type === 'room-reaction');
    return {network, reactions, bob: network.gesturing.get('bob')!, close: () => network.end()};
  };

  it('go to those who can be reached now, and to nobody later', () => {
    const {network, reactions, close} = setUp();
    network.cut('ada', 'cleo');
    network.gesturing.get('ada')!.react('🎉');
    assert.deepEqual(network.sent, [{from: 'ada', to: ['bob'], data: {e: '🎉'}}]);
    assert.deepEqual(reactions('ada').map(({by, reaction}) => [by, reaction]), [['ada', '🎉']]);
    close();
  });

  it('are told with who it was, as the room knows them', () => {
    const {network, reactions, bob, close} = setUp();
    bob.received('ada', {e: '👍', name: 'Somebody else', by: 'cleo'});
    assert.deepEqual(reactions('bob').map(({by, name, reaction}) => [by, name, reaction]), [['ada', 'ADA', '👍']]);
    assert.deepEqual(network.sent, []);
    close();
  });

  it('that are none, come from nobody or from who may not, or are a flood, are dropped', () => {
    const {network, reactions, bob, close} = setUp();
    for (const e of ['💣', '<b>👍</b>', '👍👍', '👍'.repeat(50_000), '', 3, null, ['👍'], {e: '👍'}]) bob.received('ada', {e} as never);
    for (const data of [null, '👍', 7, [], ['👍'], {}, new ArrayBuffer(8)]) bob.received('ada', data as never);
    bob.received('nobody', {e: '👍'});
    network.allow('cleo', ['audio']);
    bob.received('cleo', {e: '👍'});
    assert.deepEqual(reactions('bob'), []);
    for (let i = 0; i < 10_000; i++) bob.received('ada', {e: '👍'});
    assert.equal(reactions('bob').length, 6);
    network.now += 1_000;
    for (let i = 0; i < 100; i++) bob.received('ada', {e: '👍'});
    assert.equal(reactions('bob').length, 8, 'two more after a second');
    close();
  });

  it('of ours are refused with the reason', () => {
    const {network, close} = setUp();
    const ada = network.gesturing.get('ada')!;
    assert.throws(() => ada.react('💣' as never), TypeError);
    for (let i = 0; i < 6; i++) ada.react('👏');
    assert.throws(() => ada.react('👏'), RangeError);
    network.allow('cleo', ['audio']);
    assert.throws(() => network.gesturing.get('cleo')!.react('👏'), {name: 'NotAllowedError'});
    close();
  });
});
