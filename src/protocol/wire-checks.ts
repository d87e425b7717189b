import type {Json, JsonObject} from './json.js';
import * as LIMITS from './limits.js';
import {CAPABILITIES, ROLES, type Capability, type Role} from './roles.js';
import type {IceServer, PeerInfo} from './server-messages.js';
import {type Check, either, isCount, isExactly, isFlag, isList, isMatch, isObject, isShape, isText, optional} from './shape.js';

/** Peer, session and connection ids. */
export const isId = isMatch(/^[A-Za-z0-9_-]{1,64}$/);
/** 8 to 22 characters of base64url. */
export const isConnectionId = isMatch(/^[A-Za-z0-9_-]{8,22}$/);
/** A ticket: base64url parts joined by dots. */
export const isKey = isMatch(/^[A-Za-z0-9_.-]{1,256}$/);

function withinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return (Array.isArray(value) || inner.length <= LIMITS.jsonKeys) && inner.every((each) => withinDepth(each, depth - 1));
}

/** Any JSON value of bounded depth and width; its size is bounded by the frame. */
export const isJson: Check<Json> = (value): value is Json => value !== undefined && withinDepth(value, LIMITS.jsonDepth);

/** JSON of at most `max` bytes of UTF-8. */
export const isJsonWithin =
  (max: number): Check<Json> =>
  (value): value is Json =>
    isJson(value) && new TextEncoder().encode(JSON.stringify(value)).length <= max;

export const isJsonObject: Check<JsonObject> = (value): value is JsonObject => isObject(value) && isJson(value);

export const isRole: Check<Role> = isExactly(...ROLES);
export const isCapabilities: Check<readonly Capability[]> = isList(isExactly(...CAPABILITIES), CAPABILITIES.length);

export const isIceServer: Check<IceServer> = isShape<IceServer>({
  urls: either(isText(512, 1), isList(isText(512, 1), 16)),
  username: optional(isText(512)),
  credential: optional(isText(512)),
});

export const isPeerInfo: Check<PeerInfo> = isShape<PeerInfo>({
  id: isId,
  join: isCount,
  role: isRole,
  can: isCapabilities,
  sub: optional(isText(256)),
  name: optional(isText(256)),
  d: optional(isJson),
  away: optional(isFlag),
});
