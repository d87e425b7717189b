import {acquireAudioContext, releaseAudioContext} from '../../media/audio-context.js';
import {SoundMix} from '../../media/sound-mix.js';
import {SteadyClock} from '../../media/steady-clock.js';
import type {Size} from '../best-fit.js';
import type {RoomState} from '../room-state.js';
import {Composition} from './composition.js';
import {PieceLine} from './piece-line.js';
import type {RecordingSink} from './sink.js';
import {plainTiles, type RecordedTile} from './tiles.js';

/** Best first: what costs a page least that has a call to run; then what others can. */
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm;codecs=vp9,opus', 'video/webm', 'video/mp4;codecs=avc1.42E01F,mp4a.40.2', 'video/mp4'];
/** A piece of a recording, in ms: as much is lost when a page crashes, and as much is in memory. */
const PIECE = 1_000;
/** Where everyone is, and who is heard, is looked at so often, in ms. */
const LOOK = 200;
/** Bits per second. */
const PICTURE = 2_500_000;
const SOUND = 128_000;

/** How a recording is made. */
export interface RecordingOptions {
  /** Pixels; 1280 by 720 without. */
  readonly width?: number;
  readonly height?: number;
  /** Pictures per second; 25 without. */
  readonly frameRate?: number;
  /** Who is where; asked again all the time. Without it, or when it has nothing to say, everyone is in one grid. */
  readonly layout?: (size: Size) => readonly RecordedTile[] | undefined;
  /** Takes the pieces. Without it they become a file on the disk of the person. */
  readonly sink?: RecordingSink;
}

/** What this browser records in; undefined where it cannot. */
export const recordingType = (): string | undefined =>
  typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype) ? undefined : TYPES.find((type) => MediaRecorder.isTypeSupported(type));

/** Records a room as it is now and later, until it is stopped: pictures in one, and all sound in one. */
export class Recorder {
  readonly #state: () => RoomState;
  readonly #size: Size;
  readonly #layout: NonNullable<RecordingOptions['layout']>;
  readonly #composition: Composition;
  readonly #context = acquireAudioContext();
  readonly #mix = this.#context && new SoundMix(this.#context);
  readonly #clock: SteadyClock;
  readonly #recorder: MediaRecorder;
  readonly #line: PieceLine;
  #tiles: readonly RecordedTile[] = [];
  #looked = -Infinity;
  #stopped: Promise<void> | undefined;

  /** @param failed called once, when nothing more can be recorded: `stop()` keeps what there is */
  constructor(state: () => RoomState, type: string, sink: RecordingSink, options: RecordingOptions, failed: (error: unknown) => void) {
    const {width = 1_280, height = 720, frameRate = 25, layout = () => undefined} = options;
    this.#state = state;
    this.#size = {width, height};
    this.#layout = layout;
    this.#composition = new Composition(this.#size);
    this.#draw();
    // Without a rate of its own: there is a picture whenever one was drawn.
    const stream = new MediaStream([...this.#composition.canvas.captureStream().getVideoTracks(), ...(this.#mix ? [this.#mix.track] : [])]);
    this.#recorder = new MediaRecorder(stream, {mimeType: type, videoBitsPerSecond: PICTURE, audioBitsPerSecond: SOUND});
    this.#line = new PieceLine(sink, {
      full: () => this.#recorder.state === 'recording' && this.#recorder.pause(),
      drained: () => this.#recorder.state === 'paused' && this.#recorder.resume(),
      failed,
    });
    this.#recorder.addEventListener('dataavailable', ({data}) => this.#line.push(data));
    this.#recorder.addEventListener('error', (event) => failed((event as Event & {error?: unknown}).error));
    this.#recorder.start(PIECE);
    this.#clock = new SteadyClock(this.#context, frameRate, () => this.#draw());
  }

  /** Ends it. @returns when all is written @throws what kept the sink from being closed */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    const recorder = this.#recorder;
    this.#clock.close();
    if (recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, {once: true}));
      recorder.stop();
      await stopped;
    }
    for (const track of recorder.stream.getTracks()) track.stop();
    this.#composition.close();
    this.#mix?.close();
    if (this.#context) releaseAudioContext();
    await this.#line.close();
  }

  #draw(): void {
    const state = this.#state();
    const now = performance.now();
    if (now - this.#looked >= LOOK) {
      this.#looked = now;
      // Our own screen is on nobody's grid but those of others.
      this.#tiles = (!state.self.screen && this.#layout(this.#size)) || plainTiles(state, this.#size);
      this.#mix?.hear(soundsOf(state));
    }
    this.#composition.draw(state, this.#tiles);
  }
}

/** Everyone's sound, screens' too; not ours while we are muted. */
function soundsOf({self, peers}: RoomState): MediaStreamTrack[] {
  const streams = [...peers.flatMap(({stream, screen}) => [stream, screen]), self.muted ? null : self.stream, self.screen];
  return streams.flatMap((stream) => stream?.getAudioTracks() ?? []);
}
