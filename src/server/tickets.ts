import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';

/** What a ticket proves: that this server gave this place in this room to whoever holds it. */
export interface Place {
  readonly room: string;
  readonly id: string;
  readonly join: number;
  /** `sub` of the token it was given to; nobody else's token goes with it. */
  readonly sub: string | undefined;
}

/**
 * Tickets `join.expiry.nonce.mac`, the `key` of `welcome`: they bring a member's id and place back after
 * the session, and even the process, is gone. Nothing is stored; the key is the whole memory.
 */
export class Tickets {
  readonly #key: Buffer;
  readonly #life: number;

  /** @param life ms for which a ticket is good */
  constructor(key: Buffer, life: number) {
    this.#key = key;
    this.#life = life;
  }

  issue(place: Place, now = Date.now()): string {
    const head = `${place.join.toString(36)}.${(now + this.#life).toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${head}.${this.#sign(place, head)}`;
  }

  /** @returns the join number that the ticket holds, or undefined when it is not one of ours for this place */
  verify(ticket: string, place: Omit<Place, 'join'>, now = Date.now()): number | undefined {
    const parts = ticket.split('.');
    if (parts.length !== 4) return undefined;
    const [join, expiry] = parts.slice(0, 2).map((part) => Number.parseInt(part, 36));
    if (!Number.isSafeInteger(join) || !Number.isSafeInteger(expiry)) return undefined;
    const expected = this.#sign({...place, join: join!}, parts.slice(0, 3).join('.'));
    return sameText(parts[3]!, expected) && expiry! > now ? join : undefined;
  }

  #sign({room, id, join, sub}: Place, head: string): string {
    const text = JSON.stringify([room, id, join, sub ?? null, head]);
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/** Compares in constant time; only the length shows. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
