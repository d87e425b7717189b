import {aTimeout, expect} from '@open-wc/testing';
import {NO_CONNECTION} from '../../src/mesh/needs.js';
import type {Signal} from '../../src/protocol/peer-messages.js';
import {meshStage} from './mesh-stage.js';
import type {WatchedConnections} from './watched-connections.js';
import type {Wire} from './wire.js';

/** The rows of the fault matrix about peers that are mistaken, or mean it. */
describe('mesh faults: peers', () => {
  const stage = meshStage();
  const {both, connected, expectData, member, signals} = stage;
  let wire: Wire;
  let connections: WatchedConnections;
  beforeEach(() => void ({wire, connections} = stage));

  it('18: two who both think that they call get nowhere, quietly, until the numbers are right (link row 3)', async () => {
    const [ada, bob] = [member('ada', 5), member('bob', 6)];
    ada.mesh.add({id: 'bob', join: 1});
    bob.mesh.add({id: 'ada', join: 1});
    await aTimeout(1_000);
    expect([signals('answer').length, signals('need').length]).to.deep.equal([0, 0]);
    expect(wire.count('offer')).to.be.lessThan(12);
    ada.mesh.add(bob.self);
    await connected(ada, bob);
    await expectData(ada, bob);
  });

  it('row 4, 5, 6 and 8: nothing that a peer can say breaks the link to it', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const {c} = signals('offer')[0]!;
    const sdp = signals('offer')[0]!.sdp;
    let e = 1_000;
    const bodies: unknown[] = [null, 7, 'x', {}, {k: 'offer'}, {k: 'nothing', c}, {k: 'ice', c}, {k: 'need', c: 'x', why: 'x'}];
    for (const id of [c, 'other-connection', NO_CONNECTION, undefined]) {
      for (const o of [0, 1, 2, -1, 1e300, 'x', undefined]) {
        for (const text of ['', 'v=0', 'v=0\r\nnonsense', {}, null, sdp.slice(0, 500)]) {
          bodies.push({k: 'answer', c: id, o, e: e++, sdp: text});
          // An offer on the running connection with a new number would be the initiator's right.
          bodies.push({k: 'offer', c: id, o: o === 2 ? 1 : o, e: e++, sdp: text});
        }
        bodies.push({k: 'ice', c: id, o, e: e++, cands: [null, {candidate: 'x'}, {candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host', sdpMid: '9', sdpMLineIndex: 9}]});
        bodies.push({k: 'ice', c: id, o, e: e++, cands: 'x'});
      }
    }
    for (const body of bodies) {
      bob.mesh.receive('ada', body as Signal);
      bob.mesh.receive('nobody', body as Signal);
    }
    for (const body of bodies.filter((each) => (each as Signal | null)?.c !== 'other-connection' && (each as Signal | null)?.c !== undefined)) {
      ada.mesh.receive('bob', body as Signal);
    }
    await expectData(ada, bob);
    await expectData(bob, ada);
    expect([ada.stateOf('bob'), bob.stateOf('ada')]).to.deep.equal(['connected', 'connected']);
  });

  it('row 5 and 14: an initiator that opens connection after connection with nonsense is slowed down', async () => {
    const ada = member('ada', 1, {spacing: 200, answer: 250});
    const bob = member('bob', 2, {spacing: 200, answer: 250});
    ada.mesh.add(bob.self);
    const begun = performance.now();
    for (let i = 0; i < 200; i++) {
      ada.mesh.receive('bob', {k: 'offer', c: `connection-${i}`, o: 1, e: i + 1, sdp: 'v=0\r\nnonsense'});
      await aTimeout(2);
    }
    expect(connections.all.length).to.be.at.most(2 + (performance.now() - begun) / 200);
    expect(connections.all.length).to.be.lessThan(100);
    expect(connections.open.length).to.be.lessThan(2);
    bob.mesh.add(ada.self);
    await connected(ada, bob);
  });

  it('row 3 and 9: only the end that makes no offers may need, and not all the time', async () => {
    const [ada, bob] = both({spacing: 1_000});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const {c} = signals('offer')[0]!;
    for (const id of [c, NO_CONNECTION]) {
      for (const why of ['tracks', 'restart', 'rebuild'] as const) ada.mesh.receive('bob', {k: 'need', c: id, e: 1_000, why});
    }
    await aTimeout(200);
    expect([connections.all.length, signals('offer').length]).to.deep.equal([2, 1]);
    const begun = performance.now();
    for (let i = 0; i < 50; i++) {
      bob.mesh.receive('ada', {k: 'need', c, e: 1_000 + i, why: 'restart'});
      await aTimeout(10);
    }
    expect(signals('offer').length).to.be.within(2, 2 + (performance.now() - begun) / 1_000);
    await expectData(ada, bob);
  });
});
