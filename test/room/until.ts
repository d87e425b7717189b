/** Waits 15 s at most. @throws Error that says what did not come to be */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 750; tries++) {
    if (holds()) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error(`waited in vain until ${what}`);
}
