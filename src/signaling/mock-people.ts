import {CAPABILITIES_OF, type Role} from '../protocol/roles.js';
import type {PeerInfo} from '../protocol/server-messages.js';
import type {MockScript} from './mock-script.js';

const NAMES: readonly string[] = [
  'Ada Lovelace', '王小明', 'Grace Hopper', 'Мария Иванова', 'Alan Turing', 'ليلى حداد', 'Katherine Johnson', '佐藤 花子', 'José García', 'Zoë Müller',
  'Amina Diallo', '김민준', 'Linus', 'Annie Easley', 'नेहा शर्मा', 'Barbara Liskov', 'Søren Holm', 'נועה לוי', 'Radia Perlman', 'Tim', 'Nguyễn Thị Lan', 'Ελένη', 'Marie Curie', '陈静',
];

/** Chromium plays at most 75 media elements in a page, and everyone who can be heard needs two. */
const HEARD = 16;

/** Someone made up, as the script has them. */
export interface MockPerson {
  /** From 1. */
  readonly number: number;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly screen: boolean;
  readonly speaks: 'in turn' | 'always' | 'never';
  readonly link: 'good' | 'poor' | 'connecting' | 'interrupted' | 'unreachable';
  /** Seconds after we came; 0: they are here before us. */
  readonly joins: number;
  readonly leaves?: number;
  /** Seconds until they write something by themselves. */
  readonly chat?: number;
  /** Seconds until they raise a hand, and until they react. */
  readonly hand?: number;
  readonly reacts?: number;
  /** What they say is written down. */
  readonly captioned: boolean;
  /** Seconds until they want to read what others say. */
  readonly reads?: number;
  /** Seconds until they record. */
  readonly records?: number;
  /** Seconds until they offer a file. */
  readonly file?: number;
  /** They answer what is written, in turn with so many others; 0: nobody does. */
  readonly chatters: number;
}

const has = (list: readonly number[] | undefined, number: number): boolean => list?.includes(number) ?? false;

export function mockPeople(script: MockScript): readonly MockPerson[] {
  const {speaking, muted, off, screen, joins, leaves, chat, hands, reacts, captioned, reads, records, files} = script;
  const linkOf = (number: number) => (['unreachable', 'interrupted', 'connecting', 'poor'] as const).find((link) => has(script[link], number)) ?? 'good';
  return Array.from({length: script.people}, (_, seat) => {
    const number = seat + 1;
    const leaving = leaves?.[number];
    const chatting = chat?.[number];
    const hand = hands?.[number];
    const reacting = reacts?.[number];
    const reading = reads?.[number];
    const recording = records?.[number];
    const offering = files?.[number];
    return {
      number,
      muted: muted ? has(muted, number) : !has(speaking, number) && (number % 4 === 0 || number > HEARD),
      cameraOff: off ? has(off, number) : number % 5 === 0,
      screen: has(screen, number),
      speaks: !speaking ? 'in turn' : has(speaking, number) ? 'always' : 'never',
      link: linkOf(number),
      joins: joins?.[number] ?? 0,
      ...(leaving !== undefined && {leaves: leaving}),
      ...(chatting !== undefined && {chat: chatting}),
      ...(hand !== undefined && {hand}),
      ...(reacting !== undefined && {reacts: reacting}),
      captioned: has(captioned, number),
      ...(reading !== undefined && {reads: reading}),
      ...(recording !== undefined && {records: recording}),
      ...(offering !== undefined && {file: offering}),
      chatters: !chat || Object.keys(chat).length > 0 ? script.people : 0,
    };
  });
}

export const mockId = (number: number): string => `mock-${number}`;

export function mockName(number: number): string {
  const round = Math.ceil(number / NAMES.length);
  return NAMES[(number - 1) % NAMES.length]! + (round > 1 ? ` ${round}` : '');
}

/** As a server would tell of them. @param role `host` for the first of those present */
export function mockPeer({number, muted, cameraOff, screen}: MockPerson, role: Role): PeerInfo {
  const name = mockName(number);
  return {id: mockId(number), join: number, role, can: CAPABILITIES_OF[role], d: {name, mic: !muted, cam: !cameraOff, screen}};
}

/** Who stands outside: a number and a name each, from the end of the list, so that nobody is inside and outside. */
export const knockers = (count = 0): readonly (readonly [seat: number, name: string])[] =>
  NAMES.slice(NAMES.length - count).map((name, seat) => [seat + 1, name]);
