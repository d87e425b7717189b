import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {noNetworks} from '../../scripts/network-tools.js';
import {countIs, type Visitor} from '../node-helpers/visitor.js';
import {dropUdp, Lan} from './lan.js';
import {call, eventsOf, happened, leave, madeOf, mediaAgain, sleep, statesOf} from './stage.js';

const skip = noNetworks();
if (skip) console.log(skip);

describe('a call of four, in which some cannot reach some', {skip}, () => {
  let lan: Lan;
  let all: Visitor[];
  let ada: Visitor, bob: Visitor, cleo: Visitor, dan: Visitor;
  let restore: () => void;
  let at: number;

  before(async () => {
    lan = new Lan();
    const hosts = [11, 12, 13, 14].map((number) => lan.host(number));
    await lan.serve();
    const [a, b, c, d] = await Promise.all(hosts.map((host) => lan.launch(host)));
    all = await call('some', {Ada: a!, Bob: b!, Cleo: c!, Dan: d!});
    [ada, bob, cleo, dan] = all as [Visitor, Visitor, Visitor, Visitor];
    at = Date.now();
    // Nothing reaches Ada, and nothing goes between Bob and Cleo.
    const undo = [dropUdp([hosts[0]!]), dropUdp([hosts[1]!], `-s ${hosts[2]!.address} `), dropUdp([hosts[2]!], `-s ${hosts[1]!.address} `)];
    restore = () => undo.forEach((each) => each());
  });
  after(() => lan?.close());

  it('34: UDP is dead for one, and there is no TURN: it is said why, the others go on, and nobody storms', async () => {
    for (const [visitor, peer] of [[ada, 'Bob'], [ada, 'Cleo'], [ada, 'Dan'], [bob, 'Ada'], [cleo, 'Ada'], [dan, 'Ada']] as const)
      await happened(visitor, {type: 'link-connection', peer, state: 'unreachable'}, at, 120_000);
    const unreachable = Date.now();
    const error = await happened(ada, {type: 'room-error', code: 'LINK_FAILED'}, at);
    assert.match(error.message!, /No direct path to this person, and no relay \(TURN\)/);
    const told = await ada.page.evaluate(() => (document.querySelector('video-room') as HTMLElement & {state: {peers: readonly {link: string; problem: {code: string} | null}[]}}).state.peers.map(({link, problem}) => [link, problem?.code]));
    assert.deepEqual(told, Array(3).fill(['unreachable', 'LINK_FAILED']));
    assert.deepEqual([await statesOf(bob, 'Dan', at), await statesOf(cleo, 'Dan', at)], [[], []], 'the others are not concerned');
    await Promise.all([bob, cleo].map((visitor) => mediaAgain(visitor)));
    await sleep(20_000);
    console.log(`34: connections made, in s: ${(await ada.page.evaluate((from) => globalThis.net.made.filter((time) => time > from).map((time) => Math.round((time - from) / 1_000)), at)).join(' ')}`);
    // Each link is tried once in 30 s, give or take a quarter.
    for (const [visitor, links] of [[ada, 3], [dan, 1]] as const) assert.ok((await madeOf(visitor, unreachable)) <= links, `${await madeOf(visitor, unreachable)} new connections for ${links} links in 20 s`);
  });

  it('44: two cannot reach each other, though both reach a third: only they say so', async () => {
    for (const [visitor, peer] of [[bob, 'Cleo'], [cleo, 'Bob']] as const) await happened(visitor, {type: 'link-connection', peer, state: 'unreachable'}, at, 120_000);
    assert.deepEqual(await Promise.all([bob, cleo].flatMap((visitor) => [statesOf(visitor, 'Dan', at)])), [[], []]);
    assert.deepEqual(await Promise.all(['Bob', 'Cleo'].map((peer) => statesOf(dan, peer, at))), [[], []]);
    await mediaAgain(dan, 2, 5_000);
    // One for Ada, one for each other.
    for (const visitor of [bob, cleo]) assert.equal((await eventsOf(visitor, at)).filter(({type}) => type === 'room-error').length, 2);
    await countIs(bob, 'peer-tile', 3);
  });

  it('34, 44: and all are linked again when the way is free', async () => {
    restore();
    for (const [name, visitor] of [['Ada', ada], ['Bob', bob], ['Cleo', cleo], ['Dan', dan]] as const) await visitor.meets(...['Ada', 'Bob', 'Cleo', 'Dan'].filter((other) => other !== name));
    await leave(...all);
  });
});
