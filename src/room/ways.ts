import type {MediaPreferences} from '../media/constraints.js';
import type {LocalMediaHandlers} from '../media/local-media-handlers.js';
import type {OwnMedia} from '../media/own-media.js';
import type {MeshOptions} from '../mesh/mesh.js';
import type {ChannelFactory} from '../signaling/channel.js';
import {hasChannel, registerChannel} from '../signaling/channels.js';

/** What a room needs beside its channel where it does not meet over a server, with WebRTC and the browser's devices. */
export interface Way {
  /** Our own devices, when they are not the browser's. */
  readonly media?: (handlers: LocalMediaHandlers, preferences: MediaPreferences) => OwnMedia;
  /** Links, when they are not `RTCPeerConnection`s. */
  readonly mesh?: MeshOptions;
}
export interface LoadedWay extends Way {
  readonly channel: ChannelFactory;
}

/** Ways that most rooms never go: each a chunk. */
const LAZY: Readonly<Record<string, () => Promise<{readonly way: LoadedWay}>>> = {
  'broadcast:': () => import('./ways/broadcast.js'),
  'mock:': () => import('./ways/mock.js'),
};
const loaded = new Map<string, Promise<Way>>();

/**
 * The way that an address means, and its channel registered.
 * @returns undefined for a server's address, so that the common way is taken in the same task
 */
export function wayTo(signaling = ''): Promise<Way> | undefined {
  const scheme = /^\s*([a-z]+:)/i.exec(signaling)?.[1]?.toLowerCase() ?? '';
  const load = Object.hasOwn(LAZY, scheme) ? LAZY[scheme] : undefined;
  if (!load) return undefined;
  const known = loaded.get(scheme);
  if (known) return known;
  // A channel that the page registered for it goes before ours.
  if (hasChannel(scheme)) return undefined;
  const loading = load().then(({way}) => {
    registerChannel(scheme, way.channel);
    return way;
  });
  // A chunk that did not arrive may arrive next time.
  loading.catch(() => loaded.delete(scheme));
  loaded.set(scheme, loading);
  return loading;
}
