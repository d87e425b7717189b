import {setTimeout as sleep} from 'node:timers/promises';

/** Waits for a condition; fails with its name after 10 s, which is long for anything here. */
export async function until(condition: () => unknown, name: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never came: ${name}`);
    await sleep(2);
  }
}
