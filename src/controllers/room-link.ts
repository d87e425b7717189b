import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {StringsOverride} from '../locales/strings.js';
import type {Room} from '../room/room.js';
import {composedAncestors} from './composed-tree.js';

/** An element that owns a room, as `video-room` does. */
export interface RoomOwner extends HTMLElement {
  readonly call: Room;
  readonly strings?: StringsOverride | undefined;
}

/** What keeps the place of a room that is in another document, under its id. */
type Placeholder = HTMLElement & {readonly standsFor?: RoomOwner};

const isOwner = (element: Element): element is RoomOwner => 'call' in element;

const owners = new WeakMap<Element, RoomOwner | undefined>();
/** The element to whose room `for` links another. */
export const linkedOwner = (host: Element): RoomOwner | undefined => owners.get(host);

const links = new Set<RoomLink>();
const watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Rooms may appear, vanish or be renamed at any time; watched from the first `for` on. */
function watch(root: Node): void {
  observer ??= new MutationObserver(() => {
    for (const link of links) link.resolve();
  });
  if (watched.has(root)) return;
  watched.add(root);
  observer.observe(root, {subtree: true, childList: true, attributes: true, attributeFilter: ['id', 'for']});
}

/**
 * Follows `for="id"` to the element that owns the room: looked up in the host's own root, then in each
 * root around it, the document last. An element without `for` uses that of the nearest element around
 * it (a button in a toolbar), unless a room is nearer.
 */
export class RoomLink implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & {readonly for: string};
  readonly #changed: (owner: RoomOwner | undefined) => void;
  #owner: RoomOwner | undefined;
  #id = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement & {readonly for: string},
    changed: (owner: RoomOwner | undefined) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** The id in force; '' when the room is found by nesting. */
  get id(): string {
    return this.#id;
  }

  hostConnected(): void {
    this.resolve();
  }

  hostDisconnected(): void {
    links.delete(this);
    this.#set(undefined);
  }

  hostUpdate(): void {
    if (this.#idInForce() !== this.#id) this.resolve();
  }

  resolve(): void {
    const id = this.#idInForce();
    const renamed = id !== this.#id;
    this.#id = id;
    links[id ? 'add' : 'delete'](this);
    const place: Placeholder | undefined = id ? this.#find(id) : undefined;
    const found = place?.standsFor ?? place;
    const owner = found && isOwner(found) ? found : undefined;
    this.#set(owner, renamed);
    // Not a room yet, or never: what is no custom element is refused by `whenDefined`.
    if (found && !owner) customElements.whenDefined(found.localName).then(() => this.#host.isConnected && isOwner(found) && this.resolve(), () => {});
  }

  #idInForce(): string {
    if (this.#host.for) return this.#host.for;
    for (const element of composedAncestors(this.#host)) {
      if (isOwner(element)) return '';
      // A `<label for>` around the element is not meant.
      const id = element.localName.includes('-') && element.getAttribute('for');
      if (id) return id;
    }
    return '';
  }

  #find(id: string): HTMLElement | undefined {
    let root = this.#host.getRootNode() as Document | ShadowRoot;
    for (;;) {
      watch(root);
      const found = root.getElementById?.(id);
      if (found) return found;
      if (!(root instanceof ShadowRoot)) return undefined;
      root = root.host.getRootNode() as Document | ShadowRoot;
    }
  }

  /** @param renamed nobody may have the new id either, but then the room around the host is not meant any more */
  #set(owner: RoomOwner | undefined, renamed = false): void {
    if (owner === this.#owner && !renamed) return;
    this.#owner = owner;
    owners.set(this.#host, owner);
    this.#changed(owner);
  }
}
