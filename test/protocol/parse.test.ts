import {expect} from '@open-wc/testing';
import * as LIMITS from '../../src/protocol/limits.js';
import {cleanName} from '../../src/protocol/names.js';
import {parseClientMessage} from '../../src/protocol/parse-client.js';
import {parseSignal} from '../../src/protocol/parse-peer.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';

const HOSTILE = ['', ' ', '{', '{"t":', 'null', '5', '[]', '"x"', '{}', '{"t":null}', '{"t":{}}', '['.repeat(60_000), '\u0000', '{"t":"signal"}'];
const BODY = {o: 1, e: 1, sdp: 'v=0\r\n'};

describe('parseClientMessage', () => {
  it('reads a message and drops what it does not know', () => {
    expect(parseClientMessage('{"t":"state","n":3,"d":{"mic":true},"evil":1,"__proto__":{"x":1}}')).to.deep.equal({t: 'state', n: 3, d: {mic: true}});
  });

  it('never throws, whatever the bytes', () => {
    for (const text of HOSTILE) expect(parseClientMessage(text)).to.have.property('refused');
  });

  it('keeps the sequence number of a message it refuses', () => {
    expect(parseClientMessage('{"t":"signal","n":7}')).to.deep.equal({refused: 'bad-message', n: 7});
    expect(parseClientMessage('{"t":"future","n":8}')).to.deep.equal({refused: 'unknown-type', n: 8});
  });

  it('finds no handler under names every object has', () => {
    for (const t of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(parseClientMessage(JSON.stringify({t, n: 1}))).to.deep.equal({refused: 'unknown-type', n: 1});
    }
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('bounds depth, width and size of what it passes on', () => {
    const deep = (levels: number): unknown => (levels ? [deep(levels - 1)] : 1);
    const state = (d: unknown) => parseClientMessage(JSON.stringify({t: 'state', n: 1, d}));
    expect(state(deep(LIMITS.jsonDepth))).to.have.property('d');
    expect(state(deep(LIMITS.jsonDepth + 1))).to.have.property('refused');
    expect(state(Object.fromEntries(Array.from({length: 65}, (_, at) => [`k${at}`, 1])))).to.have.property('refused');
    expect(state('é'.repeat(511))).to.have.property('d');
    expect(state('é'.repeat(512))).to.have.property('refused');
  });

  it('takes sequence numbers only as safe whole numbers', () => {
    for (const n of [-1, 1.5, 2 ** 53, '1', null]) expect(parseClientMessage(JSON.stringify({t: 'ice', n}))).to.have.property('refused');
  });
});

describe('parseServerMessage', () => {
  it('ignores what is malformed or new, yet keeps its number', () => {
    expect(parseServerMessage('{"t":"leave","s":4,"id":"p","why":"new reason"}')).to.deep.equal({t: 'unknown', s: 4});
    expect(parseServerMessage('{"t":"future","s":5}')).to.deep.equal({t: 'unknown', s: 5});
    for (const text of [...HOSTILE, undefined, new ArrayBuffer(2)]) {
      const message = parseServerMessage(text);
      if (message) expect(message.t).to.equal('unknown');
    }
  });
});

describe('parseSignal', () => {
  it('lets only well-formed bodies near a peer connection', () => {
    expect(parseSignal('offer', 'connection1', BODY)).to.deep.equal({k: 'offer', c: 'connection1', ...BODY});
    for (const d of [{}, null, 'x', {...BODY, sdp: 'o=0'}, {...BODY, sdp: `v=0${'x'.repeat(LIMITS.sdp)}`}, {...BODY, o: -1}, {...BODY, e: '1'}]) {
      expect(parseSignal('offer', 'connection1', d)).to.equal(undefined);
    }
    expect(parseSignal('ice', 'connection1', {o: 1, e: 2, cands: [null, {candidate: 'x', sdpMid: '0', sdpMLineIndex: 0}]})).to.have.property('cands');
    expect(parseSignal('ice', 'connection1', {o: 1, e: 2, cands: [{candidate: 5}]})).to.equal(undefined);
    expect(parseSignal('ice', 'connection1', {o: 1, e: 2, cands: Array.from({length: 65}, () => null)})).to.equal(undefined);
    expect(parseSignal('need', 'connection1', {e: 1, why: 'destroy'})).to.equal(undefined);
  });
});

describe('cleanName', () => {
  it('keeps letters of every script and joined emoji, and drops what hides or turns text', () => {
    expect(cleanName('  李 小龙 ')).to.equal('李 小龙');
    expect(cleanName('👩‍👩‍👧')).to.equal('👩‍👩‍👧');
    expect(cleanName('a\u202Eb\u0000c\nd')).to.equal('a b c d');
    expect(cleanName('\u200B\u2066')).to.equal('');
    expect(Array.from(cleanName('😀'.repeat(100)))).to.have.length(64);
  });
});
