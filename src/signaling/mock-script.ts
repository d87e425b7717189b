import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
import {MOCK_DEVICE_STATES, type MockDeviceState} from './mock-devices.js';

/** What fits on one page. */
const MOST = 49;

/** How a room ends, by its short name: at the door, or once inside. */
const AT_THE_DOOR = {
  full: 'ROOM_FULL',
  locked: 'ROOM_LOCKED',
  refused: 'JOIN_REFUSED',
  'token-required': 'TOKEN_REQUIRED',
  'token-invalid': 'TOKEN_INVALID',
  'token-expired': 'TOKEN_EXPIRED',
  outdated: 'PROTOCOL_MISMATCH',
  unreachable: 'SIGNALING_UNREACHABLE',
  unsupported: 'UNSUPPORTED_BROWSER',
} as const satisfies Readonly<Record<string, RoomErrorCode>>;
const INSIDE = {
  kicked: 'KICKED',
  replaced: 'REPLACED',
  ended: 'ROOM_CLOSED',
  restarting: 'SERVER_SHUTDOWN',
} as const satisfies Readonly<Record<string, RoomErrorCode>>;

const LISTS = ['speaking', 'muted', 'off', 'screen', 'poor', 'connecting', 'interrupted', 'unreachable', 'captioned'] as const;
const TIMES = ['joins', 'leaves', 'chat', 'hands', 'reacts', 'reads', 'records', 'files'] as const;
const DEVICES = ['mic', 'camera'] as const;
/** What we do ourselves, or are. */
const OURS = ['sharing', 'host', 'talking-muted'] as const;
/** What a host does to us. */
const DEEDS = ['mute', 'ask-unmute', 'lower-hand', 'make-viewer'] as const;
type Lists = {readonly [L in (typeof LISTS)[number]]?: readonly number[]};
type Times = {readonly [T in (typeof TIMES)[number]]?: Readonly<Record<number, number>>};

export type MockRoomState = 'waiting' | 'reconnecting' | keyof typeof AT_THE_DOOR | keyof typeof INSIDE;

/**
 * What made-up people do, and what happens to their room; everything but `people` is optional. People are named by
 * their number, from 1; who is in no list does nothing of it. Without a list, `speaking` goes around, and some are
 * `muted` and `off` (the camera).
 */
export interface MockScript extends Lists, Times {
  /** How many: 1 to 49. */
  readonly people: number;
  /** What is wrong with our own made-up devices. */
  readonly mic?: MockDeviceState;
  readonly camera?: MockDeviceState;
  /** `sharing`: we share our screen. `host`: the room is ours. `talking-muted`: we talk, and are muted. */
  readonly self?: readonly (typeof OURS)[number][];
  /** What the host of the room does to us, a second after we came. */
  readonly host?: (typeof DEEDS)[number];
  /** How many knock at the locked door: for hosts. */
  readonly knocks?: number;
  /** `waiting` and what refuses us are met at the door; the rest happens once we are inside. */
  readonly room?: MockRoomState;
  /** Seconds until the room does so: 0 at the door, 1 inside, unless given. */
  readonly after?: number;
}

/** How a room in such a state ends: with which error, and whether already at the door. */
export function endOf(room: string | undefined = ''): {readonly code: RoomErrorCode; readonly atTheDoor: boolean} | undefined {
  if (Object.hasOwn(AT_THE_DOOR, room)) return {code: AT_THE_DOOR[room as keyof typeof AT_THE_DOOR], atTheDoor: true};
  if (Object.hasOwn(INSIDE, room)) return {code: INSIDE[room as keyof typeof INSIDE], atTheDoor: false};
  return undefined;
}

/**
 * The `signaling` address of a made-up room, such as `mock:6?speaking=1&muted=2,3&joins=6@5`.
 * @example
 * room.signaling = mockAddress({people: 4, muted: [2], unreachable: [3], leaves: {4: 10}});
 */
export function mockAddress({people, room, after, mic, camera, self, host, knocks, ...rest}: MockScript): string {
  const words: string[] = [];
  for (const [key, value] of Object.entries({mic, camera, self: self?.join(), host, knocks})) if (value) words.push(`${key}=${value}`);
  for (const list of LISTS) if (rest[list]) words.push(`${list}=${rest[list].join()}`);
  for (const time of TIMES) if (rest[time]) words.push(`${time}=${Object.entries(rest[time]).map(([who, seconds]) => `${who}@${seconds}`).join()}`);
  if (room) words.push(`room=${room}`);
  if (after !== undefined) words.push(`after=${after}`);
  return `mock:${people}${words.length > 0 ? '?' : ''}${words.join('&')}`;
}

/** @throws RoomError `BAD_ATTRIBUTE` that says what is wrong, and what would be right */
export function parseMockAddress(url: URL): MockScript {
  const refuse = (problem: string) => new RoomError('BAD_ATTRIBUTE', `signaling="${url.href}": ${problem}.`);
  const people = Number(url.pathname);
  if (!/^\d+$/.test(url.pathname) || people < 1 || people > MOST) {
    throw refuse(`the number of made-up people goes from 1 to ${MOST}, such as "mock:6"`);
  }
  const person = (text: string, key: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < 1 || number > people) throw refuse(`${key} names people by their number, from 1 to ${people}, not "${text}"`);
    return number;
  };
  const seconds = (text: string | undefined, key: string): number => {
    if (!/^\d+(\.\d+)?$/.test(text ?? '') || Number(text) > 86_400) throw refuse(`${key} takes seconds, at most a day, not "${text ?? ''}"`);
    return Number(text);
  };
  const script: Record<string, unknown> = {people};
  for (const [key, value] of url.searchParams) {
    const items = value.split(',').filter((item) => item !== '');
    if (isOneOf(LISTS, key)) {
      script[key] = items.map((item) => person(item, key));
    } else if (isOneOf(TIMES, key)) {
      script[key] = Object.fromEntries(items.map((item) => item.split('@')).map(([who, when]) => [person(who!, key), seconds(when, `${key}=${who}@SECONDS`)]));
    } else if (isOneOf(DEVICES, key)) {
      if (!isOneOf(MOCK_DEVICE_STATES, value)) throw refuse(`a ${key} is ${MOCK_DEVICE_STATES.join(', ')}, not "${value}"`);
      script[key] = value;
    } else if (key === 'self') {
      const wrong = items.find((item) => !isOneOf(OURS, item));
      if (wrong !== undefined) throw refuse(`self is ${OURS.join(', ')}, not "${wrong}"`);
      script[key] = items;
    } else if (key === 'host') {
      if (!isOneOf(DEEDS, value)) throw refuse(`a host does ${DEEDS.join(', ')}, not "${value}"`);
      script[key] = value;
    } else if (key === 'knocks') {
      if (!/^[1-9]$/.test(value)) throw refuse(`knocks are 1 to 9, not "${value}"`);
      script[key] = Number(value);
    } else if (key === 'after') {
      script[key] = seconds(value, key);
    } else if (key !== 'room') {
      throw refuse(`nobody knows "${key}"; there are ${[...LISTS, ...TIMES, ...DEVICES, 'self', 'host', 'knocks', 'room', 'after'].join(', ')}`);
    } else if (value !== 'waiting' && value !== 'reconnecting' && !endOf(value)) {
      throw refuse(`a room is ${['waiting', 'reconnecting', ...Object.keys(AT_THE_DOOR), ...Object.keys(INSIDE)].join(', ')}, not "${value}"`);
    } else {
      script[key] = value;
    }
  }
  return script as unknown as MockScript;
}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name);
