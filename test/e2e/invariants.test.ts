import assert from 'node:assert/strict';
import {EventEmitter} from 'node:events';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {View, Visitor} from '../node-helpers/visitor.js';
import {WireLedger} from '../node-helpers/wire-ledger.js';

/** A page's sockets as CDP tells of them. */
class PretendPage extends EventEmitter {
  readonly #cdp = Object.assign(new EventEmitter(), {send: async () => {}});

  async createCDPSession(): Promise<unknown> {
    return this.#cdp;
  }
  gets(socket: string, frame: object): void {
    this.#cdp.emit('Network.webSocketFrameReceived', {requestId: socket, response: {payloadData: JSON.stringify(frame)}});
  }
  sends(socket: string, frame: object): void {
    this.#cdp.emit('Network.webSocketFrameSent', {requestId: socket, response: {payloadData: JSON.stringify(frame)}});
  }
}

describe('the account of signals', () => {
  const offer = {t: 'signal', c: 'c', k: 'offer', d: {e: 1}};

  /** Ada and Bob are in, and Ada has sent an offer that the server has acknowledged. */
  async function begin() {
    const ledger = new WireLedger();
    const [ada, bob] = [new PretendPage(), new PretendPage()];
    for (const page of [ada, bob]) await ledger.watch(page as unknown as Page);
    ada.gets('1', {t: 'welcome', sid: 'a', me: {id: 'ada'}, a: 0});
    bob.gets('1', {t: 'welcome', sid: 'b', me: {id: 'bob'}, a: 0});
    await new Promise((resolve) => setTimeout(resolve, 2));
    ada.sends('1', {...offer, to: 'bob', n: 1});
    ada.gets('1', {t: 'ack', a: 1});
    return {ledger, ada, bob};
  }

  it('is content with a signal that arrived, however often it was sent and given again', async () => {
    const {ledger, ada, bob} = await begin();
    ada.sends('1', {...offer, to: 'bob', n: 1});
    bob.gets('1', {...offer, from: 'ada', s: 1});
    bob.gets('1', {...offer, from: 'ada', s: 1});
    assert.deepEqual(ledger.faults(), []);
    assert.deepEqual(ledger.sums, {sent: 1, certain: 1, received: 1});
  });

  it('is content with what the server refused, and with what came for a session that is over', async () => {
    const {ledger, ada, bob} = await begin();
    bob.sends('1', {t: 'bye'});
    ada.sends('1', {...offer, to: 'nobody', n: 2});
    ada.gets('1', {t: 'error', code: 'no-peer', re: 2, a: 2});
    assert.deepEqual(ledger.faults(), []);
  });

  it('misses a signal that never came', async () => {
    const {ledger} = await begin();
    assert.match(ledger.faults().join(), /^lost: ada > bob c offer/);
  });

  it('sees a signal that came twice, or that nobody sent', async () => {
    const {ledger, bob} = await begin();
    for (const s of [1, 2]) bob.gets('1', {...offer, from: 'ada', s});
    bob.gets('1', {...offer, from: 'ada', d: {e: 9}, s: 3});
    assert.match(ledger.faults().join('\n'), /^sent 1 times and received 2 times.*\nsent 0 times and received 1 times/);
  });

  it('sees a number that is missing or used twice, and what the server has not acknowledged', async () => {
    const {ledger, ada, bob} = await begin();
    bob.gets('1', {...offer, from: 'ada', s: 2});
    bob.gets('1', {t: 'leave', s: 2});
    ada.sends('1', {...offer, to: 'bob', n: 1, d: {e: 2}});
    ada.sends('1', {...offer, to: 'bob', n: 2, d: {e: 3}});
    assert.match(ledger.faults().join('\n'), /two messages with the number 2\n.*number 1 twice\n[^]*not acknowledged by the server: 2[^]*up to 2, but only 1/);
  });
});

describe('the invariants', () => {
  let stage: Stage;
  let ada: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="sound" name="${name}" no-mic no-camera autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob')};
    });
    ada = await stage.visit('/ada');
    await (await stage.visit('/bob')).meets('Ada');
    await stage.check();
  });
  after(() => assert.rejects(stage.close(), /after everyone has left:\n {2}- a page still has timers: interval 1000/));

  /** From now on Ada's page tells something else of its room. */
  const pretend = (how: keyof View | 'nothing') =>
    ada.page.evaluate((what) => {
      const probes = globalThis.probes as typeof globalThis.probes & {real?: () => View[]};
      probes.real ??= probes.views;
      const views = probes.real();
      const peer = views[0]!.peers[0]!;
      const changed = {peers: {peers: []}, self: {self: 'nobody'}, connection: {peers: [{...peer, link: 'interrupted'}]}} as Record<string, Partial<View>>;
      probes.views = () => views.map((view) => ({...view, ...changed[what]}));
    }, how);

  it('notice a page that does not know everyone', async () => {
    await pretend('peers');
    await assert.rejects(stage.check('', 500), /does not know/);
  });

  it('notice a member whom no page has', async () => {
    await pretend('self');
    await assert.rejects(stage.check('', 500), /is a ghost, no page has this id[^]*the server has 2 members, the pages 3/);
  });

  it('notice a link that is neither connected nor unreachable', async () => {
    await pretend('connection');
    await assert.rejects(stage.check('', 500), /the link to Bob \S+ is interrupted/);
  });

  it('notice what a page still holds when everyone has left', async () => {
    await pretend('nothing');
    await stage.check();
    await ada.page.evaluate(() => void setInterval(() => {}, 1_000));
  });
});
