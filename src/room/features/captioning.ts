import {RoomCaptionEvent} from '../../events/notifications.js';
import type {Json} from '../../protocol/json.js';
import {Budget} from '../budget.js';
import {browserCaptions} from '../captions/browser-captions.js';
import type {CaptionProvider} from '../captions/caption-provider.js';
import {CAPTIONING, captionKey, isCaptionMessage, type CaptionMessage} from '../captions/caption.js';
import {Speech} from '../captions/speech.js';
import type {Call} from '../feature.js';
import type {SharedState} from '../shared/shared-state.js';
import {CAPTION_TOPIC} from './late-captioning.js';
import type {LatePart} from './late-feature.js';

/**
 * What is said, in writing. Who wants to read says so to all; who speaks lets their own browser write it down, once they
 * allowed it, and sends the words to those who want them, over the links. No server hears or reads any of it from us.
 */
export class Captioning implements LatePart {
  readonly #call: Call;
  readonly #shared: SharedState;
  readonly #clock: () => number;
  readonly #provider: CaptionProvider | null;
  readonly #budgets = new Map<string, Budget>();
  #speech: Speech | undefined;
  #next = 0;
  #failed = false;

  /** @param clock ms, of a clock that nobody sets */
  constructor(call: Call, shared: SharedState, clock = () => performance.now()) {
    this.#call = call;
    this.#shared = shared;
    this.#clock = clock;
    const {captionProvider = browserCaptions} = call.options;
    this.#provider = captionProvider?.available ? captionProvider : null;
    const {store, signal} = call;
    store.patch({captionPlace: this.#provider?.destination});
    shared.subscribe('@*', (key) => key.endsWith('/captions') && this.#follow(), {signal});
    store.subscribe(() => this.#follow(), {signal});
    signal.addEventListener('abort', () => this.#hush());
    this.#follow();
  }

  welcome(): void {
    this.#follow();
  }

  received(from: string, data: Json | ArrayBuffer): void {
    const {preferences, peers} = this.#call.store.state;
    const speaker = peers.find(({id}) => id === from);
    if (!preferences.captions || !speaker?.can.includes('data') || !isCaptionMessage(data) || !this.#takes(from)) return;
    this.#emit(from, speaker.name, data);
  }

  #emit(by: string, name: string, {n, t, l = '', f = false}: CaptionMessage): void {
    this.#call.emit(new RoomCaptionEvent(Object.freeze({id: `${by} ${n}`, by, name, text: t, lang: l, final: f})));
  }

  #takes(from: string): boolean {
    const now = this.#clock();
    const budget = this.#budgets.get(from) ?? new Budget(CAPTIONING, now);
    this.#budgets.set(from, budget);
    return budget.take(now);
  }

  /** Those who are here, linked, and want to read. */
  get #readers(): string[] {
    const {peers} = this.#call.store.state;
    return peers.flatMap(({id, link}) => (link === 'connected' && this.#shared.get(captionKey(id)) === true ? id : []));
  }

  /** Something changed that may matter: brings everything in line with it. */
  #follow(): void {
    const {store, signal} = this.#call;
    if (signal.aborted) return;
    const {self, peers, preferences} = store.state;
    if (self.id === null) return;
    for (const id of this.#budgets.keys()) if (!peers.some((peer) => peer.id === id)) this.#budgets.delete(id);
    const key = captionKey(self.id);
    const said = this.#shared.get(key) === true;
    if (said !== preferences.captions && self.can.includes('data')) this.#say(key, preferences.captions);
    // Who says yes anew may have mended what was in the way.
    if (!preferences.captionMe) this.#failed = false;
    const readers = this.#provider && self.can.includes('audio') && self.can.includes('data') ? this.#readers : [];
    const allowed = preferences.captionMe === true && !this.#failed;
    // A muted microphone is nobody's to listen to.
    const track = allowed && readers.length > 0 && !self.muted ? self.stream.getAudioTracks()[0] : undefined;
    if (track !== this.#speech?.track) this.#listen(track);
    const state = this.#failed ? 'failed' : allowed ? 'on' : 'asked';
    const now = readers.length === 0 || preferences.captionMe === false ? null : {readers, state, place: this.#provider!.destination} as const;
    if (JSON.stringify(now) !== JSON.stringify(store.state.captioning)) store.patch({captioning: now && Object.freeze(now)});
  }

  /** Tells everyone whether we want to read. */
  #say(key: string, wanted: boolean): void {
    try {
      this.#shared.set(key, wanted || undefined);
    } catch {
      // No room for one word more: asked again with the next change.
    }
  }

  #listen(track: MediaStreamTrack | undefined): void {
    this.#hush();
    if (!track) return;
    this.#speech = new Speech(this.#provider!, track, navigator.language, this.#next, {
      tell: (message) => this.#tell(message),
      failed: (reason) => {
        console.warn(`[parlor] What is said cannot be written down: ${reason}`);
        this.#failed = true;
        this.#hush();
        this.#follow();
      },
    });
  }

  #hush(): void {
    const speech = this.#speech;
    // First: what it says last may lead back here.
    this.#speech = undefined;
    if (speech) this.#next = speech.stop();
  }

  #tell(message: CaptionMessage): void {
    const {store, mesh} = this.#call;
    const {self, preferences} = store.state;
    if (self.id === null) return;
    const readers = this.#readers;
    if (readers.length > 0) void mesh.send(CAPTION_TOPIC, {...message} as Json, readers).catch(() => {});
    if (preferences.captions) this.#emit(self.id, self.name, message);
  }
}
