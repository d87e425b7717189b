// Shared state as it is, over a network that does its worst. fast-check shrinks what fails.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type Movement, movement, NAMES, useClock, who} from './members-network.js';
import {meet, type SharedNetwork} from './shared-network.js';

const act = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constant('set' as const), id: who, key: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.jsonValue({maxDepth: 2}), {nil: undefined, freq: 4})})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('own' as const), id: who, value: fc.nat()})},
  {weight: 1, arbitrary: fc.record({do: fc.constantFrom('join' as const, 'leave' as const, 'reload' as const, 'mute' as const, 'unmute' as const), id: who})},
  {weight: 9, arbitrary: movement},
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const MOVES = ['deliver', 'cut', 'heal', 'pass'];
const isMove = (step: Act): step is Movement => MOVES.includes(step.do);

async function play(network: SharedNetwork, acts: readonly Act[]): Promise<void> {
  for (const step of acts) {
    const member = 'id' in step ? network.members.get(step.id) : undefined;
    const writer = member?.store.state.self.can.includes('data') ? member : undefined;
    if (isMove(step)) network.move(step);
    else if (step.do === 'set') writer?.shared.set(step.key, step.value as never);
    else if (step.do === 'own') writer?.shared.set(`@${writer.id}/x`, step.value);
    else if (step.do === 'join') {
      if (!member) network.join(step.id);
    }
    // What only those have who may write no longer is told to nobody.
    else if ((step.do === 'leave' || step.do === 'reload') && [...network.members.values()].some(({store}) => !store.state.self.can.includes('data'))) continue;
    else if (step.do === 'leave' && network.members.size > 1) network.leave(step.id);
    else if (step.do === 'reload' && member) network.reload(step.id);
    else if (step.do === 'mute' && member) {
      // What is still on its way when its writer may write no longer is refused by all but the writer.
      network.heal();
      await network.pass(5);
      network.allow(step.id, ['audio']);
    }
    else if (step.do === 'unmute' && member) network.allow(step.id, ['audio', 'data']);
    await network.breathe();
  }
}

describe('state that a room shares', () => {
  useClock();

  it('ends alike for all, in whatever order what was written, deleted, delayed and cut off arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 60}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await play(network, acts);
        network.heal();
        await network.pass(12);
        network.allAlike();
        network.end();
      }),
      {numRuns: 400},
    );
  });

  it('reaches those who cannot reach each other through those who can', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 40}), async (acts) => {
        const [network] = meet(...NAMES.slice(0, 3));
        await play(network, acts.filter((step) => !['join', 'leave', 'reload', 'mute', 'unmute', 'cut', 'heal'].includes(step.do)));
        network.cut('ada', 'bob');
        network.members.get('ada')!.shared.set('last', 'of ada');
        network.members.get('bob')!.shared.set('other', 'of bob');
        await network.pass(25);
        network.allAlike();
        assert.equal(network.members.get('bob')!.shared.get('last'), 'of ada');
        network.end();
      }),
      {numRuns: 60},
    );
  });

  it('is told to who comes later, even what was written by someone who is gone', async () => {
    const [network, ada] = meet('ada', 'bob');
    ada.shared.set('slide', 4);
    ada.shared.set('@ada/hand', true);
    await network.quiet();
    network.leave('ada');
    const cleo = network.join('cleo');
    await network.pass(5);
    assert.deepEqual(cleo.view, {slide: 4});
  });

  it('is told to who comes later at once by those who wrote it, without a question', async () => {
    const [network, ada] = meet('ada');
    ada.shared.set('slide', 4);
    const bob = network.join('bob');
    await network.quiet();
    assert.deepEqual(bob.view, {slide: 4});
  });

  it('is told to who only watches, too', async () => {
    const [network, ada] = meet('ada', 'bob');
    ada.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    const viewer = network.join('viewer', []);
    await network.pass(5);
    assert.deepEqual(viewer.view, {slide: 4});
  });

  it('the last words of someone reach all when they reached one', async () => {
    const [network, ada, bob, cleo] = meet('ada', 'bob', 'cleo');
    await network.pass(5);
    network.cut('ada', 'cleo');
    ada.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    network.heal();
    await network.pass(4);
    assert.deepEqual([bob.view, cleo.view], [{slide: 4}, {slide: 4}]);
  });

  it('nothing of a page that was loaded anew stays with those who did not notice', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    ada.shared.set('@ada/hand', 1);
    ada.shared.set('slide', 1);
    await network.quiet();
    network.reload('ada', ['bob']);
    await network.pass(5);
    assert.deepEqual(bob.view, {slide: 1});
    network.allAlike();
  });

  it('what someone wrote just before their page was loaded anew reaches all when it reached one', async () => {
    const [network, ada, bob] = meet('ada', 'bob', 'cleo');
    await network.pass(10);
    network.cut('cleo', 'ada');
    network.members.get('cleo')!.shared.set('slide', 4);
    await network.quiet();
    network.heal();
    network.reload('cleo');
    await network.pass(5);
    assert.deepEqual([ada.view, bob.view], [{slide: 4}, {slide: 4}]);
  });

  it('goes on for all when one takes nothing in, and asks for everything without end', async () => {
    const [network, ada, bob] = meet('ada', 'bob', 'slow');
    network.stuck.add('slow');
    network.cut('ada', 'slow');
    network.cut('bob', 'slow');
    for (let n = 0; n < 20; n++) {
      ada.shared.set('n', n);
      ada.feature.received('slow', {t: 'want', h: `${n}`});
      await network.pass(2);
    }
    assert.equal(bob.shared.get('n'), 19);
    assert.ok(network.waiting('ada', 'slow') < 15, `${network.waiting('ada', 'slow')} messages wait`);
  });

  it('is compared in a room that never rests', async () => {
    const [network, , bob] = meet('ada', 'bob');
    network.members.get('ada')!.shared.set('slide', 4);
    await network.quiet();
    network.leave('ada');
    const cleo = network.join('cleo');
    for (let n = 0; n < 10; n++) {
      bob.shared.set('n', n);
      await network.pass(1);
    }
    assert.equal(cleo.shared.get('slide'), 4);
  });
});
