import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {isAccessible} from '../node-helpers/accessible.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {advances, countIs, liveTracks, type Visitor} from '../node-helpers/visitor.js';

async function join(visitor: Visitor, name: string): Promise<void> {
  await visitor.type('room-lobby', 'input[name=name]', name);
  await visitor.press('room-lobby', 'button[type=submit]');
}
/** Clicks the button of the page itself that says so. */
async function click(visitor: Visitor, label: string): Promise<void> {
  await visitor.until(
    (wanted) => [...document.querySelectorAll('button')].some((button) => !button.disabled && (button.ariaLabel ?? button.textContent).trim() === wanted && button.checkVisibility()),
    label,
  );
  await (await visitor.page.$(`::-p-aria(${label})`))!.click();
}
const says = (visitor: Visitor, words: string) => visitor.until((wanted) => globalThis.probes.text().includes(wanted), words);
const leave = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));

describe('the demo pages with people who see each other', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage(() => ({}));
  });
  after(() => stage?.close());
  const open = (page: string) => stage.open(`${stage.server}/demo/${page}.html`);

  it('conference: who chairs it says which talk is on, and everyone sees that, who comes later too', async () => {
    const ada = await open('conference');
    await join(ada, 'Ada');
    await countIs(ada, 'video-room:state(joined)', 1);
    const bob = await open('conference');
    await join(bob, 'Bob');
    await ada.meets('Bob');
    await advances(bob, 'peer-tile');
    await click(ada, 'Now: Calls without a cloud');
    await countIs(bob, '[data-talk="2"][aria-current]', 1);
    assert.equal(await bob.page.$eval('[data-talk="2"] button', (button) => button.hidden), true, 'only hosts have the button');
    await assert.rejects(bob.page.evaluate(() => (document.querySelector('video-room') as unknown as {call: {shared: {set(key: string, value: string): void}}}).call.shared.set('!talk', '3')), /NotAllowedError/);
    const cleo = await open('conference');
    await join(cleo, 'Cleo');
    await countIs(cleo, '[data-talk="2"][aria-current]', 1);
    await isAccessible(ada);
    await leave(cleo, bob, ada);
  });

  it('classroom: who comes later listens, raises a hand, is given the floor, and thanked', async () => {
    const ada = await open('classroom');
    await join(ada, 'Ada');
    await says(ada, 'You teach.');
    const bob = await open('classroom');
    await join(bob, 'Bob');
    await says(bob, 'You listen.');
    await advances(bob, 'peer-tile');
    await bob.until(() => globalThis.probes.liveTracks().length === 0);
    await bob.press('room-hand-button');
    await says(ada, '1. Bob');
    await isAccessible(ada);
    await click(ada, 'Give the floor: Bob');
    await says(bob, 'You have the floor.');
    // What a host asks for is still the pupil's own to do.
    await bob.press('room-door', '.primary');
    await bob.until(() => globalThis.probes.liveTracks().some((track) => track.startsWith('audio')));
    await click(ada, 'Thank you: Bob');
    await says(bob, 'You listen.');
    await bob.until(() => globalThis.probes.liveTracks().length === 0);
    assert.deepEqual(await liveTracks(bob), []);
    await isAccessible(bob);
    await leave(bob, ada);
  });

  it('customer service: nobody at the desk; a queue; one is let in, sees the agent, and is said goodbye to', async () => {
    const bob = await open('service');
    await bob.press('room-call-button');
    await join(bob, 'Bob');
    await says(bob, 'Nobody is at the desk just now');
    const ada = await open('service-desk');
    await join(ada, 'Ada');
    await ada.until(() => document.querySelector<HTMLElement & {state: {locked: boolean}}>('video-room')!.state.locked);
    await bob.press('room-call-button');
    await bob.press('room-lobby', 'button[type=submit]');
    await says(bob, 'Somebody will be with you soon');
    const cleo = await open('service');
    await cleo.press('room-call-button');
    await join(cleo, 'Cleo');
    await ada.until(() => document.title.startsWith('(2)'));
    await isAccessible(ada);
    await isAccessible(cleo);
    await click(ada, 'Let in: Bob');
    await ada.meets('Bob');
    await advances(bob, 'peer-tile');
    await click(ada, 'Say goodbye');
    await says(bob, 'Thank you for calling');
    await ada.meets();
    await click(ada, 'Not now: Cleo');
    await says(cleo, 'You were not let in');
    await leave(cleo, bob, ada);
  });
});
