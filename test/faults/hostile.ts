import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import {startServer} from '../server/test-server.js';

export const {rates} = DEFAULT_TUNING;

export const signal = (to: string, d: unknown = 'x') => ({t: 'signal', to, c: 'connection1', k: 'ice', d});

export const refused = (code: number, error: string, retry?: number) => ({code, error, retry});

export const metricsOf = async (url: string) => (await fetch(`${url}/metrics`)).text();

export const metric = async (url: string, name: string) => Number(new RegExp(`^parlor_${name} (\\S+)$`, 'm').exec(await metricsOf(url))?.[1]);

export const p99 = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.99)]!;

/** Fails instead of waiting for ever. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const late = Symbol('late');
  const first = await Promise.race([promise, sleep(ms, late, {ref: false})]);
  if (first === late) throw new Error(`${what} took more than ${ms} ms`);
  return first as T;
}

/** A server with a call that must not notice anything, and a check that it did not. */
export async function withCall(t: TestContext) {
  const server = await startServer(t, {maxPerAddress: 0});
  const [ada, bob] = [await server.dial(), await server.dial()];
  const {me} = await ada.join({room: 'quiet'});
  await bob.join({room: 'quiet'});
  await ada.next('join');
  let count = 0;
  return {
    ...server,
    async unharmed() {
      bob.send({t: 'signal', to: me.id, c: 'connection1', k: 'ice', d: ++count});
      assert.equal((await ada.next('signal')).d, count);
      assert.equal(ada.received.filter(({t: type}) => type !== 'signal' && type !== 'ping').length, 2);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    },
  };
}
