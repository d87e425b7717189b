import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {LinkEnd, linkPair} from './link-pair.js';
import {WatchedConnections} from './watched-connections.js';

export const PATIENT = {timeout: 15_000};

export const ufragOf = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];

export const bothConnected = ({caller, callee}: {caller: LinkEnd; callee: LinkEnd}) =>
  waitUntil(() => caller.connected && callee.connected && caller.opened && callee.opened, 'connected', PATIENT);

/** Still alive in both directions: a byte each way. */
export async function expectAlive({caller, callee}: {caller: LinkEnd; callee: LinkEnd}) {
  const before = [caller.frames.length, callee.frames.length];
  expect(caller.link.send(new Uint8Array([1]))).to.equal(true);
  expect(callee.link.send(new Uint8Array([2]))).to.equal(true);
  await waitUntil(() => caller.frames.length > before[0]! && callee.frames.length > before[1]!, 'bytes both ways', PATIENT);
  expect([...caller.gone, ...callee.gone]).to.deep.equal([]);
}

/** For each test of the suite that calls this: links that end with it, and that nothing was thrown into the page. */
export function watchLinks() {
  let ends: LinkEnd[] = [];
  const uncaught: unknown[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => uncaught.push('error' in event ? event.error : event.reason);
  const watched = {
    connections: undefined as unknown as WatchedConnections,
    pair: (...tracks: Parameters<typeof linkPair>) => {
      const both = linkPair(...tracks);
      ends.push(both.caller, both.callee);
      return both;
    },
    end: (...parameters: ConstructorParameters<typeof LinkEnd>) => {
      const one = new LinkEnd(...parameters);
      ends.push(one);
      return one;
    },
  };
  beforeEach(() => {
    ends = [];
    uncaught.length = 0;
    watched.connections = new WatchedConnections();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
  });
  afterEach(async () => {
    for (const {link} of ends) link.close();
    watched.connections.restore();
    await aTimeout(0);
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(uncaught, 'nothing was thrown into the page').to.deep.equal([]);
  });
  return watched;
}
