import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as LIMITS from '../../src/protocol/limits.js';
import type {OutgoingMessage} from '../../src/protocol/client-messages.js';
import {Session} from '../../src/signaling/session.js';
import {seeded} from './seeded.js';
import {WELCOME} from './scripted-server.js';

const cast = (d: number): OutgoingMessage => ({t: 'cast', d});
const signal: OutgoingMessage = {t: 'signal', to: 'p', c: 'connection', k: 'bye', d: {e: 1}};
const numbers = (session: Session) => session.take().map(({n}) => n);

function begun(): Session {
  const session = new Session();
  session.begin(WELCOME);
  return session;
}

describe('Session', () => {
  it('numbers messages from 1 and gives each to a socket once', () => {
    const session = begun();
    session.keep(cast(1));
    session.keep(cast(2));
    assert.deepEqual(numbers(session), [1, 2]);
    session.keep(cast(3));
    assert.deepEqual(numbers(session), [3]);
  });

  it('gives a resumed socket exactly what the server did not get, in order', () => {
    const session = begun();
    for (let d = 1; d <= 5; d++) session.keep(cast(d));
    session.take();
    session.keep(cast(6));
    session.acknowledge(2);
    assert.equal(session.resume({...WELCOME, a: 3}), true);
    assert.deepEqual(session.take().map(({n, ...rest}) => ({n, d: 'd' in rest && rest.d})), [
      {n: 4, d: 4},
      {n: 5, d: 5},
      {n: 6, d: 6},
    ]);
  });

  it('tells what is new, what is a repetition, and what came too early', () => {
    const session = begun();
    assert.equal(session.receive(1, 0), 'new');
    assert.equal(session.receive(1, 0), 'repeated');
    assert.equal(session.receive(0, 0), 'repeated');
    assert.equal(session.receive(3, 0), 'gap');
    assert.equal(session.receive(2, 0), 'new');
    assert.equal(session.receive(3, 0), 'new');
  });

  it('sends the newest acknowledgement with every message', () => {
    const session = begun();
    session.receive(1, 0);
    session.keep(cast(1));
    session.receive(2, 0);
    assert.equal(session.take()[0]?.a, 2);
    assert.equal(session.owesAcknowledgement(1e9, 1), false);
  });

  it('owes an acknowledgement after 32 messages, or after a while', () => {
    const session = begun();
    for (let s = 1; s < LIMITS.ackEvery; s++) session.receive(s, s);
    assert.equal(session.owesAcknowledgement(5_000, 5_000), false);
    assert.equal(session.owesAcknowledgement(5_001, 5_000), true);
    session.receive(LIMITS.ackEvery, 40);
    assert.equal(session.owesAcknowledgement(41, 5_000), true);
    assert.equal(session.acknowledgement, LIMITS.ackEvery);
    assert.equal(session.owesAcknowledgement(1e9, 5_000), false);
  });

  it('claims nothing before the first welcome, then the session and the place with the newest key', () => {
    const session = new Session();
    assert.deepEqual(session.claim(), {});
    session.begin(WELCOME);
    session.receive(1, 0);
    assert.deepEqual(session.claim(), {
      resume: {sid: 'session-1', key: 'key.1', a: 1},
      prev: {id: 'me', key: 'key.1'},
    });
    session.resume({...WELCOME, key: 'key.2'});
    assert.deepEqual(session.claim(), {
      resume: {sid: 'session-1', key: 'key.2', a: 1},
      prev: {id: 'me', key: 'key.2'},
    });
  });

  it('keeps 256 messages; with more, only the place can be claimed', () => {
    const session = begun();
    for (let d = 0; d < LIMITS.clientUnacked; d++) session.keep(cast(d));
    assert.equal(session.resumable, true);
    session.keep(cast(-1));
    assert.equal(session.resumable, false);
    assert.deepEqual(session.claim(), {prev: {id: 'me', key: 'key.1'}});
    assert.equal(session.resume({...WELCOME, a: 0}), false);
  });

  it('can be resumed again once the server has acknowledged what is no longer kept', () => {
    const session = begun();
    for (let d = 0; d < LIMITS.clientUnacked + 10; d++) session.keep(cast(d));
    session.take();
    session.acknowledge(9);
    assert.equal(session.resumable, false);
    session.acknowledge(10);
    assert.equal(session.resumable, true);
  });

  it('is not resumed after it was forsaken', () => {
    const session = begun();
    session.forsake();
    assert.deepEqual(session.claim(), {prev: {id: 'me', key: 'key.1'}});
    assert.equal(session.resume(WELCOME), false);
    session.begin(WELCOME);
    assert.equal(session.resumable, true);
  });

  it('believes no acknowledgement of what it never said', () => {
    const session = begun();
    session.keep(cast(1));
    session.acknowledge(1_000);
    session.keep(cast(2));
    assert.equal(session.resumable, true);
    assert.deepEqual(numbers(session), [2]);
  });

  it('begins anew with numbers from 1, without signals, and without what may have arrived', () => {
    const session = begun();
    session.receive(1, 0);
    session.keep(cast(1));
    session.take();
    session.keep({t: 'state', d: 'old'});
    session.keep(signal);
    session.keep(cast(2));
    session.keep({t: 'mod', op: 'lock'});
    session.keep({t: 'state', d: 'new'});
    session.keep({t: 'ice'});
    session.begin({...WELCOME, sid: 'session-2'});
    assert.deepEqual(session.take(), [
      {t: 'cast', d: 2, n: 1, a: 0},
      {t: 'mod', op: 'lock', n: 2, a: 0},
      {t: 'state', d: 'new', n: 3, a: 0},
    ]);
    assert.equal(session.receive(1, 0), 'new');
  });

  it('delivers every message once and in order over any sequence of losses (1,000 seeded runs)', () => {
    for (let seed = 1; seed <= 1_000; seed++) assertExact(seed);
  });
});

/** Plays a server that loses sockets at random, in both directions and in the middle of what is on its way. */
function assertExact(seed: number): void {
  const random = seeded(seed);
  const session = begun();
  const heard: unknown[] = [];
  const delivered: number[] = [];
  let [heardTo, saidTo, acknowledged] = [0, 0, 0];
  let said = 0;
  for (let step = 0; step < 120; step++) {
    const dice = random();
    if (dice < 0.5) session.keep(cast(++said));
    // Some of what is on its way arrives, some is lost with the socket.
    const onTheWay = session.take();
    const arrives = dice < 0.2 ? onTheWay.slice(0, Math.floor(random() * (onTheWay.length + 1))) : onTheWay;
    for (const message of arrives) {
      assert.equal(message.n, heardTo + 1, `seed ${seed}: no hole`);
      heardTo = message.n;
      heard.push('d' in message && message.d);
      acknowledged = Math.max(acknowledged, message.a ?? 0);
    }
    if (random() < 0.4) saidTo += 1;
    const lost = dice < 0.2;
    // The server says everything that was not acknowledged, up to what it has said; the client sees some of it.
    for (let s = acknowledged + 1; s <= saidTo && !(lost && random() < 0.3); s++) {
      if (session.receive(s, step) === 'new') delivered.push(s);
    }
    if (random() < 0.3) session.acknowledge(heardTo);
    if (lost) assert.equal(session.resume({...WELCOME, a: heardTo}), true, `seed ${seed}: resumable`);
  }
  session.resume({...WELCOME, a: heardTo});
  heard.push(...session.take().map((message) => 'd' in message && message.d));
  assert.deepEqual(heard, Array.from({length: said}, (_, i) => i + 1), `seed ${seed}: heard`);
  assert.deepEqual(delivered, Array.from({length: delivered.length}, (_, i) => i + 1), `seed ${seed}: delivered`);
}
