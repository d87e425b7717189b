import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {RoomAudioElement} from '../../src/elements/room-audio/room-audio.js';
import {capture, fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {deepAll, inRoom, settled, wholeRoom} from './in-room.js';

/** A stream with a tone in it, as a peer's would be. */
function tone(): MediaStream {
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  return destination.stream;
}
const audios = (element: Element) => [...element.shadowRoot!.querySelectorAll('audio')];

/** A browser that plays nothing before a gesture, as long as the test runs. */
function blockSound(): () => void {
  const {play} = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    return this instanceof HTMLAudioElement ? Promise.reject(new DOMException('', 'NotAllowedError')) : play.call(this);
  };
  return () => {
    HTMLMediaElement.prototype.play = play;
  };
}

describe('room-audio', () => {
  it('passes the accessibility audit, blocked too', async () => {
    const room = await inRoom(html`<room-audio></room-audio>`, new FakeRoom({audioBlocked: true, peers: [fakePeer({stream: tone()})]}));
    await expect(room.querySelector('room-audio')!).to.be.accessible();
  });

  it('plays everyone, and what their screens sound like', async () => {
    const [voice, screen] = [tone(), tone()];
    const room = await inRoom(html`<room-audio></room-audio>`, new FakeRoom({peers: [fakePeer({stream: voice, screen}), fakePeer({stream: tone()})]}));
    const element = room.querySelector('room-audio')!;
    await waitUntil(() => audios(element).length === 3 && audios(element).every(({paused}) => !paused), 'it plays', {timeout: 10_000});
    expect(audios(element).map(({srcObject}) => srcObject)).to.include.members([voice, screen]);
    expect(audios(element).every(({muted}) => !muted)).to.equal(true);
  });

  it('plays someone as loud as the person wants to hear them, their screen too, and nobody else', async () => {
    const peers = [fakePeer({stream: tone(), screen: tone()}), fakePeer({stream: tone()})];
    const fake = new FakeRoom({peers});
    const room = await inRoom(html`<room-audio></room-audio>`, fake);
    const element = room.querySelector('room-audio')!;
    const volumes = () => audios(element).map(({volume}) => volume);
    expect(volumes()).to.deep.equal([1, 1, 1]);
    fake.setVolume(peers[0]!.id, 0.25);
    await settled(room);
    expect(volumes()).to.deep.equal([0.25, 0.25, 1]);
    fake.set({peers: [...peers].reverse()});
    await settled(room);
    expect(volumes(), 'whatever the order').to.deep.equal([1, 0.25, 0.25]);
  });

  it('keeps the sound of those who stay untouched when somebody leaves', async () => {
    const peers = [fakePeer({stream: tone()}), fakePeer({stream: tone()})];
    const fake = new FakeRoom({peers});
    const room = await inRoom(html`<room-audio></room-audio>`, fake);
    const element = room.querySelector('room-audio')!;
    await waitUntil(() => audios(element).length === 2);
    const [, second] = audios(element);
    let emptied = 0;
    second!.addEventListener('emptied', () => emptied++);
    fake.set({peers: [peers[1]!]});
    await settled(room);
    expect(audios(element)).to.deep.equal([second]);
    expect(emptied).to.equal(0);
  });

  it('plays once however many there are: the own one of the room, or that of the page', async () => {
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({stream: tone()})]});
    const room = await inRoom(html`<div></div>`, fake);
    const playing = () => (deepAll(room, 'room-audio') as RoomAudioElement[]).filter((element) => audios(element).length > 0);
    await waitUntil(() => playing().length === 1);
    expect(playing()[0]!.standby, 'the own one').to.equal(true);
    const own = document.createElement('room-audio');
    room.append(own);
    await settled(room);
    expect(playing()).to.deep.equal([own]);
    own.remove();
    await settled(room);
    expect(playing()[0]!.standby).to.equal(true);
  });

  it('plays for a room that `for` names, and the room then keeps quiet itself', async () => {
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({stream: tone()})]});
    const room = await wholeRoom(fake, {id: 'heard'});
    const far = document.createElement('room-audio');
    far.setAttribute('for', 'heard');
    document.body.append(far);
    await settled(far);
    await settled(room);
    expect(audios(far)).to.have.length(1);
    expect(deepAll(room, 'audio')).to.have.length(0);
    far.remove();
    await settled(room);
    expect(deepAll(room, 'audio')).to.have.length(1);
  });

  it('offers one button when the browser holds the sound back, and any click on the page unlocks it', async () => {
    const unblock = blockSound();
    try {
      const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({stream: tone()}), fakePeer({stream: tone()})]});
      const room = await inRoom(html`<room-audio></room-audio>`, fake);
      const element = room.querySelector('room-audio')!;
      await waitUntil(() => fake.state.audioBlocked, 'the room is told');
      await settled(room);
      expect(element.matches(':state(blocked)')).to.equal(true);
      const buttons = element.shadowRoot!.querySelectorAll('button');
      expect([...buttons].map(({textContent}) => textContent!.trim())).to.deep.equal(['Turn sound on']);
      buttons[0]!.click();
      await settled(room);
      expect(fake.state.audioBlocked, 'still blocked').to.equal(true);
      unblock();
      document.body.click();
      await waitUntil(() => !fake.state.audioBlocked);
      await settled(room);
      expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    } finally {
      unblock();
    }
  });

  it('offers nothing while nobody sends sound, and does once somebody does', async () => {
    const unblock = blockSound();
    try {
      const peer = fakePeer({stream: tone(), muted: true});
      const fake = new FakeRoom({connection: 'connected', peers: [peer]});
      const room = await inRoom(html`<room-audio></room-audio>`, fake);
      const element = room.querySelector('room-audio')!;
      await waitUntil(() => audios(element).length === 1);
      const [audio] = audios(element);
      // A browser that holds sound back does not heed it.
      audio!.autoplay = false;
      audio!.pause();
      // Whatever would have been refused was by now.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(fake.state.audioBlocked, 'nothing was held back').to.equal(false);
      expect(element.shadowRoot!.querySelector('button')).to.equal(null);
      fake.set({peers: [{...peer, muted: false}]});
      await waitUntil(() => fake.state.audioBlocked, 'the room is told');
      await settled(room);
      expect(element.shadowRoot!.querySelector('button')!.textContent!.trim()).to.equal('Turn sound on');
      unblock();
      document.body.click();
      await waitUntil(() => !fake.state.audioBlocked);
    } finally {
      unblock();
    }
  });

  it('does not wait for those who have no sound yet, or never will', async () => {
    const unblock = blockSound();
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({stream: tone()}), fakePeer({link: 'unreachable'})]});
    const room = await inRoom(html`<room-audio></room-audio>`, fake);
    await waitUntil(() => fake.state.audioBlocked, 'the room is told');
    await settled(room);
    unblock();
    room.querySelector('room-audio')!.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => !fake.state.audioBlocked);
  });

  it('tries again by itself once the page captures, which browsers take for a yes', async () => {
    const unblock = blockSound();
    try {
      const off = capture({status: 'starting'});
      const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({stream: tone()})], self: fakeSelf({mic: off, camera: off})});
      const room = await inRoom(html`<room-audio></room-audio>`, fake);
      await waitUntil(() => fake.state.audioBlocked, 'the room is told');
      unblock();
      fake.setSelf({mic: capture()});
      await waitUntil(() => !fake.state.audioBlocked);
      await settled(room);
    } finally {
      unblock();
    }
  });

  it('sends the sound to the chosen speaker, and survives one that is gone', async () => {
    const chosen: string[] = [];
    const {setSinkId} = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.setSinkId = function (id: string) {
      chosen.push(id);
      return Promise.reject(new DOMException('', 'NotFoundError'));
    };
    try {
      const fake = new FakeRoom({peers: [fakePeer({stream: tone()})]});
      const room = await inRoom(html`<room-audio></room-audio>`, fake);
      await waitUntil(() => audios(room.querySelector('room-audio')!).length === 1);
      expect(chosen, 'the default needs no choice').to.deep.equal([]);
      fake.setSelf({speakerId: 'speaker-1'});
      await settled(room);
      expect(chosen).to.deep.equal(['speaker-1']);
    } finally {
      HTMLMediaElement.prototype.setSinkId = setSinkId;
    }
  });
});
