import type {Member} from './member.js';

/** Who was removed from a call, for as long as it lasts. */
export class Bans {
  // Most rooms have none.
  #marks: Set<string> | undefined;
  /** Addresses of people without a `sub`. */
  #addresses: Set<string> | undefined;

  /**
   * In an open room someone who was removed is a stranger again after a reload. So newcomers from that address, and
   * others may share it, are not refused: they have to knock.
   * @param address of the socket, if there still was one
   */
  add({id, sub}: Member, address: string | undefined): void {
    (this.#marks ??= new Set()).add(mark(id, undefined)).add(mark(id, sub));
    if (sub === undefined && address !== undefined) (this.#addresses ??= new Set()).add(address);
  }

  has(id: string | undefined, sub: string | undefined): boolean {
    if (!this.#marks) return false;
    return (id !== undefined && this.#marks.has(mark(id, undefined))) || (sub !== undefined && this.#marks.has(mark('', sub)));
  }

  suspects(address: string): boolean {
    return this.#addresses?.has(address) ?? false;
  }

  /** Nobody is left to open to those who knock. */
  forgiveAddresses(): void {
    this.#addresses = undefined;
  }
}

/** A person: by `sub` where a token names one, else by id. */
export const mark = (id: string, sub: string | undefined): string => (sub === undefined ? `id ${id}` : `sub ${sub}`);
