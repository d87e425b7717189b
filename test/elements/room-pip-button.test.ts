import {expect, waitUntil} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Peer} from '../../src/room/room-state.js';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {fakeCamera, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, peerOnCamera} from './fake-room.js';
import {buttonOf, deep, everything, inRoom, settled, wholeRoom} from './in-room.js';

controlContract({tag: 'room-pip-button', request: 'room-pip-request'});

interface WithWindow {
  readonly documentPictureInPicture: {readonly window: Window | null};
}
const ownWindow = () => (window as unknown as WithWindow).documentPictureInPicture.window;
const placeholder = () => document.querySelector('parlor-placeholder');

async function click(element: Element): Promise<void> {
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
}
const naked = (root: Element) => everything(root).filter(({shadowRoot}) => shadowRoot && shadowRoot.adoptedStyleSheets.length === 0).map(({localName}) => localName);

async function opened(fake = new FakeRoom({connection: 'connected', peers: [peerOnCamera('Grace', 20), fakePeer({name: 'Alan'})]})) {
  const room = await wholeRoom(fake);
  Object.assign(room.style, {height: '500px', width: '780px'});
  room.id = 'the-room';
  await settled(room);
  await click(buttonOf(deep(room, 'room-pip-button')));
  await waitUntil(() => fake.state.pip, 'the window opens');
  await settled(room);
  return {fake, room, view: ownWindow()!};
}

describe('A room in a window of its own', () => {
  afterEach(stopFakeMedia);
  afterEach(async () => {
    ownWindow()?.close();
    await waitUntil(() => !ownWindow() && !placeholder());
  });

  it('is the same element, with all its styles, controls, language and tokens', async () => {
    document.body.style.setProperty('--room-accent', 'rgb(1, 2, 3)');
    const {room, view} = await opened();
    document.body.style.removeProperty('--room-accent');
    expect(room.ownerDocument === view.document).to.be.true;
    expect(naked(room), 'without styles').to.deep.equal([]);
    const join = deep(room, 'room-leave-button');
    expect(getComputedStyle(buttonOf(join)).display).to.equal('grid');
    expect(getComputedStyle(room).getPropertyValue('--room-accent')).to.equal('rgb(1, 2, 3)');
    expect(view.document.documentElement.lang).to.equal(document.documentElement.lang);
    const box = room.getBoundingClientRect();
    expect([box.width, box.height]).to.deep.equal([view.innerWidth, view.innerHeight]);
    expect(room.matches(':state(pip)')).to.be.true;
    expect(wordsOf(deep(room, 'room-pip-button'))).to.equal('Back to the page');
  });

  it('has what is loaded late there too, styled: the menu of a tile, and pages', async () => {
    const peers = Array.from({length: 40}, (_, number) => fakePeer({name: `Peer ${number}`}));
    const {room} = await opened(new FakeRoom({connection: 'connected', peers}));
    await waitUntil(() => everything(room).some((element) => element.matches('.pager')), 'there are pages');
    expect(getComputedStyle(deep(room, '.pager')).display).to.equal('flex');
    const tile = deep(room, 'peer-tile').shadowRoot!;
    tile.querySelector<HTMLElement>('.more')!.click();
    await waitUntil(() => tile.querySelector('.menu'), 'the menu is open');
    // Without its sheets it would be a plain box.
    expect(getComputedStyle(tile.querySelector('.menu')!).borderTopLeftRadius).to.not.equal('0px');
  });

  it('gives styles to what is made there for the first time, too', async () => {
    const {fake, room} = await opened();
    fake.set({peers: [...fake.state.peers, peerOnCamera('Katherine', 90)]});
    await settled(room);
    expect(everything(room).filter(({localName}) => localName === 'peer-tile')).to.have.length(3);
    expect(naked(room)).to.deep.equal([]);
  });

  it('does not leave the call, and is controlled there', async () => {
    const {fake, room} = await opened();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fake.calls.map(([name]) => name)).not.to.include('leave');
    buttonOf(deep(room, 'room-mic-button')).click();
    await settled(room);
    expect(fake.calls.at(-1)).to.deep.equal(['setMic', false]);
  });

  it('leaves a placeholder of its size, with a way back, where it was', async () => {
    const {fake, room, view} = await opened();
    const place = placeholder()!;
    expect([place.clientWidth + 2, place.clientHeight + 2], 'with its border').to.deep.equal([780, 500]);
    await expect(place).to.be.accessible();
    const {parentElement: parent} = place;
    buttonOf(place).click();
    await waitUntil(() => !fake.state.pip);
    expect(room.parentElement === parent).to.be.true;
    expect(view.closed).to.be.true;
    expect(placeholder()).to.equal(null);
    await settled(room);
    expect(naked(room)).to.deep.equal([]);
    expect(wordsOf(deep(room, 'room-pip-button'))).to.equal('Open in a small window');
  });

  it('comes back when the window is closed, focus included', async () => {
    const {fake, room, view} = await opened();
    const mic = deep(room, 'room-mic-button');
    mic.focus();
    view.close();
    await waitUntil(() => !fake.state.pip);
    expect(document.activeElement === room).to.be.true;
    expect(mic.matches(':focus')).to.be.true;
  });

  it('leaves once the page takes its place away', async () => {
    const {fake} = await opened();
    placeholder()!.remove();
    await waitUntil(() => fake.calls.some(([name]) => name === 'leave'));
    expect(ownWindow()).to.equal(null);
    expect(fake.state.pip).to.be.false;
  });

  it('still hears the controls of the page that name it by its id', async () => {
    const {fake, room} = await opened();
    const mic = document.createElement('room-mic-button');
    mic.setAttribute('for', 'the-room');
    document.body.append(mic);
    await settled(mic);
    buttonOf(mic).click();
    await settled(room);
    mic.remove();
    expect(fake.calls.at(-1)).to.deep.equal(['setMic', false]);
  });

  it('is no window when the page says no', async () => {
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer()]});
    const room = await wholeRoom(fake);
    room.addEventListener('room-pip-request', (wish) => wish.preventDefault());
    await click(buttonOf(deep(room, 'room-pip-button')));
    await settled(room);
    expect(fake.state.pip).to.be.false;
    expect(ownWindow()).to.equal(null);
  });
});

describe('Where a page gets no window', () => {
  const {documentPictureInPicture} = window as unknown as WithWindow;
  before(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
  after(() => Object.defineProperty(window, 'documentPictureInPicture', {configurable: true, value: documentPictureInPicture}));

  it('room-pip-button shows who speaks in the video’s own picture-in-picture, and follows', async () => {
    const [grace, alan] = [peerOnCamera('Grace', 20), peerOnCamera('Alan', 200, {speaking: true})] as [Peer, Peer];
    const fake = new FakeRoom({connection: 'connected', peers: [grace, alan]});
    const room = await inRoom(html`<room-pip-button></room-pip-button>`, fake);
    await click(buttonOf(room.querySelector('room-pip-button')!));
    await waitUntil(() => fake.state.pip);
    const shown = () => (room.shadowRoot!.pictureInPictureElement as HTMLVideoElement | null)?.srcObject;
    expect(shown() === alan.stream, 'who speaks').to.be.true;
    fake.setPeer(alan.id, {speaking: false});
    expect(shown() === alan.stream, 'who spoke last').to.be.true;
    fake.setPeer(grace.id, {speaking: true});
    expect(shown() === grace.stream, 'who speaks now').to.be.true;
    const screen = fakeCamera(300);
    fake.setPeer(alan.id, {screen});
    expect(shown() === screen, 'who shares').to.be.true;
    await document.exitPictureInPicture();
    await waitUntil(() => !fake.state.pip);
    expect(everything(room).filter(({localName}) => localName === 'video'), 'nothing stays').to.have.length(0);
  });

  it('room-pip-button is hidden where there is not even that', async () => {
    Object.defineProperty(document, 'pictureInPictureEnabled', {configurable: true, value: false});
    try {
      const {control} = await controlInCall('room-pip-button');
      expect(getComputedStyle(control).display).to.equal('none');
    } finally {
      Reflect.deleteProperty(document, 'pictureInPictureEnabled');
    }
  });
});
