import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {stopFakeMedia} from './fake-media.js';
import {FakeRoom, fakePeer, fakeSelf, peerOnCamera} from './fake-room.js';
import {callsOf, deep, deepAll, inRoom, settled, wholeRoom} from './in-room.js';

controlContract({tag: 'room-record-button', request: 'room-record-request'});

const minutes = (count: number) => performance.now() - count * 60_000 - 7_000;

describe('room-record-button', () => {
  afterEach(stopFakeMedia);

  it('says how long it has been, to the eye in seconds and to the ear in minutes, and stops', async () => {
    const {fake, room, control, button} = await controlInCall('room-record-button', {recordings: ['self'], recordingSince: minutes(62)});
    const time = control.shadowRoot!.querySelector('[part=badge]')!;
    expect(time.textContent).to.match(/^1:02:\d\d$/);
    expect(time.getAttribute('aria-hidden')).to.equal('true');
    expect(wordsOf(control)).to.equal('Stop recording – 62 minutes');
    expect(control.matches(':state(recording)')).to.be.true;
    await expect(control).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(control).to.be.accessible();
    button.click();
    await waitUntil(() => callsOf(fake).length > 0, 'the room is asked');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['stopRecording']]);
    expect([wordsOf(control), control.shadowRoot!.querySelector('[part=badge]') === null]).to.deep.equal(['Record the call', true]);
    expect(control.matches(':state(recording)')).to.be.false;
  });

  it('is nothing for who only watches', async () => {
    const {fake, button} = await controlInCall('room-record-button', {self: fakeSelf({role: 'viewer', can: CAPABILITIES_OF.viewer})});
    button.click();
    await Promise.resolve();
    expect([button.getAttribute('aria-disabled'), callsOf(fake)]).to.deep.equal(['true', []]);
  });

  it('says so where the browser cannot', async () => {
    const {MediaRecorder} = window;
    Object.assign(window, {MediaRecorder: undefined});
    try {
      const {fake, room, control, button} = await controlInCall('room-record-button');
      await settled(room);
      expect(wordsOf(control)).to.equal('Record the call – This browser cannot record.');
      await expect(control).to.be.accessible();
      button.click();
      await Promise.resolve();
      expect([button.getAttribute('aria-disabled'), callsOf(fake)]).to.deep.equal(['true', []]);
    } finally {
      Object.assign(window, {MediaRecorder});
    }
  });

  it('records what the grid shows: every tile at its place, and how it is cut', async () => {
    const grace = peerOnCamera('Grace', 20, {screen: new MediaStream()});
    const fake = new FakeRoom({connection: 'connected', self: fakeSelf(), peers: [grace, fakePeer({id: 'linus', name: 'Linus'})]});
    const room = await wholeRoom(fake);
    await settled(room);
    deep(room, 'room-record-button').shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => fake.recordingOptions, 'the room is asked');
    const size = {width: 1_280, height: 720};
    const tiles = fake.recordingOptions!.layout!(size)!;
    const grid = deep(room, 'room-grid');
    const box = grid.getBoundingClientRect();
    const scale = Math.min((size.width - 16) / box.width, (size.height - 16) / box.height);
    const shown = [...deepAll(grid, 'peer-tile'), deep(grid, 'local-video')];
    expect(tiles.map(({id, screen, contain}) => [id, screen ?? false, contain])).to.deep.equal([[grace.id, false, false], [grace.id, true, true], ['linus', false, false], ['self', false, false]]);
    for (const [index, {x, width, height}] of tiles.entries()) {
      const at = shown[index]!.getBoundingClientRect();
      expect(width / scale).to.be.closeTo(at.width, 0.5);
      expect(height / scale).to.be.closeTo(at.height, 0.5);
      expect((x - (size.width - box.width * scale) / 2) / scale).to.be.closeTo(at.x - box.x, 0.5);
    }
  });

  it('records everyone in one grid where no grid is to be seen', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<room-record-button></room-record-button>`, fake);
    room.querySelector('room-record-button')!.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => fake.recordingOptions, 'the room is asked');
    expect(fake.recordingOptions!.layout!({width: 1_280, height: 720})).to.equal(undefined);
  });
});
