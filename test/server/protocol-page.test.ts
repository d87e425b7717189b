import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import * as CLOSE from '../../src/protocol/close.js';
import {errorCodeOfClose} from '../../src/protocol/close-codes.js';
import {MOD_OPERATIONS, SIGNAL_KINDS} from '../../src/protocol/messages.js';
import {CAPABILITIES, ROLES} from '../../src/protocol/roles.js';
import {parseClientMessage} from '../../src/protocol/parse-client.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

/** Text from one heading to the next. */
const section = (heading: string) => page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

/** The examples, with what the page leaves out filled in. */
const examples = (text: string) =>
  [...text.matchAll(/`(\{"t":"[^`]*\})`/g)].map(([, example]) =>
    example!
      .replace('{peer}', '{"id":"x","join":1,"role":"host","can":[]}')
      .replaceAll(/"(\w*)…"/g, '"$1xxxxxxx"')
      .replaceAll('[…]', '[]')
      .replaceAll('{…}', '{"every":1,"dead":2}')
      .replaceAll(':…', ':1'),
  );

test('every example on the protocol page is a message that our parsers take', () => {
  const client = examples(section('4.'));
  assert.deepEqual(
    new Set(client.map((text) => (JSON.parse(text) as {t: string}).t)),
    new Set(['signal', 'state', 'cast', 'ice', 'mod', 'token', 'pong', 'ack', 'bye']),
  );
  for (const text of client) assert.ok(!('refused' in parseClientMessage(text)), text);

  const server = examples(section('5.'));
  const types = new Set(server.map((text) => (JSON.parse(text) as {t: string}).t));
  for (const type of ['join', 'leave', 'away', 'back', 'signal', 'state', 'cast', 'ice', 'mod', 'room', 'role', 'waiting', 'ping', 'ack', 'error', 'goaway'])
    assert.ok(types.has(type), type);
  for (const text of server) assert.notEqual(parseServerMessage(text)?.t, 'unknown', text);
});

test('the call on the protocol page is one that our parsers take', () => {
  const lines = section('2.').split('\n').filter((line) => /^[CDS]→[CDS]/.test(line) && /\}\s*(the server.*)?$/.test(line) && !line.includes('welcome'));
  assert.ok(lines.length >= 9);
  for (const line of lines) {
    const text = /\{.*\}/.exec(line)![0].replaceAll(/"(\w*)…"/g, '"$1xxxxxxx"').replaceAll(' … ,', '"can":[],').replaceAll('{…}', '{}');
    if (line.startsWith('S')) assert.notEqual(parseServerMessage(text)?.t, 'unknown', text);
    else assert.ok(!('refused' in parseClientMessage(text)), text);
  }
});

test('the protocol page has every close code with what a page is told, and every operation, kind, role and right', () => {
  const rows = section('12.').split('\n').filter((line) => line.startsWith('|'));
  for (const code of Object.values(CLOSE)) {
    const row = rows.filter((line) => line.split('|')[1]!.split(',').some((cell) => Number(cell) === code));
    assert.ok(row.length > 0, String(code));
    if (code !== CLOSE.normal && code !== CLOSE.superseded) assert.ok(row.some((line) => line.includes(errorCodeOfClose(code))), String(code));
  }
  for (const word of [...MOD_OPERATIONS, ...SIGNAL_KINDS, ...ROLES, ...CAPABILITIES]) assert.ok(page.includes(`\`${word}\``), word);
});
