import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {type DataPort, DataSession} from '../../src/mesh/data-session.js';
import {encodeAck, encodeHello, encodePart, parseDataFrame} from '../../src/protocol/data-frames.js';
import type {Json} from '../../src/protocol/json.js';

const json = (data: Json) => ({topic: 't', json: true, payload: new TextEncoder().encode(JSON.stringify(data))});
const blob = (length: number) => ({topic: 'b', json: false, payload: new Uint8Array(length).fill(7)});

class End {
  readonly got: (Json | ArrayBuffer)[] = [];
  readonly session = new DataSession((_topic, data) => this.got.push(data));
}

/** A link between two sessions that can be full, or break after so many frames each way. */
class FakeLink {
  readonly sent: [Uint8Array[], Uint8Array[]] = [[], []];
  readonly ports: readonly [DataPort, DataPort];
  full = false;

  constructor(
    readonly a: DataSession,
    readonly b: DataSession,
    readonly breaksAfter = Number.POSITIVE_INFINITY,
  ) {
    const port = (from: 0 | 1): DataPort => ({
      send: (frame) => {
        if (this.full || this.sent[from].length >= this.breaksAfter) return false;
        this.sent[from].push(frame);
        queueMicrotask(() => (from === 0 ? b : a).receive(this.ports[1 - from]!, frame.slice()));
        return true;
      },
    });
    this.ports = [port(0), port(1)];
    a.attach(this.ports[0]);
    b.attach(this.ports[1]);
  }
}

describe('data session', () => {
  let a: End;
  let b: End;
  beforeEach(() => ([a, b] = [new End(), new End()]));
  afterEach(() => {
    a.session.close();
    b.session.close();
  });

  it('keeps what was said before there was a link', async () => {
    await a.session.send(json('early'));
    new FakeLink(a.session, b.session);
    await waitUntil(() => b.got.length === 1);
    expect(b.got).to.deep.equal(['early']);
  });

  it('delivers each message once and in order, wherever the links break', async () => {
    const expected: Json[] = [];
    let said = 0;
    // Breaks within handshakes, within long messages, between a message and its acknowledgement.
    for (let breaksAfter = 0; breaksAfter < 40; breaksAfter++) {
      new FakeLink(a.session, b.session, breaksAfter);
      for (let i = 0; i < 3; i++) {
        const text = `${said++} ${'x'.repeat(i * 20_000)}`;
        expected.push(text);
        // Not awaited: a broken link would hold us back.
        void a.session.send(json(text));
        void b.session.send(json(text));
      }
      await aTimeout(breaksAfter % 3 === 0 ? 60 : 0);
    }
    new FakeLink(a.session, b.session);
    await waitUntil(() => a.got.length >= expected.length && b.got.length >= expected.length);
    await aTimeout(100);
    expect(b.got).to.deep.equal(expected);
    expect(a.got).to.deep.equal(expected);
  });

  it('does not send again what was acknowledged', async () => {
    const first = new FakeLink(a.session, b.session);
    await a.session.send(json(1));
    await waitUntil(() => first.sent[1].length === 3, 'hello, its acknowledgement, and the message’s');
    await aTimeout(0);
    const second = new FakeLink(a.session, b.session);
    await aTimeout(20);
    expect(second.sent[0].map((frame) => parseDataFrame(frame)!.type)).to.deep.equal(['hello', 'ack']);
    expect(b.got).to.deep.equal([1]);
  });

  it('goes on with a peer whose page was loaded again: it gets what waited, and nothing of before', async () => {
    new FakeLink(a.session, b.session);
    await a.session.send(json('to the former page'));
    await waitUntil(() => b.got.length === 1);
    await aTimeout(80);
    const page = new End();
    await a.session.send(json('waiting'));
    new FakeLink(a.session, page.session);
    await page.session.send(json('from the new page'));
    await waitUntil(() => page.got.length === 1 && a.got.length === 1);
    await aTimeout(80);
    expect(page.got.at(-1)).to.equal('waiting');
    expect(page.got).not.to.include('to the former page');
    expect(a.got).to.deep.equal(['from the new page']);
    page.session.close();
  });

  it('holds the caller back while 1 MiB waits, and refuses one who does not wait', async () => {
    let taken = 0;
    const sends = (async () => {
      for (let i = 0; i < 10; i++) {
        await a.session.send(blob(262_144));
        taken += 1;
      }
    })();
    await aTimeout(20);
    expect(taken).to.equal(3);
    const link = new FakeLink(a.session, b.session);
    await sends;
    await waitUntil(() => b.got.length === 10);
    await aTimeout(100);
    link.full = true;
    const outcomes = await Promise.all(
      Array.from({length: 70}, async () => {
        const sent = a.session.send(blob(262_144)).then(() => 'sent', (error: unknown) => error);
        return Promise.race([sent, aTimeout(50).then(() => 'waits')]);
      }),
    );
    expect(outcomes.filter((each) => each === 'sent')).to.have.length(3);
    expect(outcomes.at(-1)).to.be.instanceOf(RangeError);
    link.full = false;
    a.session.drain(link.ports[0]);
    await waitUntil(() => b.got.length === 10 + outcomes.filter((each) => !(each instanceof RangeError)).length);
  });

  it('listens to the newest link only: what a former one still carries comes again', () => {
    const [former, newest] = [{send: () => true}, {send: () => true}];
    const hello = encodeHello('00'.repeat(8), 1);
    const long = {topic: 't', json: true, payload: new TextEncoder().encode(JSON.stringify('x'.repeat(20_000)))};
    const [start, rest] = [encodePart(long, 1, 0), encodePart(long, 1, encodePart(long, 1, 0).next)];
    a.session.attach(former);
    a.session.receive(former, hello);
    a.session.receive(former, start.frame);
    a.session.attach(newest);
    a.session.receive(newest, hello);
    a.session.receive(former, rest.frame);
    a.session.receive(former, encodePart(json('late'), 1, 0).frame);
    expect(a.got).to.deep.equal([]);
    a.session.receive(newest, start.frame);
    a.session.receive(newest, rest.frame);
    expect(a.got).to.deep.equal(['x'.repeat(20_000)]);
  });

  it('lets everyone go when it is closed', async () => {
    const sends = Array.from({length: 8}, () => a.session.send(blob(262_144)));
    a.session.close();
    await Promise.all(sends);
    await a.session.send(json('afterwards'));
    new FakeLink(a.session, b.session);
    await aTimeout(20);
    expect(b.got).to.deep.equal([]);
  });

  it('survives frames of a hostile peer, and still hears the next honest one', async () => {
    const replies: Uint8Array[] = [];
    const port: DataPort = {send: (frame) => replies.push(frame) > 0};
    const part = (number: number, offset = 0, length = 4) => encodePart({topic: 't', json: true, payload: new TextEncoder().encode('"ab"').slice(0, length)}, number, offset).frame;
    a.session.attach(port);
    a.session.receive(port, part(1));
    expect(a.got, 'nothing before hello').to.deep.equal([]);
    a.session.receive(port, encodeHello('00'.repeat(8), 1));
    const tooLong = {topic: 't', json: false, payload: new Uint8Array(262_145)};
    const huge: Uint8Array[] = [];
    for (let offset = 0; offset < tooLong.payload.length; ) {
      const {frame, next} = encodePart(tooLong, 1, offset);
      huge.push(frame);
      offset = next;
    }
    const claimsMore = part(1);
    new DataView(claimsMore.buffer).setUint32(6, 200_000);
    const chunk = (number: number, offset: number, length: number) => {
      const frame = new Uint8Array(9 + length).fill(65);
      frame[0] = 4;
      new DataView(frame.buffer).setUint32(1, number);
      new DataView(frame.buffer).setUint32(5, offset);
      return frame;
    };
    for (const frame of [
      ...huge,
      part(2),
      chunk(1, 0, 10),
      claimsMore,
      chunk(1, 4_000_000_000, 10),
      chunk(1, 5, 10),
      chunk(2, 4, 10),
      encodeAck(4_000_000_000),
      encodeHello('00'.repeat(8), 4_000_000_000),
      new Uint8Array(0),
      part(1, 0, 2), // '"a' is no JSON; it counts as received
      part(0),
    ]) {
      a.session.receive(port, frame);
    }
    expect(a.got).to.deep.equal([]);
    a.session.receive(port, part(2));
    expect(a.got).to.deep.equal(['ab']);
    await a.session.send(json('still here'));
    expect(parseDataFrame(replies.at(-1)!)).to.include({type: 'message', number: 1});
  });
});
