import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {RoomState} from '../../src/room/room-state.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';

type RoomTag = HTMLElement & {readonly state: RoomState};

describe('what a person chose', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/lobby': snippet(server, 'room="chosen"'),
      '/ada': snippet(server, 'room="chosen" name="Ada" no-mic no-camera autojoin'),
      '/around': '<iframe sandbox="allow-scripts" width="600" height="500" src="/within"></iframe>',
      '/within': snippet(server, 'room="chosen" no-mic no-camera'),
    }));
  });
  after(() => stage?.close());

  it('is there at the next visit: name, microphone, and a camera that was turned off in the lobby', async () => {
    const bob = await stage.visit('/lobby');
    const state = () => bob.page.evaluate(() => {
      const {self} = (document.querySelector('video-room') as RoomTag).state;
      return {name: self.name, mic: self.mic.label, muted: self.muted, cameraOff: self.cameraOff};
    });
    await bob.until(() => (document.querySelector('video-room') as RoomTag).state.self.camera.status === 'on');
    await bob.press('room-camera-button');
    await bob.until(() => (document.querySelector('video-room') as RoomTag).state.self.cameraOff);
    await bob.page.evaluate(() => {
      const select = globalThis.probes.all('room-devices')[0]!.shadowRoot!.querySelector('select')!;
      select.value = [...select.options].find(({text}) => text.includes('Input 2'))!.value;
      select.dispatchEvent(new Event('change'));
    });
    await bob.until(() => (document.querySelector('video-room') as RoomTag).state.self.mic.label.includes('Input 2'));
    await bob.type('room-lobby', 'input[name=name]', 'Bob');
    await bob.press('room-lobby', '[part=join]');
    await bob.until(() => (document.querySelector('video-room') as RoomTag).state.connection === 'connected');
    await bob.press('room-leave-button');

    await bob.page.reload({waitUntil: 'domcontentloaded'});
    await bob.until(() => (document.querySelector('video-room') as RoomTag | null)?.state?.self.mic.status === 'on');
    assert.deepEqual(await state(), {name: 'Bob', mic: 'Fake Audio Input 2', muted: false, cameraOff: true});
    await bob.page.goto('about:blank');
  });

  it('cannot be kept in a frame that is refused storage, and nobody minds', async () => {
    const ada = await stage.visit('/ada');
    const bob = await stage.visit('/around');
    const frame = await bob.page.waitForFrame((each) => each.url().endsWith('/within'));
    const refused = await frame.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(refused, 'SecurityError');
    const input = await frame.waitForFunction(() => globalThis.probes.all('room-lobby')[0]?.shadowRoot?.querySelector('input'));
    await input.asElement()!.type('Bob');
    await input.asElement()!.press('Enter');
    await ada.meets('Bob');
    await bob.page.goto('about:blank');
    await ada.meets();
  });
});
