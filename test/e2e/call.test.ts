import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, countIs, frames, heard, holdings, liveTracks, loudness, NOTHING, openPeerConnections, type Visitor} from '../node-helpers/visitor.js';

const tileOf = (index: number) => `peer-tile:nth-of-type(${index})`;

describe('three people on plain pages of another origin', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;
  let eve: Visitor;
  let all: readonly [Visitor, string, string[]][];

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="standup" name="${name}" autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob'), '/eve': page('Eve')};
    });
    ada = await stage.visit('/ada');
    bob = await stage.visit('/bob');
    eve = await stage.visit('/eve');
    all = [
      [ada, 'Ada', ['Bob', 'Eve']],
      [bob, 'Bob', ['Ada', 'Eve']],
      [eve, 'Eve', ['Ada', 'Bob']],
    ];
  });
  after(() => stage?.close());

  it('meet', async () => {
    for (const [visitor, , others] of all) await visitor.meets(...others);
  });

  it('see each other: every remote picture advances', async () => {
    for (const [visitor, , others] of all) for (const index of others.keys()) await advances(visitor, tileOf(index + 1));
  });

  it('see themselves', async () => {
    for (const [visitor] of all) await advances(visitor, 'local-video');
  });

  it('hear each other', async () => {
    for (const [visitor, name, others] of all) {
      for (const other of others) assert.ok((await loudness(visitor, other)) > AUDIBLE, `${name} does not hear ${other}`);
      assert.deepEqual((await heard(visitor)).sort(), others);
    }
  });

  it('hear nothing of someone who mutes, and see that; and hear them again', async () => {
    await bob.press('room-mic-button');
    for (const visitor of [ada, eve]) await countIs(visitor, 'peer-tile:state(muted)', 1);
    // What was said before may still be in the jitter buffer.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const visitor of [ada, eve]) assert.ok((await loudness(visitor, 'Bob')) < 0.001, 'muted, and heard');
    assert.ok((await loudness(ada, 'Eve')) > AUDIBLE, 'the others are not heard any more');
    await bob.press('room-mic-button');
    await countIs(ada, 'peer-tile:state(muted)', 0);
    assert.ok((await loudness(ada, 'Bob')) > AUDIBLE, 'unmuted, and not heard');
  });

  it('see a placeholder when a camera is off, whose light is off too; and the picture again', async () => {
    await bob.press('room-camera-button');
    await countIs(ada, 'peer-tile:state(camera-off)', 1);
    const shown = () =>
      ada.page.evaluate(() => {
        const [video, placeholder, avatar] = ['video', '.placeholder', '.avatar'].map(
          (selector) => globalThis.probes.all('peer-tile')[0]!.shadowRoot!.querySelector(selector)!,
        );
        return {
          picture: video!.checkVisibility({visibilityProperty: true}),
          placeholder: placeholder!.checkVisibility({visibilityProperty: true}),
          initials: avatar!.textContent.trim(),
        };
      });
    assert.deepEqual(await shown(), {picture: false, placeholder: true, initials: 'B'});
    assert.deepEqual(await liveTracks(bob), ['audio Fake Default Audio Input']);
    await bob.press('room-camera-button');
    await advances(ada, tileOf(1));
    await countIs(ada, 'peer-tile:state(no-video)', 0);
    assert.equal((await shown()).picture, true);
  });

  it('see a shared screen, hear its sound, and both end with it', async () => {
    await eve.press('room-screen-button');
    const screen = 'peer-tile:state(screen)';
    for (const visitor of [ada, bob]) await advances(visitor, screen);
    const {size} = await frames(ada, screen, 1);
    assert.ok(Number(size.split('x')[1]) > 180, `larger than the picture of a camera: ${size}`);
    assert.ok((await loudness(bob, 'Eve', 'screen')) > AUDIBLE, 'sound of the screen');
    await advances(ada, tileOf(1));
    await eve.press('room-screen-button');
    for (const visitor of [ada, bob]) await countIs(visitor, 'peer-tile:state(screen)', 0);
    assert.deepEqual((await liveTracks(eve)).length, 2);
  });

  it('lose the tile of someone who leaves within a second, and nothing of theirs stays open', async () => {
    const gone = [ada, eve].map((visitor) => countIs(visitor, 'peer-tile', 1));
    const wished = bob.page.evaluate(
      () => new Promise<number>((resolve) => addEventListener('room-leave-request', () => resolve(Date.now()))),
    );
    await bob.press('room-leave-button');
    for (const at of await Promise.all(gone)) assert.ok(at - (await wished) < 1_000, `gone only after ${at - (await wished)} ms`);
    assert.deepEqual(await holdings(bob), NOTHING);
    assert.equal(await openPeerConnections(ada), 1);
    await advances(ada, tileOf(1));
    await ada.meets('Eve');
  });

  it('lose the tile of someone who goes to another page, as of someone who left', async () => {
    const reason = ada.page.evaluate(
      () => new Promise((resolve) => addEventListener('peer-left', (event) => resolve((event as Event & {reason: string}).reason), {once: true})),
    );
    await eve.page.goto('about:blank');
    assert.equal(await reason, 'left');
    await countIs(ada, 'peer-tile', 0);
    assert.equal(await openPeerConnections(ada), 0);
  });
});
