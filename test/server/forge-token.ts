import {createHmac} from 'node:crypto';

export const SECRET = 'a secret of more than thirty-two letters';

/** Seconds since 1970, as tokens count. */
export const now = (): number => Math.floor(Date.now() / 1_000);
export const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as anybody could write it. */
export function forge(claims: object, {header = {alg: 'HS256'}, secret = SECRET, hash = 'sha256'}: {header?: object; secret?: string; hash?: string} = {}): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}
