import {RoomError} from '../protocol/room-error.js';
import type {ScreenOptions} from './constraints.js';
import {deviceError, environmentError} from './device-error.js';
import type {LocalMediaHandlers} from './local-media-handlers.js';

/** The shared screen, window or tab, with its sound where the browser gives it. */
export class ScreenShare {
  readonly #handlers: LocalMediaHandlers;
  #stream: MediaStream | null = null;
  #wanted = false;
  #opening: Promise<void> | null = null;

  constructor(handlers: LocalMediaHandlers) {
    this.#handlers = handlers;
  }

  get stream(): MediaStream | null {
    return this.#stream;
  }

  /**
   * Asks the person what to share. The question is asked in the same task: browsers want the click that
   * led to it to be fresh. A closed question is an answer too: it resolves, and nothing is shared.
   * @throws RoomError when nothing can be shared
   */
  start(options: ScreenOptions): Promise<void> {
    this.#wanted = true;
    if (this.#stream) return Promise.resolve();
    this.#opening ??= this.#open(options).finally(() => (this.#opening = null));
    return this.#opening;
  }

  stop(): void {
    this.#wanted = false;
    const tracks = this.#stream?.getTracks();
    if (!tracks) return;
    this.#stream = null;
    for (const track of tracks) {
      track.stop();
      this.#handlers.track(slotOf(track), null);
    }
    this.#handlers.changed();
  }

  async #open(options: ScreenOptions): Promise<void> {
    try {
      const impossible = environmentError('screen');
      if (impossible) throw impossible;
      this.#put(await navigator.mediaDevices.getDisplayMedia(options));
    } catch (cause) {
      const error = cause instanceof RoomError ? cause : await deviceError('screen', cause);
      const wanted = this.#wanted;
      this.#wanted = false;
      if (!wanted || error.code === 'PERMISSION_DISMISSED') return;
      this.#handlers.problem('screen', error);
      throw error;
    }
  }

  #put(stream: MediaStream): void {
    // Stopped while the question was open.
    if (!this.#wanted) return stream.getTracks().forEach((track) => track.stop());
    this.#stream = stream;
    for (const track of stream.getTracks()) {
      // Readable text before smooth movement (W3C MediaStreamTrack Content Hints).
      if (track.kind === 'video') track.contentHint = 'detail';
      track.addEventListener('ended', () => this.#ended(track), {once: true});
      this.#handlers.track(slotOf(track), track);
    }
    this.#handlers.changed();
  }

  /** The browser's own bar ends the share; a shared tab may also just lose its sound. */
  #ended(track: MediaStreamTrack): void {
    if (!this.#stream?.getTracks().includes(track)) return;
    if (track.kind === 'video') return this.stop();
    this.#stream.removeTrack(track);
    this.#handlers.track('screenSound', null);
    this.#handlers.changed();
  }
}

const slotOf = ({kind}: MediaStreamTrack): 'screen' | 'screenSound' => (kind === 'video' ? 'screen' : 'screenSound');
