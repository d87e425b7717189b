import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {figures, inWords, ownQuality} from '../../src/elements/room-stats/figures.js';
import {report} from '../../src/elements/room-stats/report.js';
import type {LinkStats} from '../../src/mesh/link-stats.js';
import {english} from './english.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {buttonOf, deep, inRoom, settled, wholeRoom} from './in-room.js';

const stats = (change: Partial<LinkStats> = {}): LinkStats => ({
  peerId: 'grace', state: 'connected', quality: 'good', roundTripTime: 33.6, lossIn: 0, lossOut: 0, bitrateIn: 812.4, bitrateOut: 1536, relayed: false,
  relayProtocol: null, jitter: 4, pictureIn: {width: 640, height: 360, framesPerSecond: 30, codec: 'video/VP8'}, pictureOut: null, codecs: ['audio/opus', 'video/VP8'], ...change,
});

describe('A connection in words', () => {
  const words = (change: Partial<LinkStats>) => inWords(stats(change), 'Grace', english);

  it('is one line that anyone understands', () => {
    expect(words({})).to.equal('Good – 34 ms, no loss, direct');
    expect(words({quality: 'poor', roundTripTime: 812, lossIn: 0.014, lossOut: 0.092})).to.equal('Poor – 812 ms, 9.2 % lost, direct');
    expect(words({lossIn: 0.25})).to.contain('25 % lost');
    for (const [protocol, route] of [['udp', 'by a relay (UDP)'], ['tcp', 'by a relay (TCP)'], ['tls', 'by a relay (TLS)'], [null, 'by a relay']] as const) {
      expect(words({relayed: true, relayProtocol: protocol})).to.equal(`Good – 34 ms, no loss, ${route}`);
    }
  });

  it('says what is not known yet, and what is wrong with the link itself', () => {
    expect(words({quality: 'unknown', roundTripTime: null, lossIn: null, lossOut: null, relayed: null})).to.equal('Measuring…');
    expect(words({state: 'interrupted'})).to.equal('Reconnecting…');
    expect(words({state: 'unreachable'})).to.equal('Can’t reach Grace');
  });

  it('calls ours poor when the room does, and no sooner', () => {
    expect(ownQuality(['good', 'fair'], true)).to.equal('poor');
    expect(ownQuality(['poor', 'good', 'fair'], false)).to.equal('good');
    expect(ownQuality(['poor', 'poor'], false)).to.equal('fair');
    expect(ownQuality(['unknown', 'fair'], false)).to.equal('fair');
    expect(ownQuality(['unknown'], false)).to.equal('unknown');
    expect(ownQuality([], false)).to.equal('unknown');
  });

  it('has figures for those who want them', () => {
    expect(Object.fromEntries(figures(stats(), english))).to.deep.equal({
      'Round trip': '34 ms', Jitter: '4 ms', 'Lost, incoming': 'no loss', 'Lost, outgoing': 'no loss', Receiving: '812 kbit/s', Sending: '1.5 Mbit/s',
      'Their picture': '640 × 360, 30 frames a second', 'Your picture': 'None', Codecs: 'opus, VP8', Route: 'direct',
    });
  });

  it('is a report with versions, browser and figures, and without names unless asked for', () => {
    const {state} = new FakeRoom({connection: 'connected', peers: [fakePeer({id: 'grace', name: 'Grace'})]});
    const text = report([stats()], state, false);
    expect(text).to.contain('parlor.v1').and.contain(navigator.userAgent).and.contain('Link 1: connected, good, direct').and.contain('640x360 at 30 fps');
    expect(text).not.to.match(/Grace|grace|Ada|standup|\b\d+\.\d+\.\d+\.\d+:\d|candidate/);
    expect(report([stats()], state, true)).to.contain('Link 1 (Grace)');
  });
});

describe('room-stats', () => {
  const people = () => [fakePeer({id: 'grace', name: 'Grace'}), fakePeer({id: 'alan', name: ''})];
  const setUp = async (links: readonly LinkStats[] = [stats(), stats({peerId: 'alan', quality: 'fair', roundTripTime: 400})]) => {
    const fake = new FakeRoom({connection: 'connected', peers: people()});
    fake.links = links;
    const room = await inRoom(html`<room-stats></room-stats>`, fake);
    const element = room.querySelector('room-stats')!;
    await settled(room);
    const root = element.shadowRoot!;
    return {fake, room, element, root, lines: () => [...root.querySelectorAll('summary')].map((line) => line.textContent!.replace(/\s+/g, ' ').trim())};
  };

  it('passes the accessibility audit, closed and open, light and dark', async () => {
    const {room, element, root} = await setUp();
    await expect(element).to.be.accessible();
    for (const details of root.querySelectorAll('details')) details.open = true;
    room.theme = 'dark';
    await settled(room);
    await expect(element).to.be.accessible();
  });

  it('shows our own connection and that to each, by name', async () => {
    const {root, lines} = await setUp();
    expect(root.querySelector('.own')!.textContent!.trim()).to.equal('Your connection is good');
    expect(lines()).to.deep.equal(['Grace Good – 34 ms, no loss, direct', 'Guest Fair – 400 ms, no loss, direct']);
  });

  it('says that ours is poor when the room does, and what to do', async () => {
    const {fake, room, element, root} = await setUp([stats({quality: 'poor'}), stats({peerId: 'alan', quality: 'poor'})]);
    expect(element.matches(':state(poor-network)')).to.be.false;
    fake.set({poorNetwork: true});
    await settled(room);
    expect(root.querySelector('.own')!.textContent!.trim()).to.equal('Your connection is poor');
    expect(root.querySelector('.help')!.textContent).to.contain('router');
    expect(element.matches(':state(poor-network)')).to.be.true;
  });

  it('measures only while it is seen, and keeps open what is open', async () => {
    const {fake, element, root, lines} = await setUp();
    root.querySelector('details')!.open = true;
    const asked = () => fake.calls.filter(([name]) => name === 'stats').length;
    element.hidden = true;
    const before = asked();
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(asked(), 'hidden').to.equal(before);
    element.hidden = false;
    fake.links = [stats({roundTripTime: 99}), stats({peerId: 'alan'})];
    await waitUntil(() => lines()[0] === 'Grace Good – 99 ms, no loss, direct', 'new figures', {timeout: 10_000});
    expect(root.querySelector('details')!.open).to.be.true;
  });

  it('lets go of who left', async () => {
    const {fake, room, lines} = await setUp();
    fake.set({peers: fake.state.peers.slice(0, 1)});
    await settled(room);
    expect(lines()).to.have.length(1);
  });

  it('copies the report, or shows it where it cannot', async () => {
    const {element, root} = await setUp();
    const {clipboard} = navigator;
    const copied: string[] = [];
    const pretend = (writeText: (text: string) => Promise<void>) => Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
    const said = () => root.querySelector('[role=status]')!.textContent!.trim();
    try {
      pretend(async (text) => void copied.push(text));
      root.querySelector<HTMLElement>('[part=button]')!.click();
      await waitUntil(() => said() === 'Report copied');
      expect(copied[0]).to.contain('Link 2: connected, fair').and.not.contain('Grace');
      pretend(() => Promise.reject(new Error('no')));
      root.querySelector('input')!.click();
      await element.updateComplete;
      root.querySelector<HTMLElement>('[part=button]')!.click();
      await waitUntil(() => root.querySelector('textarea')?.value);
      expect(root.querySelector('textarea')!.value).to.contain('Link 1 (Grace)');
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('is in the settings, and opened from the line that says that our connection is poor', async () => {
    const fake = new FakeRoom({connection: 'connected', peers: people(), poorNetwork: true});
    fake.links = [stats({quality: 'poor'})];
    const room = await wholeRoom(fake);
    Object.assign(room.style, {height: '600px'});
    await settled(room);
    const status = deep(room, 'room-status');
    expect(status.shadowRoot!.querySelector('.title')!.textContent).to.equal('Your connection is poor');
    await expect(status).to.be.accessible();
    [...status.shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    await settled(room);
    const dialog = status.shadowRoot!.querySelector('dialog')!;
    expect(dialog.open).to.be.true;
    expect(dialog.querySelector('room-stats')!.shadowRoot!.querySelectorAll('summary')).to.have.length(1);
    dialog.close();
    await settled(room);
    expect(status.shadowRoot!.querySelector('dialog')).to.equal(null);
    buttonOf(deep(room, 'room-settings-button')).click();
    await settled(room);
    expect(deep(room, 'dialog room-stats').getClientRects().length).to.equal(1);
    deep<HTMLDialogElement>(room, 'dialog').close();
  });
});
