import type {Role} from '../../protocol/roles.js';
import type {NoticeList} from './notice-list.js';

/** Tells that our role is another one: whoever is made a viewer finds their devices off, and would not know why. */
export class RoleNews {
  readonly #list: NoticeList;
  /** Ours, as we know it, in the room of which `id` is our name. */
  #known: {readonly id: string | null; readonly role: Role} | undefined;

  constructor(list: NoticeList) {
    this.#list = list;
  }

  follow(now: {readonly id: string | null; readonly role: Role} | undefined, isWanted: boolean): void {
    const before = this.#known;
    this.#known = now;
    // With the welcome comes a role that is no news.
    if (isWanted && now?.id && before?.id === now.id && before.role !== now.role) this.#list.show({kind: 'role', key: 'role', role: now.role, before: before.role});
  }
}
