import {CAPABILITIES_OF, type Role} from '../protocol/roles.js';
import type {PeerInfo} from '../protocol/server-messages.js';

/** What one tab says of itself; its place in the order and its role follow from it, alike in every tab. */
export interface TabInfo {
  readonly id: string;
  /** Milliseconds of the machine's one clock at which it came. */
  readonly join: number;
  readonly d?: unknown;
}

/**
 * Who is here, and who is host: of the tabs present, the one that came first. Every tab keeps its own list and
 * comes to the same end, since all hear the same.
 */
export class TabsRoster {
  readonly #tabs = new Map<string, TabInfo>();
  /** Given by the host. */
  readonly #roles = new Map<string, Role>();

  get size(): number {
    return this.#tabs.size;
  }

  get ids(): readonly string[] {
    return [...this.#tabs.keys()];
  }

  get host(): string | undefined {
    const [first] = [...this.#tabs.values()].sort((a, b) => a.join - b.join || (a.id < b.id ? -1 : 1));
    return first?.id;
  }

  has(id: string): boolean {
    return this.#tabs.has(id);
  }

  put(tab: TabInfo): void {
    this.#tabs.set(tab.id, tab);
  }

  remove(id: string): boolean {
    this.#roles.delete(id);
    return this.#tabs.delete(id);
  }

  setRole(id: string, role: Role): void {
    this.#roles.set(id, role);
  }

  roleOf(id: string): Role {
    return this.#roles.get(id) ?? (id === this.host ? 'host' : 'speaker');
  }

  info(id: string): PeerInfo {
    const {join, d} = this.#tabs.get(id)!;
    const role = this.roleOf(id);
    return {id, join, role, can: CAPABILITIES_OF[role], ...(d !== undefined && {d: d as NonNullable<PeerInfo['d']>})};
  }
}
