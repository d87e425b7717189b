import type {Item} from './arrange.js';

/**
 * The order of tiles: shared screens, people in order of arrival, yourself. Who was brought to another page stays there,
 * so that nothing moves back when they fall silent.
 */
export class TileOrder {
  #people: string[] = [];

  sort(items: readonly Item[]): Item[] {
    const of = (wanted: Item['kind']) => items.filter(({kind}) => kind === wanted);
    const people = new Map(of('peer').map((item) => [item.key, item]));
    this.#people = [...new Set([...this.#people.filter((key) => people.has(key)), ...people.keys()])];
    return [...of('screen'), ...this.#people.map((key) => people.get(key)!), ...of('self')];
  }

  /** Two people change places. */
  swap(one: string, other: string): void {
    this.#people = this.#people.map((key) => (key === one ? other : key === other ? one : key));
  }
}
