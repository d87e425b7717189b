import type {Json} from './json.js';
import * as LIMITS from './limits.js';
import {type Check, copyShape, type Fields, isList, isObject, isText, optional, shape} from './shape.js';
import {isId, isJson} from './wire-checks.js';

/** What somebody asks the server's API to say in a room; arrives as `cast {from: null, d: {topic, data}}`. */
export interface Push {
  readonly topic: string;
  readonly data: Json;
  /** Ids of those who are to hear it; everyone, when absent. */
  readonly to?: readonly string[];
}

const isTopic = isText(LIMITS.topic, 1);

const FIELDS: Fields<Push> = {
  // The others are what members use among themselves.
  topic: (value): value is string => isTopic(value) && !value.startsWith('parlor:'),
  // It travels in an object with the topic: one level fewer is left for it.
  data: ((value) => value !== undefined && isJson([value])) as Check<Json>,
  to: optional(isList(isId, LIMITS.peers)),
};
const SHAPE = shape(FIELDS);

/** @returns undefined when the text is no such message; never throws */
export function parsePush(text: string): Push | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? copyShape(value, SHAPE) : undefined;
  } catch {
    return undefined;
  }
}
