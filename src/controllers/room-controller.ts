import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Room} from '../room/room.js';
import type {RoomState} from '../room/room-state.js';
import {afterHydration} from './after-hydration.js';
import {GoneController} from './gone-controller.js';
import {RoomContextRequest} from './room-context.js';
import {RoomLink, type RoomOwner} from './room-link.js';

/** What a host must be to belong to a room. */
export type RoomHost = ReactiveControllerHost & HTMLElement & {readonly for: string};

/**
 * Connects an element to its room, found by nesting or by `for`, and redraws the host when the slice of
 * state that `select` picks has changed (shallow comparison).
 */
export class RoomController<T> implements ReactiveController {
  readonly #host: RoomHost;
  readonly #select: (state: RoomState, room: Room) => T;
  readonly #alone: (() => Room | undefined) | undefined;
  readonly #link: RoomLink;
  readonly #whenDrawn: (connect: () => void) => void;
  #nested: Room | undefined;
  #linked: RoomOwner | undefined;
  #room: Room | undefined;
  #value: T | undefined;
  #connected: AbortController | undefined;
  #abort: AbortController | undefined;

  /** @param alone makes a room for a host that has none; asked whenever none is found */
  constructor(host: RoomHost, select: (state: RoomState, room: Room) => T, alone?: () => Room | undefined) {
    this.#host = host;
    this.#whenDrawn = afterHydration(host);
    this.#select = select;
    this.#alone = alone;
    this.#link = new RoomLink(host, (owner) => {
      this.#linked = owner;
      this.#attach();
    });
    host.addController(this);
    // Draws once more, without a room: a media element that has a stream is kept alive by it.
    new GoneController(host, () => this.select());
  }

  /** The room, once there is one. */
  get room(): Room | undefined {
    return this.#room;
  }

  /** The selected slice; undefined without a room. */
  get value(): T | undefined {
    return this.#value;
  }

  /** True when `for` names a room, found or not yet. */
  get linked(): boolean {
    return this.#link.id !== '';
  }

  hostConnected(): void {
    this.#whenDrawn(() => {
      this.#connected = new AbortController();
      // A provider that was upgraded after us, perhaps between us and the one that answered.
      document.addEventListener('context-provider', () => this.#ask(), {signal: this.#connected.signal});
      this.#ask();
    });
  }

  hostDisconnected(): void {
    // Wherever the host goes next, it asks again there.
    this.#connected?.abort();
    this.#nested = undefined;
    this.#detach();
  }

  /** Looks again; for a selection that also depends on something other than the state. */
  select(): void {
    const next = this.#room && this.#select(this.#room.state, this.#room);
    if (shallowEqual(next, this.#value)) return;
    this.#value = next;
    this.#host.requestUpdate();
  }

  /**
   * Sends a wish: from the host, or from the room's element when `for` links them.
   * @returns false when somebody said no
   */
  request(wish: Event): boolean {
    return (this.#linked ?? this.#host).dispatchEvent(wish);
  }

  #ask(): void {
    this.#host.dispatchEvent(new RoomContextRequest(this.#host, (room) => (this.#nested = room)));
    this.#attach();
  }

  #attach(): void {
    if (!this.#host.isConnected || !this.#connected) return;
    const room = this.#link.id ? this.#linked?.call : (this.#nested ?? this.#alone?.());
    if (room === this.#room && this.#abort) return;
    this.#detach();
    this.#room = room;
    if (room) {
      this.#abort = new AbortController();
      room.subscribe(() => this.select(), {signal: this.#abort.signal});
    }
    this.select();
    this.#host.requestUpdate();
  }

  #detach(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#room = undefined;
  }
}

function shallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
