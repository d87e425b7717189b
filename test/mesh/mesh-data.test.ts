import {expect, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import type {Json} from '../../src/protocol/json.js';
import {WatchedConnections} from './watched-connections.js';
import {type Member, Wire} from './wire.js';

const PATIENT = {timeout: 15_000};

describe('mesh data', () => {
  let wire: Wire;
  beforeEach(() => (wire = new Wire()));
  afterEach(() => wire.close());

  const rejection = async (promise: Promise<void>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);

  it('carries JSON and bytes, in order', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    await ada.mesh.send('chat', {text: 'grüße'});
    const sent = ada.mesh.send('file', bytes.buffer);
    const kept = bytes.slice();
    bytes.fill(0);
    await sent;
    await ada.mesh.send('chat', null);
    await waitUntil(() => bob.data.length === 3, 'three messages', PATIENT);
    expect(bob.data[0]).to.deep.equal({peer: 'ada', topic: 'chat', data: {text: 'grüße'}});
    expect(new Uint8Array(bob.data[1]!.data as ArrayBuffer), 'as they were when sent').to.deep.equal(kept);
    expect(bob.data[2]!.data).to.equal(null);
  });

  it('goes to those it is addressed to', async () => {
    const [ada, bob, cyd] = [wire.member('ada', 1), wire.member('bob', 2), wire.member('cyd', 3)] as const;
    wire.introduce(ada, bob);
    wire.introduce(ada, cyd);
    await ada.mesh.send('chat', 'for bob', ['bob', 'nobody']);
    await ada.mesh.send('chat', 'for both');
    await waitUntil(() => bob.data.length === 2 && cyd.data.length === 1, 'arrived', PATIENT);
    expect(cyd.data[0]!.data).to.equal('for both');
  });

  it('carries 256 KiB at once, and refuses what is longer or no JSON', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await ada.mesh.send('t'.repeat(64), new ArrayBuffer(262_144));
    await waitUntil(() => bob.data.length === 1, 'arrived', PATIENT);
    expect((bob.data[0]!.data as ArrayBuffer).byteLength).to.equal(262_144);
    expect(await rejection(ada.mesh.send('t', new ArrayBuffer(262_145)))).to.be.instanceOf(RangeError);
    expect(await rejection(ada.mesh.send('t', 'x'.repeat(262_143)))).to.be.instanceOf(RangeError);
    expect(await rejection(ada.mesh.send('t'.repeat(65), 1))).to.be.instanceOf(TypeError);
    expect(await rejection(ada.mesh.send(7 as never, 1))).to.be.instanceOf(TypeError);
    expect(await rejection(ada.mesh.send('t', undefined as never))).to.be.instanceOf(TypeError);
    expect(await rejection(ada.mesh.send('t', (() => 1) as never))).to.be.instanceOf(TypeError);
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(await rejection(ada.mesh.send('t', cycle as never))).to.be.instanceOf(TypeError);
  });

  it('is delivered exactly once and in order across rebuilds, both ways', async () => {
    const connections = new WatchedConnections();
    const options = {times: {spacing: 50, channel: 50}, pacing: new ConnectionPacing()};
    const [ada, bob] = [wire.member('ada', 1, options), wire.member('bob', 2, options)];
    wire.introduce(ada, bob);
    const many = 150;
    const expected: Json[] = [];
    for (let i = 0; i < many; i++) expected.push(`${i} ${'x'.repeat((i % 5) * 9_000)}`);
    const talk = async ({mesh}: Member) => {
      for (const [i, text] of expected.entries()) {
        await mesh.send('talk', text);
        if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    let rebuilds = 0;
    const shake = setInterval(() => {
      rebuilds += 1;
      bob.mesh.add(ada.self, {fresh: true});
    }, 150);
    await Promise.all([talk(ada), talk(bob)]);
    clearInterval(shake);
    await waitUntil(() => ada.data.length >= many && bob.data.length >= many, 'all arrived', PATIENT);
    expect(rebuilds).to.be.greaterThan(2);
    expect(connections.all.length, 'links were really rebuilt').to.be.greaterThan(5);
    for (const {data} of [ada, bob]) expect(data.map((each) => each.data)).to.deep.equal(expected);
    connections.restore();
  });
});
