import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {isolate} from '../../src/elements/isolate.js';
import {fakeCamera, fakeScreen, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, peerOnCamera} from './fake-room.js';
import {inRoom, settled} from './in-room.js';
import type {Peer} from '../../src/room/room-state.js';

async function show(peer: Peer) {
  const fake = new FakeRoom({connection: 'connected', peers: [peer]});
  const room = await inRoom(html`<peer-tile peer-id=${peer.id}></peer-tile>`, fake);
  const tile = room.querySelector('peer-tile')!;
  const part = (name: string) => tile.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`);
  const set = async (change: Partial<Peer>) => {
    fake.setPeer(peer.id, change);
    await settled(room);
  };
  return {fake, room, tile, part, set};
}

describe('peer-tile', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit, with a picture and without, in both themes', async () => {
    const {room, tile, set} = await show(fakePeer({name: 'Grace Hopper', muted: true, quality: 'poor', link: 'interrupted'}));
    await expect(tile).to.be.accessible();
    room.theme = 'dark';
    await set({stream: fakeCamera(), cameraOff: false});
    await expect(tile).to.be.accessible();
  });

  it('shows the picture once it has one, and the initials until then and when the camera is off', async () => {
    const {tile, part, set} = await show(fakePeer({name: 'Grace Hopper', cameraOff: true}));
    const picture = part('video') as HTMLVideoElement;
    expect(part('avatar')!.textContent!.trim()).to.equal('GH');
    expect(getComputedStyle(picture).visibility).to.equal('hidden');
    expect(tile.matches(':state(no-video)')).to.equal(true);

    await set({stream: fakeCamera(), cameraOff: false});
    await waitUntil(() => getComputedStyle(picture).visibility === 'visible', 'the picture appears', {timeout: 10_000});
    expect(tile.matches(':state(no-video)')).to.equal(false);
    expect(picture.muted, 'room-audio plays the sound').to.equal(true);

    await set({cameraOff: true});
    expect(getComputedStyle(picture).visibility).to.equal('hidden');
    expect(tile.matches(':state(camera-off)')).to.equal(true);
  });

  it('never gives a picture its stream twice', async () => {
    const {part, set} = await show(peerOnCamera('Grace', 20));
    const picture = part('video') as HTMLVideoElement;
    await waitUntil(() => picture.readyState >= 2, 'it plays', {timeout: 10_000});
    let emptied = 0;
    picture.addEventListener('emptied', () => emptied++);
    for (const name of ['A', 'B', 'C']) await set({name});
    expect(emptied).to.equal(0);
  });

  it('says what the peer does: muted, speaking, weak', async () => {
    const {tile, part, set} = await show(fakePeer({name: 'Grace'}));
    expect(part('label')!.textContent!.trim()).to.equal('Grace');
    await set({muted: true, quality: 'poor'});
    expect([...tile.shadowRoot!.querySelectorAll('[role=img]')].map((mark) => mark.getAttribute('aria-label'))).to.deep.equal([
      'Muted',
      'Weak connection',
    ]);
    expect(tile.matches(':state(muted):state(poor-network)')).to.equal(true);
    await set({muted: false, speaking: true});
    expect(tile.matches(':state(speaking):not(:state(muted))')).to.equal(true);
    await waitUntil(() => getComputedStyle(part('ring')!).opacity === '1');
  });

  it('says in words what is wrong with the link', async () => {
    const {part, set} = await show(fakePeer({name: 'Grace'}));
    expect(part('notice')).to.equal(null);
    for (const [link, words] of [['connecting', 'Connecting…'], ['interrupted', 'Reconnecting…'], ['unreachable', `Can’t reach ${isolate('Grace')}A firewall may be in the way. Try another network.`]] as const) {
      await set({link});
      expect(part('notice')!.textContent!.trim()).to.equal(words);
    }
  });

  it('says why a person is out of reach, and what to do, where there is room for it', async () => {
    const {tile, part} = await show(fakePeer({name: 'Grace', link: 'unreachable'}));
    const heightAt = async (width: number) => {
      tile.style.inlineSize = `${width}px`;
      await settled(tile);
      return part('notice')!.getBoundingClientRect().height;
    };
    expect(await heightAt(180), 'one line').to.be.lessThan(30);
    expect(await heightAt(480), 'two lines').to.be.within(40, 50);
  });

  it('shows a shared screen whole, unmirrored and named', async () => {
    const peer = fakePeer({name: 'Grace', screen: fakeScreen(), muted: true});
    const {tile, part} = await show(peer);
    tile.source = 'screen';
    await settled(tile);
    expect(getComputedStyle(part('video')!).objectFit).to.equal('contain');
    expect(part('label')!.textContent!.trim()).to.equal(`${isolate('Grace')}’s screen`);
    expect(tile.matches(':state(screen):not(:state(speaking))')).to.equal(true);
    expect((part('video') as HTMLVideoElement).srcObject).to.equal(peer.screen);
  });

  it('fills or fits as the page says', async () => {
    const {tile, part} = await show(fakePeer());
    expect(getComputedStyle(part('video')!).objectFit).to.equal('cover');
    tile.setAttribute('fit', 'contain');
    await settled(tile);
    expect(getComputedStyle(part('video')!).objectFit).to.equal('contain');
  });

  for (const name of ['<img src=x onerror="window.hacked = true">', '😀'.repeat(64), 'مرحبا بالعالم', 'W'.repeat(64), '‮evil']) {
    it(`keeps the name "${name.slice(0, 12)}…" text, on one line, inside the tile`, async () => {
      const {tile, part} = await show(fakePeer({name, muted: true}));
      tile.style.width = '160px';
      await settled(tile);
      expect(part('name')!.textContent).to.equal(name);
      expect(tile.shadowRoot!.querySelector('img')).to.equal(null);
      expect('hacked' in window).to.equal(false);
      const label = part('label')!.getBoundingClientRect();
      const frame = tile.getBoundingClientRect();
      expect(label.right).to.be.at.most(frame.right);
      expect(label.left).to.be.at.least(frame.left);
      expect(label.height).to.be.lessThan(30);
    });
  }

  it('calls someone without a name a guest', async () => {
    const {part} = await show(fakePeer({name: ''}));
    expect(part('label')!.textContent!.trim()).to.equal('Guest');
  });

  it('follows another peer when the attribute changes', async () => {
    const [first, second] = [fakePeer({name: 'Grace'}), fakePeer({name: 'Linus'})];
    const fake = new FakeRoom({peers: [first, second]});
    const room = await inRoom(html`<peer-tile peer-id=${first.id}></peer-tile>`, fake);
    const tile = room.querySelector('peer-tile')!;
    tile.peerId = second.id;
    await settled(tile);
    expect(tile.peer!.name).to.equal('Linus');
    expect(tile.shadowRoot!.querySelector('[part~=name]')!.textContent).to.equal('Linus');
  });

  it('draws only when its own peer changed', async () => {
    const [first, second] = [fakePeer({name: 'Grace'}), fakePeer({name: 'Linus'})];
    const fake = new FakeRoom({peers: [first, second]});
    const room = await inRoom(html`<peer-tile peer-id=${first.id}></peer-tile>`, fake);
    const tile = room.querySelector('peer-tile')!;
    let drawings = 0;
    const update = tile.requestUpdate.bind(tile);
    tile.requestUpdate = (...args: Parameters<typeof update>) => (drawings++, update(...args));
    fake.setPeer(second.id, {speaking: true});
    expect(drawings).to.equal(0);
    fake.setPeer(first.id, {speaking: true});
    expect(drawings).to.equal(1);
  });
});
