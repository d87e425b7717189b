import type {Json} from '../../protocol/json.js';
import * as LIMITS from '../../protocol/limits.js';
import type {Capability} from '../../protocol/roles.js';
import {isCount, isText} from '../../protocol/shape.js';

/** What someone wrote under a key, and when: a register in which the last writer wins. */
export interface Entry {
  readonly key: string;
  /** JSON; undefined once it was deleted. What is deleted is remembered, or a late copy would bring it back. */
  readonly text: string | undefined;
  /** Ms of the room's time; of two writes of one member never the same. */
  readonly at: number;
  /** Id of the member who wrote it. */
  readonly by: string;
}

/** An entry on its way: without the fourth, the key was deleted. */
export type EntryOnWire = readonly [key: string, at: number, by: string] | readonly [key: string, at: number, by: string, value: Json];

const isKey = isText(LIMITS.sharedKey, 1);
const isId = isText(64, 1);

/** Nesting of a value. Deeper ones would exhaust the stack of whoever reads them. */
const DEEPEST = 32;

/** Whether a value of JSON is nested no deeper than is taken. */
export const isShallow = (value: unknown, deepest = DEEPEST): boolean =>
  typeof value !== 'object' || value === null || (deepest > 0 && Object.values(value).every((inner) => isShallow(inner, deepest - 1)));

/** @returns undefined when it is none, or lies further in the future than clocks differ */
export function parseEntry(value: unknown, now: number): Entry | undefined {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return undefined;
  const [key, at, by] = value as unknown[];
  if (!isKey(key) || !isCount(at) || !isId(by) || at > now + LIMITS.sharedAhead || !isShallow(value[3])) return undefined;
  return {key, at, by, text: value.length === 4 ? JSON.stringify(value[3]) : undefined};
}

export const onWire = ({key, at, by, text}: Entry): EntryOnWire =>
  text === undefined ? [key, at, by] : [key, at, by, JSON.parse(text) as Json];

/**
 * Whether `a` replaces `b`, a total order: whoever has seen the same entries, in whatever order, has the same state.
 * The text decides only about a member who wrote two things at once, which ours never does.
 */
export function isNewer(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.by !== b.by) return a.by > b.by;
  return (a.text ?? '') > (b.text ?? '');
}

/**
 * Whom everyone keeps first where not all fit, a total order: what is for hosts, what is of members, anything else; of
 * each the newest. It depends on nothing but the two.
 */
export function compareRank(a: Entry, b: Entry): number {
  const classOf = ({key}: Entry) => (isForHosts(key) ? 0 : ownerOf(key) === undefined ? 2 : 1);
  return classOf(a) - classOf(b) || b.at - a.at || (a.by === b.by ? (a.key < b.key ? -1 : 1) : a.by < b.by ? 1 : -1);
}

/** `@ID/…` belongs to the member of this id, and goes with them. */
export const ownerOf = (key: string): string | undefined => /^@([^/]+)\//.exec(key)?.[1];

/** The key under which a member says something of themselves. */
export const ownKey = (id: string, what: string): string => `@${id}/${what}`;

/** `!…` is for those who may moderate. */
export const isForHosts = (key: string): boolean => key.startsWith('!');

export interface Writer {
  readonly id: string;
  readonly can: readonly Capability[];
}

/** Whether the rules of the keys let this member write there. */
export function mayWrite(key: string, {id, can}: Writer): boolean {
  const owner = ownerOf(key);
  return can.includes('data') && (owner === undefined || owner === id) && (!isForHosts(key) || can.includes('mod'));
}
