import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {
  DeviceChangedEvent,
  HandChangedEvent,
  PeerJoinedEvent,
  PeerLeftEvent,
  PeerUpdatedEvent,
  RoomJoinedEvent,
  RoomLeftEvent,
  RoomModeratedEvent,
} from '../../src/events/notifications.js';
import type {Role} from '../../src/protocol/roles.js';
import {PREFERENCES} from '../../src/room/preferences.js';
import type {Device, RoomState} from '../../src/room/room-state.js';
import {holdToTalk} from '../../src/elements/keyboard/hold-to-talk.js';
import {replace, restoreAll} from '../media/replaced.js';
import {capture, fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

const patient = {timeout: 15_000};
const airpods: Device = {kind: 'mic', deviceId: 'air', label: 'AirPods'};
const macbook: Device = {kind: 'mic', deviceId: 'mac', label: 'MacBook microphone'};

async function show(state: Partial<RoomState> = {}, content = html`<room-notices></room-notices>`) {
  const fake = new FakeRoom({connection: 'connected', ...state});
  const room = await inRoom(content, fake);
  const notices = room.querySelector('room-notices')!;
  const find = <E extends Element = HTMLElement>(selector: string) => [...notices.shadowRoot!.querySelectorAll<E & HTMLElement>(selector)];
  const words = () => find('.words').map(({textContent}) => textContent!.replaceAll(/[\u2068\u2069]/g, ''));
  const fact = async (...events: Event[]) => {
    for (const event of events) fake.dispatchEvent(event);
    await settled(room);
  };
  const come = (...names: readonly string[]) => fact(...names.map((name) => new PeerJoinedEvent(fakePeer({name}))));
  const says = (...wanted: readonly string[]) => waitUntil(() => words().join(' | ') === wanted.join(' | '), `says ${wanted.join(' | ')}, not ${words().join(' | ')}`, patient);
  const press = async (selector: string) => {
    find(selector)[0]!.click();
    await settled(room);
  };
  return {fake, room, notices, find, words, fact, come, says, press};
}

describe('room-notices', () => {
  afterEach(restoreAll);

  it('passes the accessibility audit, in both themes', async () => {
    const {room, notices, fact, come, says} = await show();
    await come('Ada');
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods));
    await says('AirPods disconnected. Using MacBook microphone.', 'Ada joined');
    await expect(notices).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(notices).to.be.accessible();
  });

  it('keeps its live region, and takes no place and says nothing while nothing happens', async () => {
    const {notices, find, words, come, says} = await show();
    const [region] = find('[role=status]');
    expect([words(), notices.getBoundingClientRect().height, notices.matches(':state(open)')]).to.deep.equal([[], 0, false]);
    await come('Ada');
    await says('Ada joined');
    expect(find('[role=status]')[0] === region).to.equal(true);
    expect([region!.getAttribute('aria-atomic'), notices.matches(':state(open)')]).to.deep.equal(['false', true]);
  });

  it('tells of several at once, and adds to what is still read', async () => {
    const {come, says} = await show();
    await come('Ada', 'Bob');
    await says('Ada and Bob joined');
    await come('Mei', '');
    await says('Ada and 3 others joined');
  });

  it('tells who left, and nothing of one who was only away for a moment', async () => {
    const {fact, says} = await show();
    const [ada, bob] = [fakePeer({name: 'Ada'}), fakePeer({name: 'Bob'})];
    await fact(new PeerLeftEvent(ada, 'timeout'), new PeerLeftEvent(bob, 'left'), new PeerJoinedEvent(ada));
    await says('Bob left');
  });

  it('says nothing of those who were here before us, nor of anything after we left', async () => {
    const {fact, come, words, says} = await show({connection: 'connecting'});
    await come('Ada');
    await fact(new RoomJoinedEvent('self', []));
    await come('Bob');
    await says('Bob joined');
    await come('Mei');
    await fact(new RoomLeftEvent('left'));
    await come('Eve');
    await aTimeout(1_200);
    expect(words()).to.deep.equal([]);
  });

  it('tells who shares a screen, until they stop', async () => {
    const {fact, words} = await show();
    const share = (screen: MediaStream | null) => new PeerUpdatedEvent(fakePeer({id: 'ada', name: 'Ada', screen}), ['screen']);
    await fact(share(new MediaStream()));
    expect(words()).to.deep.equal(['Ada is sharing a screen']);
    await fact(share(null));
    expect(words()).to.deep.equal([]);
  });

  it('names the device that was lost and the one in its place, without the prefix of a default one', async () => {
    const {fact, words} = await show();
    await fact(new DeviceChangedEvent('mic', {...macbook, deviceId: 'default', label: 'Default - MacBook microphone'}, 'lost', {...airpods, deviceId: 'default', label: 'Default - AirPods'}));
    expect(words()).to.deep.equal(['AirPods disconnected. Using MacBook microphone.']);
    await fact(new DeviceChangedEvent('camera', null, 'lost', {kind: 'camera', deviceId: 'x', label: ''}));
    expect(words()[1]).to.equal('Your camera was disconnected.');
  });

  it('says what to do where no other device takes the place of the one that was lost, and leaves time for it', async () => {
    const {fake, fact, words, notices} = await show({self: fakeSelf({camera: capture({status: 'failed', problem: {code: 'DEVICE_LOST', message: '', recoverable: true}})})});
    await fact(new DeviceChangedEvent('camera', null, 'lost', {kind: 'camera', deviceId: 'x', label: 'BRIO'}));
    expect(words()).to.deep.equal(['BRIO disconnected.\nPlug it in again or choose another one.']);
    await aTimeout(6_500);
    expect(words().length).to.equal(1);
    fake.setSelf({camera: capture({status: 'on'})});
    await notices.updateComplete;
    expect(words()).to.deep.equal(['BRIO disconnected.']);
  });

  it('offers a device that is back, and uses it when told to', async () => {
    const {fake, fact, says, words, press} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', {...airpods, deviceId: 'default', label: 'Default - AirPods'}));
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await says('AirPods reconnected.');
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'air']]);
    expect(words()).to.deep.equal([]);
  });

  it('lets one undo that a device is used again by itself', async () => {
    const {fake, fact, says, press} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', airpods, 'found'));
    fake.setSelf({mic: capture({deviceId: 'air'})});
    await says('AirPods reconnected and in use.');
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'mac']]);
  });

  it('says nothing of a device that is plugged in and was never used, or after another was chosen', async () => {
    const {fact, words} = await show();
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', macbook, 'chosen'));
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await aTimeout(1_300);
    expect(words()).to.deep.equal([]);
  });

  it('tells once of a device that refuses to start and of what is used instead, and tries again when told to', async () => {
    const instead = capture({deviceId: 'mac', label: 'MacBook microphone', insteadOf: airpods});
    const {fake, room, notices, says, words, press} = await show({self: fakeSelf({mic: instead})});
    await says('AirPods can’t be started. Using MacBook microphone.');
    await expect(notices).to.be.accessible();
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'air']]);
    fake.setSelf({mic: {...instead, silenced: true}});
    await settled(room);
    expect(words(), 'not of the same again').to.deep.equal([]);
    fake.setSelf({mic: capture({status: 'starting', deviceId: null, label: ''})});
    await settled(room);
    fake.setSelf({mic: instead});
    await says('AirPods can’t be started. Using MacBook microphone.');
    fake.setSelf({mic: capture({deviceId: 'air', label: 'AirPods'})});
    await says();
  });

  it('tells that our role is another one, and what that means; not of the role that we come with', async () => {
    const {fake, room, notices, words} = await show({connection: 'connecting', self: fakeSelf({id: null})});
    const become = async (role: Role, id = 'self') => {
      fake.setSelf({id, role});
      await settled(room);
      return words().join();
    };
    expect(await become('host')).to.equal('');
    expect(await become('viewer')).to.equal('A host made you a viewer: you watch and listen.');
    await expect(notices).to.be.accessible();
    expect(await become('speaker')).to.contain('You may speak now');
    expect(await become('host')).to.contain('You are a host now');
    expect(await become('speaker')).to.equal('You are no longer a host.');
    notices.shadowRoot!.querySelector<HTMLElement>('.dismiss')!.click();
    expect(await become('host', 'another'), 'we joined anew').to.equal('');
  });

  it('tells who muted us', async () => {
    const {fact, words} = await show();
    await fact(new RoomModeratedEvent('mute', fakePeer({name: 'Grace'})));
    expect(words()).to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
  });

  describe('to one who talks while muted', () => {
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

  it('shows three at once; the oldest without a decision goes first', async () => {
    const {fact, words, says} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    const share = (name: string) => new PeerUpdatedEvent(fakePeer({id: name, name, screen: new MediaStream()}), ['screen']);
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', airpods, 'found'));
    await says('AirPods reconnected.');
    await fact(share('Ada'), share('Bob'), share('Mei'));
    expect(words()).to.deep.equal(['AirPods reconnected.', 'Bob is sharing a screen', 'Mei is sharing a screen']);
  });

  it('tells of raised hands in one notice for as long as they are up, and not of those that were up before us', async () => {
    const peers = ['Grace', 'Alan'].map((name) => fakePeer({id: name.toLowerCase(), name}));
    const {fake, room, fact, words} = await show({self: fakeSelf({id: 'ada'}), peers});
    const change = async (...hands: readonly string[]) => {
      const before = fake.state.hands;
      fake.set({hands});
      await fact(...hands.filter((id) => !before.includes(id)).map((id) => new HandChangedEvent(id, true)), ...before.filter((id) => !hands.includes(id)).map((id) => new HandChangedEvent(id, false)));
      await settled(room);
    };
    await change('ada');
    expect(words(), 'our own is no news').to.deep.equal([]);
    await change('ada', 'grace');
    expect(words()).to.deep.equal(['Grace raised a hand']);
    await change('grace', 'alan');
    expect(words()).to.deep.equal(['Grace and Alan raised their hands']);
    await change();
    expect(words()).to.deep.equal([]);
    await fact(new RoomModeratedEvent('lower-hand', fakePeer({name: 'Grace'})));
    expect(words()).to.deep.equal(['Grace lowered your hand']);
    await fact(new RoomLeftEvent('left'), new RoomJoinedEvent('ada', []));
    fake.set({hands: ['grace']});
    await fact(new HandChangedEvent('grace', true, true));
    expect(words()).to.deep.equal([]);
  });

  it('tells only of the kinds that are wanted', async () => {
    const {fact, come, words, says} = await show({}, html`<room-notices kinds="people"></room-notices>`);
    await fact(
      new DeviceChangedEvent('mic', macbook, 'lost', airpods),
      new RoomModeratedEvent('mute', fakePeer()),
      new PeerUpdatedEvent(fakePeer({screen: new MediaStream()}), ['screen']),
    );
    expect(words()).to.deep.equal([]);
    await come('Ada');
    await says('Ada joined');
  });

  it('goes by itself, but not while the pointer or the focus is on it', async () => {
    const {find, fact, words, says} = await show();
    await fact(new RoomModeratedEvent('mute', fakePeer({name: 'Grace'})));
    const box = find('.notice')[0]!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(box.left + 20), Math.round(box.top + 20)]});
    await aTimeout(7_000);
    expect(words(), 'under the pointer').to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
    find('.dismiss')[0]!.focus();
    await sendMouse({type: 'move', position: [1, 1]});
    await aTimeout(3_000);
    expect(words(), 'with the focus').to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
    find('.dismiss')[0]!.blur();
    await says();
  });

  it('is dismissed by its button and by Escape, and the focus stays in its place', async () => {
    const {notices, find, fact, words, room} = await show();
    const share = (name: string) => new PeerUpdatedEvent(fakePeer({id: name, name, screen: new MediaStream()}), ['screen']);
    await fact(share('Ada'), share('Bob'));
    find('.dismiss')[0]!.focus();
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(words()).to.deep.equal(['Bob is sharing a screen']);
    expect(notices.shadowRoot!.activeElement === find('.list')[0], 'the focus is where the notice was').to.equal(true);
    await sendKeys({press: 'Tab'});
    expect(notices.shadowRoot!.activeElement === find('.dismiss')[0]).to.equal(true);
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(words()).to.deep.equal([]);
  });

  describe('with a sound', () => {
    /** Notes that are begun. */
    const listen = () => {
      const notes: number[] = [];
      const {start} = OscillatorNode.prototype;
      replace(OscillatorNode.prototype, 'start', function (this: OscillatorNode, when?: number) {
        notes.push(Math.round(this.frequency.value));
        return start.call(this, when);
      });
      return notes;
    };
    const touch = (hasBeenActive: boolean) => replace(navigator, 'userActivation', {hasBeenActive});

    it('up for those who come and down for those who go, once for all of them', async () => {
      touch(true);
      const notes = listen();
      const {fact, come} = await show();
      await come('Ada', 'Bob', 'Mei');
      await waitUntil(() => notes.length === 2, 'two notes', patient);
      expect(notes[0]).to.be.below(notes[1]!);
      await fact(new PeerLeftEvent(fakePeer({name: 'Ada'}), 'left'));
      await waitUntil(() => notes.length === 4, 'two more', patient);
      expect(notes[2]).to.be.above(notes[3]!);
    });

    it('once for a room, however many elements tell of it', async () => {
      touch(true);
      const notes = listen();
      const {room, come, says} = await show({}, html`<room-notices></room-notices><room-notices></room-notices>`);
      await come('Ada');
      await says('Ada joined');
      const [, other] = room.querySelectorAll('room-notices');
      await waitUntil(() => other!.shadowRoot!.querySelector('.notice'), 'the other tells of it too', patient);
      await aTimeout(300);
      expect(notes).to.have.length(2);
    });

    it('not on a page that nobody has touched, and not for one who turned it off', async () => {
      const notes = listen();
      touch(false);
      const untouched = await show();
      await untouched.come('Ada');
      await untouched.says('Ada joined');
      touch(true);
      const quiet = await show({preferences: {...PREFERENCES, sounds: false}});
      await quiet.come('Ada');
      await quiet.says('Ada joined');
      await aTimeout(300);
      expect(notes).to.deep.equal([]);
    });

    it('of what they want to hear alone, and a notice of what they want to read', async () => {
      const notes = listen();
      touch(true);
      const unheard = await show({preferences: {...PREFERENCES, soundJoin: false}});
      await unheard.come('Ada');
      await unheard.says('Ada joined');
      await aTimeout(300);
      expect(notes).to.deep.equal([]);
      const unread = await show({preferences: {...PREFERENCES, noticeJoin: false}});
      await unread.come('Ada');
      await waitUntil(() => notes.length === 2, 'it is heard', patient);
      expect(unread.words()).to.deep.equal([]);
    });
  });

  it('lets a name of another script, or of markup, be no more than a name', async () => {
    const {find, come, says, words} = await show();
    await come('<img src=x onerror=alert(1)>', '\u202Eevil');
    await says('<img src=x onerror=alert(1)> and \u202Eevil joined');
    expect(find('img')).to.deep.equal([]);
    expect(words()).to.have.length(1);
    expect(find('.words')[0]!.textContent).to.match(/^\u2068[^\u2069]*\u2069 and \u2068/);
  });

  it('fits 200 px, and its buttons can be hit', async () => {
    const {notices, find, fact, room} = await show();
    notices.style.inlineSize = '200px';
    await fact(new DeviceChangedEvent('mic', {...macbook, label: 'W'.repeat(60)}, 'lost', {...airpods, label: 'A name of many words that goes on'}));
    await settled(room);
    for (const each of find('.notice, .dismiss')) expect(each.getBoundingClientRect().right).to.be.at.most(notices.getBoundingClientRect().right + 0.5);
    expect(find('.dismiss')[0]!.getBoundingClientRect().height).to.be.at.least(24);
  });
});
