import {createHmac} from 'node:crypto';
import type {IceConfig, IceServer} from '../protocol/server-messages.js';

export interface TurnSettings {
  readonly stun: readonly string[];
  readonly turn: readonly string[];
  readonly turnSecret?: string | undefined;
  readonly turnUser?: string | undefined;
  readonly turnPass?: string | undefined;
  /** Seconds. */
  readonly turnTtl: number;
}

/**
 * The ICE servers for one member. With a secret the TURN password is good for `turnTtl` seconds
 * (draft-uberti-behave-turn-rest-00, coturn's `use-auth-secret`): user `expiry:id`, password HMAC-SHA1.
 * @param now server time in ms
 */
export function iceConfig(settings: TurnSettings, id: string, now: number): IceConfig {
  const servers: IceServer[] = [];
  if (settings.stun.length > 0) servers.push({urls: settings.stun});
  if (settings.turn.length === 0) return {servers, now};

  if (settings.turnSecret === undefined) {
    servers.push({urls: settings.turn, username: settings.turnUser ?? '', credential: settings.turnPass ?? ''});
    return {servers, now};
  }
  const expiry = Math.floor(now / 1_000) + settings.turnTtl;
  const username = `${expiry}:${id}`;
  const credential = createHmac('sha1', settings.turnSecret).update(username).digest('base64');
  servers.push({urls: settings.turn, username, credential});
  return {servers, exp: expiry * 1_000, now};
}
