import {MockMedia} from '../../media/mock-media.js';
import {mockCamera} from '../../media/mock-picture.js';
import {mockVoice} from '../../media/mock-voice.js';
import {ConnectionPacing} from '../../mesh/connection-pacing.js';
import {mockDescription, MockLink} from '../../mesh/mock-link.js';
import type {Slot} from '../../mesh/peer-link.js';
import {isMutedSeat, MockChannel} from '../../signaling/mock-channel.js';
import type {LoadedWay} from '../ways.js';

/** Angle between neighbouring hues: no two of a few are alike. */
const GOLDEN = 137.5;
/** They take turns. */
const SPEAKERS = 5;
/** Beyond this many on a page, smaller pictures. */
const MANY = 12;

const describe = (seat: number): string => mockDescription(`seat ${seat}`);

/** What the person at a seat sends. */
function tracksOf(sdp: string): ReadonlyMap<Slot, MediaStreamTrack> {
  const seat = Number(/s=seat (\d+)/.exec(sdp)?.[1] ?? 0);
  const voice = isMutedSeat(seat) ? undefined : mockVoice(seat % SPEAKERS, SPEAKERS);
  return new Map<Slot, MediaStreamTrack>([
    ...(voice ? [['mic', voice] as const] : []),
    ['camera', mockCamera(Math.round(seat * GOLDEN + 20) % 360, seat < MANY ? 320 : 160)],
  ]);
}

/** `mock:N`: made-up people, our own devices included. */
export const way: LoadedWay = {
  channel: (url, handlers) => new MockChannel(url, handlers, describe),
  media: (handlers, preferences) => new MockMedia(handlers, preferences),
  mesh: {createLink: (options) => new MockLink(options, tracksOf), pacing: new ConnectionPacing({burst: 64})},
};
