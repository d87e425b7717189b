import * as LIMITS from '../protocol/limits.js';
import {cleanName, normalizeRoomName} from '../protocol/names.js';
import {RoomError} from '../protocol/room-error.js';
import type {CaptionProvider} from './captions/caption-provider.js';
import {DEFAULT_MOST} from './files/files.js';
import type {TokenReason} from '../signaling/channel.js';

export const RESOLUTIONS = [180, 360, 540, 720, 1080] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** How to take part in one room. Everything but `room` and, away from our own server, `signaling` is optional. */
export interface RoomOptions {
  /** 1 to 128 code points. */
  readonly room: string;
  /** Where peers meet: `wss://host/signal`, `https://host`, `//host` or a bare host. */
  readonly signaling?: string | undefined;
  /** Display name, at most 64 code points. */
  readonly name?: string | undefined;
  /** Signed admission token. */
  readonly token?: string | undefined;
  /** Waits outside a locked room until someone lets us in, rather than being refused. @default true */
  readonly knock?: boolean | undefined;
  /** A secret that the server never learns. Sealing is not built yet, so a room with one is not joined. */
  readonly passphrase?: string | undefined;
  /** Never ask for the device at all. */
  readonly noMic?: boolean | undefined;
  readonly noCamera?: boolean | undefined;
  /** Start with the device off; it can be turned on later. */
  readonly muted?: boolean | undefined;
  readonly cameraOff?: boolean | undefined;
  /** Preferred device, by id or label; of several, the first that is there. */
  readonly micDevice?: string | readonly string[] | undefined;
  readonly cameraDevice?: string | readonly string[] | undefined;
  readonly speakerDevice?: string | readonly string[] | undefined;
  /** Height of the captured picture in pixels. */
  readonly resolution?: Resolution | undefined;
  /** Upper bound for what is sent to one peer, in kbit/s. */
  readonly maxBitrate?: number | undefined;
  /** Stay out, with `ROOM_FULL`, of a room that would have more members with us. */
  readonly maxPeers?: number | undefined;
  /** MiB of one file that are sent and taken, 0 to 4,096; 0 for none. */
  readonly maxFileSize?: number | undefined;
  /** Added to the servers that the signaling server names. */
  readonly iceServers?: readonly RTCIceServer[] | undefined;
  /** Media through TURN only: hides our address from the others. */
  readonly relayOnly?: boolean | undefined;
  /** Audio first, small pictures. */
  readonly lowData?: boolean | undefined;
  /** Writes down what we say, for those who want to read it; null for nobody. Default: the browser's own speech recognition. */
  readonly captionProvider?: CaptionProvider | null | undefined;
  /** Where the script came from: its server is the default for `signaling`. */
  readonly scriptUrl?: string | undefined;
  /** Asks the page for an admission token. */
  readonly requestToken?: ((reason: TokenReason) => Promise<string | undefined>) | undefined;
}

/** Options with the defaults of the contract filled in and every value checked. */
export interface CheckedOptions extends RoomOptions {
  readonly name: string;
  readonly resolution: Resolution;
  readonly maxBitrate: number;
  readonly maxPeers: number;
  readonly maxFileSize: number;
  readonly iceServers: readonly RTCIceServer[];
}

const refuse = (name: string, value: unknown, wanted: string): RoomError =>
  new RoomError('BAD_ATTRIBUTE', `${name}: ${wanted}, not ${JSON.stringify(value)}.`);

/**
 * Checks what a page gave us.
 * @throws RoomError `BAD_ATTRIBUTE`, naming the option, the value and what it should be
 */
export function checkOptions(options: RoomOptions): CheckedOptions {
  const room = typeof options.room === 'string' ? normalizeRoomName(options.room) : undefined;
  if (room === undefined) throw refuse('room', options.room, `a name of 1 to ${LIMITS.roomName} characters`);
  const {resolution = 720, maxBitrate = 1500, maxPeers = Infinity, maxFileSize = DEFAULT_MOST, iceServers = [], name = ''} = options;
  if (!RESOLUTIONS.includes(resolution)) throw refuse('resolution', resolution, `one of ${RESOLUTIONS.join(', ')}`);
  if (!(maxBitrate >= 30 && maxBitrate <= 100_000)) throw refuse('max-bitrate', maxBitrate, 'kbit/s from 30 to 100000');
  // Without a wish the room's own limit counts.
  if (maxPeers !== Infinity && !(Number.isInteger(maxPeers) && maxPeers >= 1 && maxPeers <= LIMITS.peers)) {
    throw refuse('max-peers', maxPeers, `a whole number from 1 to ${LIMITS.peers}`);
  }
  if (!(maxFileSize >= 0 && maxFileSize <= 4_096)) throw refuse('max-file-size', maxFileSize, 'MiB from 0 to 4096');
  if (typeof name !== 'string') throw refuse('name', name, 'text');
  for (const {urls} of iceServers) {
    for (const url of [urls].flat()) if (!/^(stuns?|turns?):\S+$/.test(url)) throw refuse('ice-servers', url, 'stun: or turn: URLs');
  }
  return {...options, room, name: cleanName(name), resolution, maxBitrate, maxPeers, maxFileSize, iceServers};
}
