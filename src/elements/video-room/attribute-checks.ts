import {LIMITS} from '../../protocol/limits.js';
import {normalizeRoomName} from '../../protocol/names.js';
import {RESOLUTIONS} from '../../room/room-options.js';
import {LAYOUTS} from '../../room/room-state.js';
import {OBJECT_AS_TEXT} from '../boolean-attribute.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Check {
  readonly attribute: string;
  /** Ends "… must be". */
  readonly wanted: string;
  ok(value: unknown): boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isUrl = (value: unknown): boolean => isText(value) && /^(stuns?|turns?):\S+$/.test(value);
const oneOf = (attribute: string, values: readonly unknown[]): Check => ({
  attribute,
  wanted: `one of ${values.join(', ')}`,
  ok: (value) => values.includes(value),
});
const number = (attribute: string, wanted: string, low: number, high: number): Check => ({
  attribute,
  wanted,
  ok: (value) => value === null || (Number.isInteger(value) && (value as number) >= low && (value as number) <= high),
});
const text = (attribute: string): Check => ({attribute, wanted: 'text', ok: isText});

/** What the properties of `video-room` may be. Null and '' mean that an attribute is not set. */
const CHECKS: Readonly<Record<string, Check>> = {
  room: {
    attribute: 'room',
    wanted: `a name of 1 to ${LIMITS.roomName} characters`,
    ok: (value) => isText(value) && (value === '' || normalizeRoomName(value) !== undefined),
  },
  name: {
    attribute: 'name',
    wanted: `at most ${LIMITS.displayName} characters`,
    ok: (value) => isText(value) && Array.from(value).length <= LIMITS.displayName,
  },
  signaling: text('signaling'),
  token: text('token'),
  micDevice: text('mic-device'),
  cameraDevice: text('camera-device'),
  speakerDevice: text('speaker-device'),
  controls: text('controls'),
  resolution: oneOf('resolution', [null, ...RESOLUTIONS]),
  maxBitrate: number('max-bitrate', 'kbit/s from 30 to 100000', 30, 100_000),
  maxPeers: number('max-peers', `a whole number from 1 to ${LIMITS.peers}`, 1, LIMITS.peers),
  iceServers: {
    attribute: 'ice-servers',
    wanted: 'stun: URLs, separated by spaces',
    ok: (value) => Array.isArray(value) && value.every((server: RTCIceServer | null) => [server?.urls ?? ''].flat().every(isUrl)),
  },
  layout: oneOf('layout', LAYOUTS),
  theme: oneOf('theme', THEMES),
};
/** Booleans: only an object that was written as text is wrong. */
const BOOLEANS = ['autojoin', 'no-mic', 'no-camera', 'muted', 'camera-off', 'relay-only', 'low-data'];

/** True when the property can be used; a wrong one counts as not set. */
export const isUsable = (property: string, value: unknown): boolean =>
  value !== OBJECT_AS_TEXT && (CHECKS[property]?.ok(value) ?? true);

/**
 * What is wrong with the properties that changed, one English sentence each, naming attribute and value.
 * @param element its attributes say what the page wrote
 */
export function refusals(element: Element, changed: Iterable<PropertyKey>): string[] {
  const found: string[] = [];
  for (const property of changed) {
    const check = CHECKS[String(property)];
    const value: unknown = (element as unknown as Record<PropertyKey, unknown>)[property];
    if (!check || isUsable(String(property), value)) continue;
    // A token is a secret: it is not repeated anywhere.
    const shown = property === 'token' ? '…' : (element.getAttribute(check.attribute) ?? JSON.stringify(value) ?? String(value));
    found.push(`The attribute ${check.attribute}="${shown}" must be ${check.wanted}.`);
  }
  return found;
}

/** Boolean attributes that say `[object Object]`: a framework wrote a property before the tag was defined. */
export const refusedBooleans = (element: Element): string[] =>
  BOOLEANS.filter((attribute) => element.getAttribute(attribute) === OBJECT_AS_TEXT).map(
    (attribute) => `The attribute ${attribute}="${OBJECT_AS_TEXT}" must be present or absent.`,
  );
