import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {RoomModeratedEvent} from '../../src/events/notifications.js';
import {PREFERENCES} from '../../src/room/preferences.js';
import {holdToTalk} from '../../src/elements/keyboard/hold-to-talk.js';
import {replace, restoreAll} from '../media/replaced.js';
import {capture, fakePeer, fakeSelf} from './fake-room.js';
import {callsOf, settled} from './in-room.js';
import {patient, show} from './notices-in-call.js';

describe('room-notices to one who talks while muted', () => {
  afterEach(restoreAll);
  let stream: MediaStream;
  let clones: MediaStreamTrack[];
  beforeEach(async () => {
    stream = await navigator.mediaDevices.getUserMedia({audio: true});
    clones = [];
    const {clone} = MediaStreamTrack.prototype;
    replace(MediaStreamTrack.prototype, 'clone', function (this: MediaStreamTrack) {
      const track = clone.call(this);
      clones.push(track);
      return track;
    });
    for (const track of stream.getTracks()) track.enabled = false;
  });
  afterEach(() => stream.getTracks().forEach((track) => track.stop()));
  const muted = () => ({self: fakeSelf({stream, muted: true})});

  it('offers to unmute, and is quiet when that is done', async () => {
    const {fake, says, press, room, words} = await show(muted());
    await says('You’re muted. Unmute to speak.');
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['setMic', true]]);
    await settled(room);
    expect(words()).to.deep.equal([]);
    expect(clones.map(({readyState}) => readyState), 'nothing listens any more').to.deep.equal(['ended']);
  });

  it('names the key while it would unmute', async () => {
    const {room, says} = await show(muted(), html`<room-notices></room-notices><button>Beside</button>`);
    await says('You’re muted. Unmute to speak.');
    room.querySelector('button')!.focus();
    room.querySelector('room-notices')!.requestUpdate();
    await says('You’re muted. Press M to speak.');
    room.shortcuts = {mic: null};
    room.querySelector('room-notices')!.requestUpdate();
    await says('You’re muted. Unmute to speak.');
  });

  it('is quiet when they said that they know, until they are muted anew', async () => {
    const {fake, room, press, says, words} = await show(muted());
    await says('You’re muted. Unmute to speak.');
    await press('.dismiss');
    const now = performance.now.bind(performance);
    replace(performance, 'now', () => now() + 120_000);
    await aTimeout(5_000);
    expect(words(), 'two minutes later').to.deep.equal([]);
    fake.setSelf({muted: false});
    await settled(room);
    fake.setSelf({muted: true});
    await says('You’re muted. Unmute to speak.');
  });

  it('does not say at once what a host has just caused', async () => {
    const {fact, words} = await show(muted(), html`<room-notices kinds="talking"></room-notices>`);
    await fact(new RoomModeratedEvent('mute', fakePeer()));
    await aTimeout(5_000);
    expect(words()).to.deep.equal([]);
  });

  it('never does so to one who talks by holding a key, nor to one who does not want it', async () => {
    const held = await show({self: fakeSelf({stream, muted: true})}, html`<room-notices></room-notices><button>Beside</button>`);
    held.room.querySelector('button')!.focus();
    holdToTalk(held.room, 'Space');
    await settled(held.room);
    window.dispatchEvent(new KeyboardEvent('keyup', {code: 'Space'}));
    await settled(held.room);
    expect(callsOf(held.fake)).to.deep.equal([['setMic', true], ['setMic', false]]);
    await waitUntil(() => clones.at(-1)!.readyState === 'live' && clones.length === 2, 'it listens again', patient);
    await aTimeout(5_000);
    expect(held.words()).to.deep.equal([]);
    await show({...muted(), preferences: {...PREFERENCES, muteReminder: false}});
    expect(clones, 'nothing is listened to').to.have.length(2);
  });

  it('stops listening when it is taken out, and never does where it is not wanted or the call is not on', async () => {
    const {room} = await show(muted());
    expect(clones.map(({readyState}) => readyState)).to.deep.equal(['live']);
    room.remove();
    expect(clones.map(({readyState}) => readyState)).to.deep.equal(['ended']);
    await show(muted(), html`<room-notices kinds="people"></room-notices>`);
    expect(clones, 'of people only').to.have.length(1);
    await show({...muted(), connection: 'idle'});
    expect(clones, 'before the call').to.have.length(1);
    await show({self: fakeSelf({stream, muted: true, mic: capture({status: 'failed'})})});
    expect(clones, 'nothing to listen to').to.have.length(1);
  });

  it('listens only where the browser keeps a muted microphone open anyway', async () => {
    replace(Object.getPrototypeOf(navigator) as object, 'userAgentData', undefined);
    Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, 'userAgentData');
    await show(muted());
    expect(clones).to.have.length(0);
  });
});
