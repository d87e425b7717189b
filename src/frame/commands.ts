import * as LIMITS from '../protocol/limits.js';
import {copyShape, type Fields, isFlag, isText, optional, shape, type Shape} from '../protocol/shape.js';

/** What the page around may ask for. */
export type Command =
  | {readonly type: 'hello' | 'join' | 'leave'}
  | {readonly type: 'mic' | 'camera' | 'screen'; readonly enabled: boolean}
  | ({readonly type: 'set'} & Settable);

/** What of a room can be set from outside, also during a call. */
export interface Settable {
  readonly token?: string;
  readonly passphrase?: string;
  readonly name?: string;
  readonly layout?: string;
  readonly theme?: string;
}

const enabled = {enabled: isFlag};
const SETTABLE: Fields<Settable> = {
  token: optional(isText(LIMITS.token)),
  passphrase: optional(isText(1_024)),
  name: optional(isText(256)),
  layout: optional(isText(64)),
  theme: optional(isText(64)),
};

/** A map, since an object would find what every object has. */
const COMMANDS = new Map<unknown, Shape<object>>(
  Object.entries({hello: {}, join: {}, leave: {}, mic: enabled, camera: enabled, screen: enabled, set: SETTABLE}).map(([type, fields]) => [
    type,
    shape(fields as Fields<object>),
  ]),
);

/** @returns the command, or why it is none */
export function readCommand(message: Readonly<Record<string, unknown>>): Command | string {
  const {type} = message;
  const fields = COMMANDS.get(type);
  if (!fields) return `There is no command ${JSON.stringify(type)?.slice(0, 64)}; there are ${[...COMMANDS.keys()].join(', ')}.`;
  return (copyShape(message, fields, {type}) as Command | undefined) ?? `A field of ${String(type)} is missing or wrong.`;
}
