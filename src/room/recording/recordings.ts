import {RoomRecordingEvent} from '../../events/notifications.js';
import {mayRecord} from '../../protocol/roles.js';
import {RoomError} from '../../protocol/room-error.js';
import type {Call} from '../feature.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Recorder, RecordingOptions} from './recorder.js';
import {recordersOf, recordingKey} from './recorders.js';

/** Who records the room, for all to know; and our own recording. */
export class Recordings {
  readonly #call: Call;
  readonly #shared: SharedState;
  #recorder: Recorder | undefined;
  #starting: Promise<void> | undefined;
  #over: Promise<void> | undefined;
  /** Aborts when all is written. */
  #unsaved: AbortController | undefined;

  constructor(call: Call, shared: SharedState) {
    this.#call = call;
    this.#shared = shared;
    const {store, signal} = call;
    shared.subscribe('@*', () => this.#review(), {signal});
    store.subscribe(() => this.#review(), {signal});
    signal.addEventListener('abort', () => {
      store.patch({recordings: Object.freeze([])});
      void this.stop();
    });
    this.#review();
  }

  /**
   * @throws DOMException `NotAllowedError` when our role does not allow it, `AbortError` when no file was chosen, `InvalidStateError`
   * when the call is over before it has begun
   * @throws RoomError `UNSUPPORTED_BROWSER`, `RECORDING_FAILED`
   */
  start(options: RecordingOptions): Promise<void> {
    if (this.#recorder) return Promise.resolve();
    this.#starting ??= this.#start(options).finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  async #start(options: RecordingOptions): Promise<void> {
    const {store, signal} = this.#call;
    if (!mayRecord(store.state.self.can)) throw new DOMException('Your role in this room does not allow it: recording.', 'NotAllowedError');
    const {openSink, Recorder, recordingName, recordingType} = await import('./record.js');
    const type = recordingType();
    if (!type) throw this.#report(new RoomError('UNSUPPORTED_BROWSER', 'This browser cannot record.', {recoverable: true}));
    const sink = options.sink ?? (await openSink(recordingName(store.state.room, type), type));
    await this.#over;
    const {id} = store.state.self;
    if (signal.aborted || id === null) throw new DOMException('Join first.', 'InvalidStateError');
    // Before the first picture is taken: nobody is recorded untold.
    this.#shared.set(recordingKey(id), true);
    try {
      this.#recorder = new Recorder(() => store.state, type, sink, options, (error) => this.#fail(error));
    } catch (cause) {
      this.#shared.set(recordingKey(id), undefined);
      throw this.#report(failure(cause));
    }
    this.#unsaved = new AbortController();
    // Whoever closes the page now loses what is not written.
    addEventListener('beforeunload', (event) => event.preventDefault(), {signal: this.#unsaved.signal});
    store.patch({recordingSince: performance.now()});
  }

  /** Ends our own, if there is one. @returns when all is written */
  async stop(): Promise<void> {
    await this.#starting?.catch(() => {});
    const recorder = this.#recorder;
    if (!recorder) return this.#over;
    this.#recorder = undefined;
    this.#call.store.patch({recordingSince: null});
    return (this.#over = this.#finish(recorder));
  }

  async #finish(recorder: Recorder): Promise<void> {
    const {id, can} = this.#call.store.state.self;
    const stopped = recorder.stop().catch((cause: unknown) => void this.#report(failure(cause)));
    // What is left of it is written; nobody is recorded any more.
    if (id !== null && can.includes('data') && this.#shared.get(recordingKey(id)) !== undefined) this.#shared.set(recordingKey(id), undefined);
    await stopped;
    this.#unsaved?.abort();
    if (id !== null) this.#call.emit(new RoomRecordingEvent(id, false));
  }

  /** With another id, what was said under the former one is gone. */
  welcome(): void {
    const {id} = this.#call.store.state.self;
    if (this.#recorder && id !== null) this.#shared.set(recordingKey(id), true);
  }

  /** Someone began, ended, came or went, or may no longer. */
  #review(): void {
    const {store, signal} = this.#call;
    const {self, peers, recordings: before} = store.state;
    if (signal.aborted) return;
    if (this.#recorder && !mayRecord(self.can)) void this.stop();
    const recordings = recordersOf([...(self.id === null ? [] : [self.id]), ...peers.map(({id}) => id)], this.#shared);
    if (recordings.join() === before.join()) return;
    store.patch({recordings: Object.freeze(recordings)});
    for (const id of recordings) if (!before.includes(id)) this.#call.emit(new RoomRecordingEvent(id, true));
    // Of our own it is told when all is written.
    for (const id of before) if (!recordings.includes(id) && id !== self.id) this.#call.emit(new RoomRecordingEvent(id, false));
  }

  #fail(cause: unknown): void {
    this.#report(failure(cause));
    void this.stop();
  }

  #report(error: RoomError): RoomError {
    this.#call.report(error);
    return error;
  }
}

const failure = (cause: unknown): RoomError => new RoomError('RECORDING_FAILED', `Recording ended: ${cause instanceof Error ? cause.message : String(cause)}`, {cause, recoverable: true});
