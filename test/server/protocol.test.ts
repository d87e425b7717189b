import assert from 'node:assert/strict';
import test from 'node:test';
import {cleanName, normalizeRoomName} from '../../src/protocol/names.js';
import {parseClientMessage} from '../../src/protocol/parse-client.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';
import {splitFrame} from '../../src/server/split-frame.js';

const splitText = (text: string) => splitFrame(Buffer.from(text));

test('the client parser takes each message and drops what it does not know', () => {
  const messages = [
    {t: 'hello', v: 1, room: 'r', blind: 'b', token: 't', name: 'n', state: {}, caps: {a: 1}, client: 'c', knock: true,
      resume: {sid: 's', key: 'k', a: 0}, prev: {id: 'i', key: 'k'}},
    {t: 'signal', n: 1, a: 2, to: 'x', c: 'connection1', k: 'offer', d: null},
    {t: 'state', n: 1, d: {}},
    {t: 'cast', n: 1, d: [], to: ['x']},
    {t: 'ice', n: 1},
    {t: 'mod', n: 1, op: 'kick', id: 'x', role: 'host'},
    {t: 'token', token: 'x'},
    {t: 'pong', ts: 1, a: 0},
    {t: 'ack', a: 0},
    {t: 'bye'},
  ];
  for (const message of messages) {
    assert.deepEqual(parseClientMessage(JSON.stringify({...message, extra: 1, from: 'x'})), message);
    if (message.t !== 'bye') assert.ok('refused' in parseClientMessage(JSON.stringify({t: message.t})), message.t);
  }
});

test('a refused client message keeps its number when it has one', () => {
  assert.deepEqual(parseClientMessage('{"t":"signal","n":7}'), {refused: 'bad-message', n: 7});
  assert.deepEqual(parseClientMessage('{"t":"new","n":7}'), {refused: 'unknown-type', n: 7});
  assert.deepEqual(parseClientMessage('{"t":"new","n":-7}'), {refused: 'unknown-type'});
  assert.deepEqual(parseClientMessage('{"t":["signal"]}'), {refused: 'bad-message'});
});

test('the server parser passes new messages by, with their number', () => {
  assert.deepEqual(parseServerMessage('{"t":"new","s":3}'), {t: 'unknown', s: 3});
  assert.deepEqual(parseServerMessage('{"t":"leave","s":4,"id":"x","why":"boredom"}'), {t: 'unknown', s: 4});
  assert.equal(parseServerMessage('[]'), undefined);
});

test('a frame is split only where its parts are what they seem', () => {
  const split = splitText('{"t":"signal","n":1,"d":{"a":"\\u0041é"}}');
  assert.deepEqual(split?.value, {t: 'signal', n: 1, d: {a: 'Aé'}});
  assert.equal(String(split?.body), '{"a":"\\u0041é"}');
  const wrong = [
    '{"t":"signal","d":1,"from":"x"}',
    '{"t":"signal","d":1,"d":2}',
    '{"t":"signal","d":1} {"x":1}',
    '{"t":"signal","d":}',
    '{"t":"signal","d":1}}',
    '{"t":"x,"d":1}',
    '["t","d":1}',
    '{"d":1}',
    '',
  ];
  for (const text of wrong) assert.equal(splitText(text), undefined, text);
  // The mark inside a text, as JSON writes it, is escaped and so is not the mark.
  assert.deepEqual(splitText(JSON.stringify({t: 'x', c: ',"d":', d: 2}))?.value, {t: 'x', c: ',"d":', d: 2});
});

test('a split frame gives the same value as the whole', () => {
  for (const message of [{t: 'a', d: {d: 1}}, {t: 'a', x: {y: 1}, d: [{d: ',"d":'}]}, {t: 'a', d: '}'}, {t: 'a', n: {d: 3, e: 1}, d: 4}]) {
    const text = JSON.stringify(message);
    const split = splitText(text);
    if (split) assert.deepEqual(split.value, message);
  }
  assert.equal(splitText(JSON.stringify({t: 'a', n: {c: 1, d: 3}, d: 4})), undefined, 'an earlier d ends another way');
});

test('names are cleaned without losing what people write', () => {
  assert.equal(cleanName('  Ada   Lovelace '), 'Ada Lovelace');
  assert.equal(cleanName('\u202EAda\u200B\u0007'), 'Ada');
  assert.equal(cleanName('नमस्ते علي 李'), 'नमस्ते علي 李');
  assert.equal([...cleanName('😀'.repeat(100))].length, 64);
  assert.equal(cleanName('\u200B \n'), '');
});

test('room names are normalised, or refused', () => {
  assert.equal(normalizeRoomName(' a\u0301 '), 'á');
  assert.equal(normalizeRoomName('😀'.repeat(128)), '😀'.repeat(128));
  for (const name of ['', '  ', 'a\tb', '\uD800', 'x'.repeat(129)]) assert.equal(normalizeRoomName(name), undefined);
});
