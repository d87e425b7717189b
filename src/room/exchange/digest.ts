const encoder = new TextEncoder();

/** FNV-1a, 32 bits (Fowler, Noll, Vo: draft-eastlake-fnv), of a value as JSON. Tells states apart; nothing secret rests on it. */
export function fnv(value: unknown): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(JSON.stringify(value))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

/** @returns the same for the same hashes, in whatever order: how many, and their sum */
export function digestOf(hashes: Iterable<number>): string {
  let count = 0;
  let sum = 0;
  for (const hash of hashes) {
    count += 1;
    sum = (sum + hash) >>> 0;
  }
  return `${count}.${sum.toString(36)}`;
}
