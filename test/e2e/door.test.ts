import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {ElementHandle} from 'puppeteer-core';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {countIs, liveTracks, type Visitor} from '../node-helpers/visitor.js';

type Call = {
  moderate(operation: string, who?: {id?: string; role?: string}): Promise<void>;
  setMic(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  readonly state: {self: {id: string | null; role: string; muted: boolean}; peers: readonly {id: string; name: string; role: string}[]; locked: boolean};
};
type RoomTag = HTMLElement & {call: Call; join(): Promise<void>};

/** What is written in the first `tag`, with its shadow root. */
const says = (visitor: Visitor, tag: string, words: string) =>
  visitor.until(
    (selector: string, wanted: string) =>
      globalThis.probes.all(selector).some(({shadowRoot}) => (shadowRoot?.textContent ?? '').replaceAll(/[\u2068\u2069]|\s+/g, ' ').replaceAll('  ', ' ').includes(wanted)),
    tag,
    words,
  );
const moderates = (visitor: Visitor, operation: string, name?: string, role?: string) =>
  visitor.page.evaluate(
    async (op: string, whom: string | undefined, to: string | undefined) => {
      const {call} = document.querySelector('video-room') as RoomTag;
      const id = call.state.peers.find((peer) => peer.name === whom)?.id;
      await call.moderate(op, {...(id && {id}), ...(to && {role: to})});
    },
    operation,
    name,
    role,
  );

/** Clicks the button of a `tag` that says so, once there is one. */
const press = async (visitor: Visitor, tag: string, label: string) => {
  const found = await visitor.page.waitForFunction(
    (selector: string, wanted: string) =>
      globalThis.probes
        .all(selector)
        .flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
        .find(({textContent}) => textContent!.trim() === wanted),
    {polling: 50, timeout: 60_000},
    tag,
    label,
  );
  await (found as ElementHandle<HTMLButtonElement>).click();
};

describe('the door of a room', () => {
  let stage: Stage;
  let ada: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="door" name="${name}" autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob'), '/eve': page('Eve')};
    });
    ada = await stage.visit('/ada');
    await countIs(ada, 'video-room:state(joined)', 1);
  });
  after(() => stage?.close());

  it('is locked in the settings by whoever came first', async () => {
    // The toolbar moves while its controls come, and a click is for a place.
    await ada.rests('room-settings-button');
    await ada.press('room-settings-button');
    await ada.press('room-settings-button', '[part=lock] input');
    await ada.until(() => (document.querySelector('video-room') as RoomTag).call.state.locked);
    await ada.page.keyboard.press('Escape');
  });

  it('keeps someone waiting, tells the host, and opens when the host says so', async () => {
    const bob = await stage.visit('/bob');
    await says(bob, 'room-status', 'Waiting to be let in');
    await says(ada, 'room-door', 'Bob wants to join');
    await press(ada, 'room-door', 'Let in');
    await bob.meets('Ada');
    await ada.meets('Bob');
    await bob.page.goto('about:blank');
    await ada.meets();
  });

  it('stays shut for who is refused, and says so; one who gave up waits no more', async () => {
    const [bob, eve] = [await stage.visit('/bob'), await stage.visit('/eve')];
    await says(ada, 'room-door', '2 people want to join');
    await eve.page.goto('about:blank');
    await says(ada, 'room-door', 'Bob wants to join');
    await ada.until(() => !globalThis.probes.all('room-door')[0]?.shadowRoot?.textContent?.includes('Eve'));
    await press(ada, 'room-door', 'Refuse');
    await says(bob, 'room-status', 'You were not let in');
    await bob.page.goto('about:blank');
  });

  it('lets everyone in who waits, once it is unlocked', async () => {
    const bob = await stage.visit('/bob');
    await says(ada, 'room-door', 'Bob wants to join');
    await moderates(ada, 'unlock');
    await bob.meets('Ada');
    await bob.page.goto('about:blank');
    await ada.meets();
  });
});

describe('a host', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="host" name="${name}" autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob')};
    });
    ada = await stage.visit('/ada');
    await countIs(ada, 'video-room:state(joined)', 1);
    bob = await stage.visit('/bob');
    await ada.meets('Bob');
    await bob.meets('Ada');
  });
  after(() => stage?.close());

  it('mutes someone, who is told by whom, and is asked before being heard again', async () => {
    await moderates(ada, 'mute', 'Bob');
    await countIs(ada, 'peer-tile:state(muted)', 1);
    await says(bob, 'room-door', 'Ada muted you');
    await moderates(ada, 'ask-unmute', 'Bob');
    await says(bob, 'room-door', 'Ada asks you to turn your microphone on');
    assert.equal(await bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).call.state.self.muted), true);
    await bob.press('room-door', '.primary');
    await countIs(ada, 'peer-tile:state(muted)', 0);
  });

  it('is the only one who may: the page says no, and so does the server when the page lies', async () => {
    await assert.rejects(moderates(bob, 'kick', 'Ada'), /NotAllowedError/);
    // Past the check of our own client: as a client of someone else's would.
    await bob.page.evaluate(() => {
      const {call} = document.querySelector('video-room') as RoomTag & {call: Call};
      const send = WebSocket.prototype.send;
      WebSocket.prototype.send = function (this: WebSocket, data: string) {
        send.call(this, data.replace(/"t":"state"(.*)"d":\{[^}]*\}/, `"t":"mod"$1"op":"kick","id":"${call.state.peers[0]!.id}"`));
      };
      void call.setMic(false);
    });
    await bob.until(() => (document.querySelector('video-room') as RoomTag).call.state.self.muted);
    await ada.meets('Bob');
    await bob.meets('Ada');
    await bob.page.reload();
    await ada.meets('Bob');
    await bob.meets('Ada');
  });

  it('makes someone a viewer, whose devices go off, and who cannot turn them on', async () => {
    // What his page asks for meanwhile is not forgotten when he may speak again.
    await bob.page.evaluate(() => document.querySelector('video-room')!.setAttribute('no-camera', ''));
    await moderates(ada, 'role', 'Bob', 'viewer');
    await countIs(ada, 'peer-tile:state(muted):state(camera-off)', 1);
    assert.deepEqual(await liveTracks(bob), []);
    const refused = bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).call.setMic(true));
    await assert.rejects(refused, /NotAllowedError/);
    await moderates(ada, 'role', 'Bob', 'speaker');
    await bob.until(() => (document.querySelector('video-room') as RoomTag).call.state.self.role === 'speaker');
    await bob.press('room-mic-button');
    await countIs(ada, 'peer-tile:state(muted)', 0);
    await assert.rejects(bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).call.setCamera(true)), /no-camera is set/);
  });

  it('removes someone, who does not come back without being let in', async () => {
    await moderates(ada, 'kick', 'Bob');
    await says(bob, 'room-status', 'You were removed from the room');
    await ada.meets();
    assert.deepEqual(await liveTracks(bob), []);
    // Nobody knows who comes without a token: so they knock, and the host decides.
    await bob.press('room-status');
    await says(bob, 'room-status', 'Waiting to be let in');
    await press(ada, 'room-door', 'Refuse');
    await says(bob, 'room-status', 'You were not let in');
    await ada.meets();
  });

  it('ends the call for everyone', async () => {
    const eve = await stage.visit('/bob');
    await says(ada, 'room-door', 'Bob wants to join');
    await press(ada, 'room-door', 'Let in');
    await ada.meets('Bob');
    await moderates(ada, 'close');
    for (const visitor of [ada, eve]) await says(visitor, 'room-status', 'The call has ended');
  });
});
