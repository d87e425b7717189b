import {RoomConnectionEvent, RoomLeftEvent, type RoomFact} from '../events/notifications.js';
import {problemOf} from '../media/capture.js';
import {RoomError} from '../protocol/room-error.js';
import {RunningCall, type Lasting} from './call.js';
import {checkOptions, type RoomOptions} from './room-options.js';
import type {RoomLeftReason, RoomState} from './room-state.js';
import {nextSelf} from './self-snapshot.js';
import type {Store} from './store.js';
import {wayTo} from './ways.js';

export interface AttendanceHandlers {
  /** As they are now. */
  options(): RoomOptions;
  /** Starts the devices. */
  prepare(): Promise<void>;
  emit(fact: RoomFact): void;
  report(error: RoomError): void;
}

/** Joins and leaves, one call after the other: the last wish wins. */
export class Attendance {
  readonly #store: Store<RoomState>;
  readonly #lasting: Lasting;
  readonly #handlers: AttendanceHandlers;
  #call: RunningCall | null = null;
  #joining: Promise<void> | null = null;
  #leaving: Promise<void> | null = null;
  /** Counts joins and leaves. */
  #wish = 0;

  constructor(store: Store<RoomState>, lasting: Lasting, handlers: AttendanceHandlers) {
    this.#store = store;
    this.#lasting = lasting;
    this.#handlers = handlers;
  }

  get call(): RunningCall | null {
    return this.#call;
  }

  /** @returns at the server's welcome; the same promise while joining or joined */
  join(): Promise<void> {
    this.#joining ??= this.#join().catch((error: unknown) => {
      this.#joining = null;
      throw error;
    });
    return this.#joining;
  }

  leave(): Promise<void> {
    this.#wish++;
    this.#leaving ??= this.#leave().finally(() => (this.#leaving = null));
    return this.#leaving;
  }

  async #join(): Promise<void> {
    const wish = ++this.#wish;
    if (this.#leaving) await this.#leaving;
    try {
      const waysChunk = wayTo(this.#handlers.options().signaling);
      const way = (waysChunk && (await waysChunk)) ?? {};
      if (wish !== this.#wish) throw new RoomError('SIGNALING_LOST', 'The room was left before it was joined.');
      if (!way.mesh && typeof RTCPeerConnection === 'undefined') {
        throw new RoomError('UNSUPPORTED_BROWSER', 'This browser has no WebRTC, or it is switched off.');
      }
      // Joining in the clear where someone asked for a seal would be worse than not joining.
      if (this.#handlers.options().passphrase) throw new RoomError('BAD_ATTRIBUTE', 'passphrase: sealed rooms are not built yet.');
      const options = checkOptions(this.#handlers.options());
      const {room, captionProvider: pen} = options;
      // Whether the browser itself can is known later.
      const captionPlace = pen === undefined ? 'browser' : pen?.available ? pen.destination : undefined;
      this.#store.patch({room, captionPlace, connection: 'connecting', left: null, problem: null});
      this.#handlers.emit(new RoomConnectionEvent('connecting'));
      this.#lasting.capture.use(way, options);
      this.#call = new RunningCall(this.#store, options, this.#lasting, way, {
        emit: (fact) => this.#handlers.emit(fact),
        report: (error) => this.#handlers.report(error),
        ended: (reason, error) => this.#ended(reason, error),
        // Unless somebody acted meanwhile.
        restored: () => wish === this.#wish && void this.join().catch(() => {}),
      });
      const opened = this.#call.open();
      void this.#handlers.prepare();
      await opened;
    } catch (cause) {
      const error = cause instanceof RoomError ? cause : new RoomError('SIGNALING_UNREACHABLE', String(cause), {cause});
      // The call told of its own end already; what failed before there was one is told here.
      if (!this.#call?.signal.aborted && this.#store.state.connection !== 'disconnected') this.#ended('failed', error);
      throw error;
    }
  }

  async #leave(): Promise<void> {
    await this.#call?.close();
    this.#lasting.capture.media.stop();
  }

  #ended(reason: RoomLeftReason, error: RoomError | null): void {
    const wasIn = this.#store.state.self.id !== null;
    this.#call = null;
    this.#joining = null;
    this.#lasting.capture.media.stop();
    this.#store.patch({
      connection: 'disconnected',
      reconnectingSince: null,
      left: reason,
      problem: error && problemOf(error),
      peers: Object.freeze([]),
      waiting: [],
      hands: Object.freeze([]),
      captioning: null,
      pinned: null,
      self: nextSelf(this.#store.state.self, {id: null, join: 0}),
    });
    this.#handlers.emit(new RoomConnectionEvent('disconnected'));
    if (error) this.#handlers.report(error);
    if (wasIn) this.#handlers.emit(new RoomLeftEvent(reason));
  }
}
