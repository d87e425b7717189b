import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {chunkName} from '../../scripts/sizes.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

interface Budgets {
  readonly joined: Readonly<Record<'needed' | 'lobby' | 'loaded', number>>;
  readonly chunks: Readonly<Record<string, {readonly most: number; readonly when: string}>>;
}
const {joined, chunks} = JSON.parse(readFileSync(new URL('../../budgets.json', import.meta.url), 'utf8')) as Budgets;
const EVERY_CALL = Object.keys(chunks).filter((name) => chunks[name]!.when === 'every call');
/** Two people: one picture lies over the other. */
const FOR_TWO = ['grid-controls'];
/** What a slow machine may bring on: its links may be poor for a moment. */
const IF_SLOW = ['own-connection'];

/** Someone who comes to a page, and what scripts came over the wire since: bytes of the bodies, by name. */
async function load(stage: Stage, path: string): Promise<[Visitor, ReadonlyMap<string, number>]> {
  const visitor = await stage.visit('/empty');
  const bytes = new Map<string, number>();
  visitor.page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.endsWith('.js') || !response.ok()) return;
    assert.equal(response.headers()['content-encoding'], 'br', path);
    bytes.set(chunkName(path) ?? path.slice(1), Number(response.headers()['content-length']));
  });
  await visitor.page.setCacheEnabled(false);
  await visitor.page.goto(new URL(path, visitor.page.url()).href, {waitUntil: 'domcontentloaded'});
  return [visitor, bytes];
}
const sum = (bytes: ReadonlyMap<string, number>, names: Iterable<string> = bytes.keys()): number => [...names].reduce((all, name) => all + bytes.get(name)!, 0);
const within = (bytes: number, kB: number): void => assert.ok(bytes > 0 && bytes <= kB * 1_000, `${bytes} bytes of ${kB} kB`);

describe('the bytes until a call is joined', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage((server) => ({
      '/empty': '',
      '/begins': snippet(server, 'room="bytes" name="Ada" no-camera autojoin'),
      '/lobby': snippet(server, 'room="bytes-lobby" no-camera'),
      '/needed': {
        body: snippet(server, 'room="bytes" name="Bob" no-camera autojoin'),
        // Nothing else may run.
        headers: {'content-security-policy': `script-src ${server}/parlor.js`},
      },
    }));
  });
  after(() => stage?.close());

  it('are those of /parlor.js where a call begins by itself; what comes beside it is what the budget says, and no more', async () => {
    const [ada, all] = await load(stage, '/begins');
    const [bob, needed] = await load(stage, '/needed');
    await ada.meets('Bob');
    await bob.meets('Ada');
    assert.deepEqual([...needed.keys()], ['parlor.js']);
    within(sum(needed), joined.needed);
    const wanted = ['parlor.js', ...EVERY_CALL, ...FOR_TWO].sort();
    for (const end = Date.now() + 60_000; !wanted.every((name) => all.has(name)) && Date.now() < end; ) await pause(50);
    assert.deepEqual([...all.keys()].filter((name) => !IF_SLOW.includes(name)).sort(), wanted);
    within(sum(all, ['parlor.js', ...EVERY_CALL]), joined.loaded);
    for (const name of [...EVERY_CALL, ...FOR_TWO]) within(all.get(name)!, chunks[name]!.most);
    // Chunks that his page forbids.
    await bob.page.goto('about:blank');
    bob.troubles.splice(0);
  });

  it('are a few more where there is a lobby', async () => {
    const [cleo, bytes] = await load(stage, '/lobby');
    await cleo.type('room-lobby', 'input[name=name]', 'Cleo');
    // What it does not wait for may have come by now.
    within(sum(bytes), joined.lobby + chunks['beside-the-call']!.most + chunks['beside-the-pictures']!.most);
    await cleo.press('room-lobby', 'button[type=submit]');
    await cleo.meets();
  });
});
