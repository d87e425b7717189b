import {isolate} from '../../src/elements/isolate.js';
import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type LitElement, type TemplateResult} from 'lit';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import type {Peer} from '../../src/room/room-state.js';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, fakeSelf, peerOnCamera, selfOnCamera} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

async function open(content: TemplateResult, fake: FakeRoom, tag: string) {
  const room = await inRoom(content, fake);
  const tile = room.querySelector<LitElement>(tag)!;
  const root = tile.shadowRoot!;
  const button = root.querySelector<HTMLButtonElement>('[part=menu-button]')!;
  const menu = () => root.querySelector<HTMLElement>('[part=menu]');
  const items = () => [...root.querySelectorAll<HTMLButtonElement>('[part=item]')];
  const words = () => items().map(({textContent}) => textContent!.trim());
  const show = async () => {
    button.click();
    await waitUntil(() => menu()?.matches(':popover-open'), 'it opens', {timeout: 10_000});
    await settled(room);
  };
  const choose = async (word: string) => {
    items().find(({textContent}) => textContent!.trim() === word)!.click();
    await settled(room);
  };
  await show();
  return {fake, room, tile, root, button, menu, items, words, show, choose};
}
const ofPeer = (peer: Peer, asHost = false) =>
  open(
    html`<peer-tile peer-id=${peer.id}></peer-tile>`,
    new FakeRoom({connection: 'connected', peers: [peer], self: fakeSelf(asHost ? {can: CAPABILITIES_OF.host} : {})}),
    'peer-tile',
  );
const ofSelf = (fake = new FakeRoom({connection: 'connected', self: selfOnCamera(), peers: [fakePeer()]})) => open(html`<local-video></local-video>`, fake, 'local-video');

describe('The menu of a tile', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit, light and dark, and says whose it is', async () => {
    const {room, tile, button, menu} = await ofPeer(peerOnCamera('Grace', 20), true);
    expect(button.ariaLabel).to.equal('More: Grace');
    expect(menu()!.ariaLabel).to.equal('Grace');
    await expect(tile).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(tile).to.be.accessible();
  });

  it('has what one can do with someone, and for hosts what only they can', async () => {
    const peer = peerOnCamera('Grace', 20);
    const {words, tile, room, fake} = await ofPeer(peer);
    await waitUntil(() => !tile.matches(':state(no-video)'), 'the picture is there', {timeout: 10_000});
    await settled(room);
    const all = ['Pin', 'Full screen', 'Picture in picture', 'Show all of it'];
    const offered = all.filter((word) => word !== 'Picture in picture' || document.pictureInPictureEnabled);
    expect(words()).to.deep.equal(offered);
    fake.setSelf({can: CAPABILITIES_OF.host});
    tile.requestUpdate();
    await settled(room);
    expect(words()).to.deep.equal([...offered, 'Mute for everyone', 'Remove from the room']);
  });

  it('makes one person louder and quieter, for oneself', async () => {
    const peer = fakePeer({name: 'Grace'});
    const {fake, root, room} = await ofPeer(peer);
    const range = root.querySelector<HTMLInputElement>('input')!;
    expect([range.ariaLabel, range.value]).to.deep.equal(['Volume of Grace', '100']);
    expect(root.activeElement === range, 'it has the focus').to.equal(true);
    await sendKeys({press: 'ArrowLeft'});
    await settled(room);
    expect(fake.state.volumes).to.deep.equal({[peer.id]: 0.95});
    expect(range.getAttribute('aria-valuetext')).to.equal('95%');
  });

  it('pins and unpins, and the tile says so', async () => {
    const peer = fakePeer();
    const {fake, tile, root, show, choose, menu} = await ofPeer(peer);
    await choose('Pin');
    expect(fake.state.pinned).to.equal(peer.id);
    expect(menu(), 'it closes').to.equal(null);
    expect(tile.matches(':state(pinned)')).to.equal(true);
    expect(root.querySelector('[role=img]')!.ariaLabel).to.equal('Pinned');
    await show();
    await choose('Unpin');
    expect(fake.state.pinned).to.equal(null);
    expect(tile.matches(':state(pinned)')).to.equal(false);
  });

  it('shows the picture whole, and lets it fill the tile again', async () => {
    const {tile, root, room, show, choose} = await ofPeer(peerOnCamera('Grace', 20));
    await waitUntil(() => !tile.matches(':state(no-video)'), 'the picture is there', {timeout: 10_000});
    await settled(room);
    const fit = () => getComputedStyle(root.querySelector('video')!).objectFit;
    await choose('Show all of it');
    expect(fit()).to.equal('contain');
    await show();
    await choose('Fill the tile');
    expect(fit()).to.equal('cover');
  });

  it('lets a host mute someone, and remove them only when asked twice', async () => {
    const peer = fakePeer({name: 'Grace'});
    const {fake, root, show, choose} = await ofPeer(peer, true);
    await choose('Mute for everyone');
    expect(callsOf(fake).at(-1)).to.deep.equal(['moderate', 'mute', {id: peer.id, role: undefined}]);
    await show();
    await choose('Remove from the room');
    expect(callsOf(fake).length, 'nobody is removed yet').to.equal(1);
    expect(root.activeElement!.textContent!.trim()).to.equal(`Yes, remove ${isolate('Grace')}`);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => callsOf(fake).length === 2);
    expect(callsOf(fake).at(-1)).to.deep.equal(['moderate', 'kick', {id: peer.id, role: undefined}]);
  });

  it('asks, and takes no for an answer', async () => {
    const {fake, room, choose} = await ofPeer(fakePeer());
    room.addEventListener('room-pin-request', (event) => event.preventDefault());
    await choose('Pin');
    expect(fake.state.pinned).to.equal(null);
  });

  it('pins and unpins a shared screen, not the person who shares it', async () => {
    const peer = fakePeer({name: 'Grace', screen: fakeScreen()});
    const fake = new FakeRoom({connection: 'connected', peers: [peer]});
    const {room, tile, choose, show, words} = await open(html`<peer-tile peer-id=${peer.id} source="screen"></peer-tile><peer-tile peer-id=${peer.id}></peer-tile>`, fake, 'peer-tile');
    expect(words()).to.include('Pin');
    await choose('Pin');
    expect(fake.state.pinned).to.equal(`${peer.id} screen`);
    expect([...room.querySelectorAll('peer-tile')].map((each) => each.matches(':state(pinned)'))).to.deep.equal([true, false]);
    expect(tile.shadowRoot!.querySelector('[role=img]')!.ariaLabel).to.equal('Pinned');
    await show();
    await choose('Unpin');
    expect(fake.state.pinned).to.equal(null);
  });

  it('mirrors, pins and hides your own picture', async () => {
    const {fake, root, words, show, choose, menu} = await ofSelf();
    expect(words()).to.deep.equal(['Pin', 'Mirror my picture', 'Full screen', 'Hide my picture']);
    const scale = () => getComputedStyle(root.querySelector('video')!).scale;
    expect(scale()).to.equal('-1 1');
    await choose('Mirror my picture');
    expect(fake.state.preferences.mirror).to.equal(false);
    expect(scale()).to.equal('none');
    expect(menu() !== null, 'it stays open').to.equal(true);
    await choose('Pin');
    expect(fake.state.pinned).to.equal('self');
    await show();
    await choose('Hide my picture');
    expect(fake.state.preferences.hideSelf).to.equal(true);
  });

  it('is not there before the call', async () => {
    const room = await inRoom(html`<local-video></local-video>`, new FakeRoom({self: fakeSelf({id: null})}));
    expect(room.querySelector('local-video')!.shadowRoot!.querySelector('[part=menu-button]')).to.equal(null);
  });

  it('is walked by arrow keys, and Escape gives the focus back', async () => {
    const {root, room, button, menu} = await ofSelf();
    const at = () => root.activeElement!.textContent!.trim();
    expect(at()).to.equal('Pin');
    await sendKeys({press: 'ArrowDown'});
    expect(at()).to.equal('Mirror my picture');
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowUp'});
    expect(at()).to.equal('Hide my picture');
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(menu()).to.equal(null);
    expect(root.activeElement === button).to.equal(true);
  });

  it('closes with a press elsewhere, and lies over whatever clips the tile', async () => {
    const {room, tile, menu} = await ofPeer(fakePeer());
    tile.style.width = '120px';
    await settled(room);
    const {left, top, width, height} = menu()!.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height - 20)?.localName).to.equal('peer-tile');
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await settled(room);
    expect(menu()).to.equal(null);
  });
});
