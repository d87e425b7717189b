import {createHmac, randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const FILE = 'ticket.key';
const BYTES = 32;

/**
 * The key of all tickets: derived from the secret, kept in `stateDir`, or made for this process only.
 * @throws Error when the directory cannot be used, or the file in it is no key
 */
export function ticketKey(secret: string | undefined, stateDir: string | undefined): Buffer {
  // Not the secret itself: a ticket must never be good as anything else.
  if (secret !== undefined) return createHmac('sha256', secret).update('parlor ticket key').digest();
  if (stateDir === undefined) return randomBytes(BYTES);

  const file = join(stateDir, FILE);
  mkdirSync(stateDir, {recursive: true});
  try {
    // Exclusive: of two servers that start at once one writes, and both read the same.
    writeFileSync(file, randomBytes(BYTES).toString('base64url'), {flag: 'wx', mode: 0o600});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== BYTES) throw new Error(`${file} is not a ticket key; remove it to have a new one made`);
  return key;
}
