import {aTimeout, expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/local-video.js';
import type {LocalVideoElement} from '../../src/elements/local-video/local-video.js';
import {stopFakeMedia} from './fake-media.js';
import {FakeRoom, fakeSelf, selfOnCamera} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

const videoOf = (element: Element) => element.shadowRoot!.querySelector('video')!;
const part = (element: Element, name: string) => element.shadowRoot!.querySelector(`[part~=${name}]`);
const liveTracks = (element: Element) =>
  ((videoOf(element).srcObject as MediaStream | null)?.getTracks() ?? []).filter(({readyState}) => readyState === 'live');

describe('local-video in a room', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit', async () => {
    const room = await inRoom(html`<local-video></local-video>`, new FakeRoom({self: fakeSelf({cameraOff: true, muted: true})}));
    await expect(room.querySelector('local-video')!).to.be.accessible();
  });

  it('shows what the others see, and says that it is you', async () => {
    const self = selfOnCamera({muted: true});
    const fake = new FakeRoom({self});
    const room = await inRoom(html`<local-video></local-video>`, fake);
    const element = room.querySelector('local-video')!;
    expect(videoOf(element).srcObject).to.equal(self.stream);
    expect(videoOf(element).muted).to.equal(true);
    expect(part(element, 'name')!.textContent).to.equal('Ada (you)');
    await waitUntil(() => !element.matches(':state(no-video)'), 'the picture appears', {timeout: 10_000});
    expect(element.matches(':state(muted)')).to.equal(true);
    expect(fake.calls.some(([name]) => name === 'prepare'), 'the lobby and the call start the camera').to.equal(false);
  });

  it('mirrors as it is told', async () => {
    const room = await inRoom(html`<local-video></local-video>`, new FakeRoom({self: selfOnCamera()}));
    const element = room.querySelector('local-video')!;
    const mirrored = () => getComputedStyle(videoOf(element)).scale === '-1 1';
    expect(mirrored(), 'a camera that looks at you').to.equal(true);
    element.setAttribute('mirror', 'off');
    await settled(element);
    expect(mirrored()).to.equal(false);
    element.setAttribute('mirror', 'on');
    await settled(element);
    expect(mirrored()).to.equal(true);
    element.setAttribute('mirror', 'sideways');
    await settled(element);
    expect(mirrored(), 'nonsense is auto').to.equal(true);
  });

  it('does not mirror the camera at the back of a phone', async () => {
    const self = selfOnCamera();
    const [track] = self.stream.getVideoTracks();
    track!.getSettings = () => ({facingMode: 'environment'});
    const room = await inRoom(html`<local-video></local-video>`, new FakeRoom({self}));
    expect(getComputedStyle(videoOf(room.querySelector('local-video')!)).scale).to.equal('none');
  });
});

describe('local-video alone', () => {
  it('previews the camera, and turns its light off 100 ms after it is gone', async () => {
    const element = await fixture<LocalVideoElement>(html`<local-video resolution="180"></local-video>`);
    await waitUntil(() => !element.matches(':state(no-video)'), 'the fake camera shows', {timeout: 10_000});
    expect(videoOf(element).videoHeight).to.equal(180);
    expect(part(element, 'label'), 'there is nobody to tell apart').to.equal(null);
    const [track] = liveTracks(element);
    element.remove();
    expect(track!.readyState).to.equal('live');
    await waitUntil(() => track!.readyState === 'ended', 'the light is off', {timeout: 5_000});
  });

  it('keeps its picture while it is moved', async () => {
    const element = await fixture<LocalVideoElement>(html`<local-video resolution="180"></local-video>`);
    await waitUntil(() => liveTracks(element).length > 0, 'it captures', {timeout: 10_000});
    const [track] = liveTracks(element);
    const box = document.body.appendChild(document.createElement('div'));
    box.append(element);
    await aTimeout(250);
    expect(track!.readyState).to.equal('live');
    element.remove();
    box.remove();
  });

  it('starts again when it comes back', async () => {
    const element = await fixture<LocalVideoElement>(html`<local-video resolution="180"></local-video>`);
    await waitUntil(() => liveTracks(element).length > 0, 'it captures', {timeout: 10_000});
    const parent = element.parentElement!;
    element.remove();
    await aTimeout(250);
    parent.append(element);
    await waitUntil(() => liveTracks(element).length > 0, 'it captures again', {timeout: 10_000});
  });

  it('says why there is no picture', async () => {
    const {getUserMedia} = navigator.mediaDevices;
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
    try {
      const element = await fixture<LocalVideoElement>(html`<local-video></local-video>`);
      await waitUntil(() => part(element, 'notice')?.textContent?.includes('No camera found'), 'it says so', {timeout: 10_000});
      await expect(element).to.be.accessible();
    } finally {
      navigator.mediaDevices.getUserMedia = getUserMedia;
    }
  });

  it('waits for a room around it that is not defined yet', async () => {
    const box = await fixture<HTMLElement>(html`<later-video-room><local-video></local-video></later-video-room>`);
    const element = box.querySelector('local-video')!;
    await settled(element);
    await aTimeout(100);
    expect(videoOf(element).srcObject).to.equal(null);
  });

  it('does not hold back the load event of its page', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), {once: true}));
    const script = new URL('../../src/define/local-video.ts', import.meta.url).href;
    // A person who never answers the question for the camera.
    const silence = '<script>navigator.mediaDevices.getUserMedia = () => new Promise(() => {})<\/script>';
    frame.srcdoc = `${silence}<script type="module" src="${script}"></script><local-video></local-video>`;
    await loaded;
    frame.remove();
  });
});
