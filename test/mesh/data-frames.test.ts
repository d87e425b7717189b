import {expect} from '@open-wc/testing';
import {
  type DataMessage,
  encodeAck,
  encodeHello,
  encodePart,
  FRAME_BYTES,
  newDataSession,
  parseDataFrame,
} from '../../src/protocol/data-frames.js';

const bytes = (length: number) => Uint8Array.from({length}, (_, i) => i % 251);
/** The frames of a message, as they travel. */
const framesOf = (message: DataMessage, number = 1) => {
  const frames: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const part = encodePart(message, number, offset);
    frames.push(part.frame);
    if (part.next >= message.payload.length) return frames;
    offset = part.next;
  }
};

describe('data frames', () => {
  it('read as they were written', () => {
    const session = newDataSession();
    expect(session).to.match(/^[0-9a-f]{16}$/);
    expect(parseDataFrame(encodeHello(session, 4_000_000_000))).to.deep.equal({type: 'hello', session, first: 4_000_000_000});
    expect(parseDataFrame(encodeAck(7))).to.deep.equal({type: 'ack', received: 7});
    const {frame} = encodePart({topic: 'grüße 👋', json: true, payload: bytes(5)}, 9, 0);
    expect(parseDataFrame(frame)).to.deep.equal({type: 'message', number: 9, json: true, total: 5, topic: 'grüße 👋', bytes: bytes(5)});
  });

  it('are at most 16 KiB long, and together hold the whole message', () => {
    for (const length of [0, 1, FRAME_BYTES - 12, FRAME_BYTES - 11, FRAME_BYTES, FRAME_BYTES * 2 - 20, 262_144]) {
      const payload = bytes(length);
      const frames = framesOf({topic: 't', json: false, payload});
      expect(Math.max(...frames.map((frame) => frame.length))).to.be.at.most(FRAME_BYTES);
      const parts = frames.map((frame) => parseDataFrame(frame)!);
      const whole = parts.flatMap((part) => ('bytes' in part ? [...part.bytes] : []));
      expect(whole.length, String(length)).to.equal(length);
      expect(Uint8Array.from(whole)).to.deep.equal(payload);
      expect(parts.map(({type}) => type)).to.deep.equal(parts.map((_, i) => (i === 0 ? 'message' : 'chunk')));
    }
  });

  it('hold a topic of 64 characters of any script', () => {
    const topic = '語'.repeat(64);
    const [frame] = framesOf({topic, json: false, payload: bytes(20_000)});
    expect(parseDataFrame(frame!)).to.include({topic, total: 20_000});
  });

  it('are refused when cut short, too long for what they claim, of an unknown type, or not text where text is due', () => {
    const good = [encodeHello(newDataSession(), 1), encodeAck(1), encodePart({topic: 'topic', json: true, payload: bytes(3)}, 1, 0).frame];
    for (const frame of good) {
      expect(parseDataFrame(frame)).not.to.equal(undefined);
      // Cut anywhere in its head.
      for (let length = 0; length < Math.min(frame.length, 16); length++) expect(parseDataFrame(frame.subarray(0, length))).to.equal(undefined);
    }
    expect(parseDataFrame(new Uint8Array([...encodeAck(1), 0]))).to.equal(undefined);
    expect(parseDataFrame(new Uint8Array([...good[2]!, 0])), 'more than total').to.equal(undefined);
    expect(parseDataFrame(new Uint8Array([4, 0, 0, 0, 1, 0, 0, 0, 0])), 'a chunk of nothing').to.equal(undefined);
    for (const type of [0, 5, 255]) expect(parseDataFrame(new Uint8Array(32).fill(type))).to.equal(undefined);
    const badTopic = encodePart({topic: 'abc', json: true, payload: bytes(3)}, 1, 0).frame;
    badTopic[11] = 0xff;
    expect(parseDataFrame(badTopic)).to.equal(undefined);
    const badKind = encodePart({topic: 'abc', json: true, payload: bytes(3)}, 1, 0).frame;
    badKind[5] = 2;
    expect(parseDataFrame(badKind)).to.equal(undefined);
  });

  it('never throw, whatever the bytes', () => {
    for (let i = 0; i < 5_000; i++) {
      const frame = crypto.getRandomValues(new Uint8Array(i % 40));
      if (frame.length > 0) frame[0] = i % 6;
      const parsed = parseDataFrame(frame);
      if (parsed && 'bytes' in parsed) expect(parsed.bytes.length).to.be.at.most(frame.length);
    }
  });
});
