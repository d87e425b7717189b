import {isCount, isMatch} from '../../protocol/shape.js';

/** What is said of a file besides its name, which is the text of its message. */
export interface FileOffer {
  /** Bytes. */
  readonly size: number;
  /** What its owner's system takes it for (RFC 6838); empty when it does not know. Only a hint: bytes may be something else. */
  readonly type: string;
}

export type FileOnWire = readonly [size: number, type: string];

const isType = isMatch(/^(?:[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,80})?$/);

/** @returns the type of a file as it is told: lower case, without parameters, empty when it is none */
export function cleanType(type: string): string {
  const [essence = ''] = type.toLowerCase().split(';');
  return isType(essence.trim()) ? essence.trim() : '';
}

export const offerOnWire = ({size, type}: FileOffer): FileOnWire => [size, type];

/** @returns undefined when it is none */
export function parseOffer(value: unknown): FileOffer | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [size, type] = value as unknown[];
  return isCount(size) && isType(type) ? Object.freeze({size, type}) : undefined;
}
