import type {ReactiveElement} from 'lit';
import {RoomErrorEvent} from '../../events/notifications.js';
import * as LIMITS from '../../protocol/limits.js';
import {checkOptions} from '../../room/room-options.js';
import {LAYOUTS} from '../../room/room-state.js';
import {booleanAttribute, OBJECT_AS_TEXT} from '../boolean-attribute.js';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Checked by the room itself: one truth for pages with and without elements. */
const CHECKED_BY_ROOM = ['room', 'resolution', 'maxBitrate', 'maxPeers', 'maxFileSize', 'iceServers'];
/** Not repeated anywhere. */
const SECRETS = ['token', 'passphrase'];

const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const sentence = (attribute: string, wanted: string, value: unknown): string =>
  `${attribute}: ${wanted}, not ${JSON.stringify(value) ?? String(value)}.`;

/**
 * What is wrong with a property, in one sentence that names attribute and value; undefined when it can be
 * used. Null and '' mean that an attribute is not set.
 * @param written the attribute as the page wrote it, when that is where the value comes from
 */
function refusal(property: string, value: unknown, written: string | null): string | undefined {
  const attribute = attributeOf(property);
  const oneOf = (values: readonly unknown[]) =>
    values.includes(value) ? undefined : sentence(attribute, `one of ${values.join(', ')}`, value);
  if (property === 'layout') return oneOf(LAYOUTS);
  if (property === 'theme') return oneOf(THEMES);
  if (CHECKED_BY_ROOM.includes(property)) return value === null || value === '' ? undefined : askRoom(property, value, written);
  if (property === 'strings' || property === 'shortcuts' || typeof value === 'boolean') return undefined;
  if (typeof value !== 'string' || value === OBJECT_AS_TEXT) return sentence(attribute, 'text', SECRETS.includes(property) ? '…' : value);
  if (property === 'name' && Array.from(value).length > LIMITS.displayName) {
    return sentence(attribute, `at most ${LIMITS.displayName} characters`, value);
  }
  return undefined;
}

function askRoom(property: string, value: unknown, written: string | null): string | undefined {
  try {
    checkOptions({room: 'any', [property]: value});
    return value === OBJECT_AS_TEXT ? sentence(property, 'text', value) : undefined;
  } catch (error) {
    // "huge" became NaN on its way; the page is told of "huge".
    if (typeof value === 'number' && written !== null) return askRoom(property, written, null);
    return error instanceof Error ? error.message : String(error);
  }
}

/** True when the property can be used; a wrong one counts as not set. */
export const isUsable = (property: string, value: unknown): boolean => refusal(property, value, null) === undefined;

/** What is wrong with the properties that changed, one sentence each. */
export const refusals = (element: Element, changed: Iterable<PropertyKey>): string[] =>
  Array.from(changed, (key) => {
    const property = String(key);
    return refusal(property, (element as unknown as Record<string, unknown>)[property], element.getAttribute(attributeOf(property)));
  }).filter((message) => message !== undefined);

/** Boolean attributes that say `[object Object]`: a framework wrote a property before the tag was defined. */
export const refusedBooleans = (element: ReactiveElement): string[] =>
  Array.from((element.constructor as typeof ReactiveElement).elementProperties)
    .filter(([key, {converter}]) => converter === booleanAttribute && element.getAttribute(attributeOf(String(key))) === OBJECT_AS_TEXT)
    .map(([key]) => sentence(attributeOf(String(key)), 'present or absent', OBJECT_AS_TEXT));

/** Tells the page, and whoever looks into its console. */
export function refuse(element: Element, messages: readonly string[]): void {
  for (const message of messages) {
    console.warn(`Parlor: ${message}`, element);
    element.dispatchEvent(new RoomErrorEvent('BAD_ATTRIBUTE', message, true));
  }
}
