import {DeviceChangedEvent, type RoomFact} from '../../events/notifications.js';
import type {MediaPreferences} from '../../media/constraints.js';
import {LocalMedia} from '../../media/local-media.js';
import type {LocalMediaHandlers} from '../../media/local-media-handlers.js';
import type {OwnMedia} from '../../media/own-media.js';
import type {Slot} from '../../mesh/peer-link.js';
import {CAPABILITIES, type Capability} from '../../protocol/roles.js';
import type {RoomError} from '../../protocol/room-error.js';
import type {RoomOptions} from '../room-options.js';
import type {RoomState} from '../room-state.js';
import {nextSelf} from '../self-snapshot.js';
import type {Store} from '../store.js';
import {type Way, wayTo} from '../ways.js';

export interface CaptureHandlers {
  /** A slot's track changed: send it. */
  track(slot: Slot, track: MediaStreamTrack | null): void;
  emit(fact: RoomFact): void;
  report(error: RoomError): void;
}

/**
 * Our own devices, in and before a call: mirrors `LocalMedia` into the state, and remembers what each
 * slot sends so that a mesh that starts later gets it too.
 */
export class LocalCapture {
  readonly tracks = new Map<Slot, MediaStreamTrack | null>();
  readonly #store: Store<RoomState>;
  readonly #handlers: LocalMediaHandlers;
  #make: Way['media'];
  #options: RoomOptions;
  #can: readonly Capability[] = CAPABILITIES;
  #media: OwnMedia;

  constructor(store: Store<RoomState>, options: RoomOptions, handlers: CaptureHandlers) {
    this.#store = store;
    this.#handlers = {
      track: (slot, track) => {
        this.tracks.set(slot, track);
        handlers.track(slot, track);
      },
      changed: () => this.#mirror(),
      problem: (_kind, error) => handlers.report(error),
      device: (...change) => handlers.emit(new DeviceChangedEvent(...change)),
    };
    this.#options = options;
    this.#media = new LocalMedia(this.#handlers, options);
    this.#mirror();
  }

  get media(): OwnMedia {
    return this.#media;
  }

  configure(options: RoomOptions): void {
    this.#options = options;
    const preferences = this.#preferences;
    this.#store.patch({lowData: preferences.lowData ?? false});
    this.#media.configure(preferences);
  }

  /** What the page asks for, what the person prefers, and what the role allows. */
  get #preferences(): MediaPreferences {
    const {lowData, echoCancellation, noiseSuppression, autoGainControl} = this.#store.state.preferences;
    return {
      ...this.#options,
      lowData: lowData ?? this.#options.lowData,
      echoCancellation,
      noiseSuppression,
      autoGainControl,
      noMic: this.#options.noMic || !this.#can.includes('audio'),
      noCamera: this.#options.noCamera || !this.#can.includes('video'),
    };
  }

  /** What our role does not let us send is closed, and never opened: the others would drop it, and a light would lie. */
  allow(can: readonly Capability[]): void {
    this.#can = can;
    this.configure(this.#options);
    if (this.#media.screen && !can.includes('screen')) void this.#media.setScreen(false);
  }

  /** Acts on the devices of the way that `signaling` means; at once, when those are the browser's. */
  act(act: (media: OwnMedia) => Promise<void>): Promise<void> {
    const run = (way: Way) => {
      this.use(way, this.#options);
      return act(this.#media);
    };
    return wayTo(this.#options.signaling)?.then(run) ?? run({});
  }

  /** Takes the devices of a way to meet; those that were used before end. */
  use({media: make}: Way, options: RoomOptions): void {
    if (make === this.#make) return;
    this.#make = make;
    this.#media.stop();
    this.#options = options;
    this.#media = make ? make(this.#handlers, this.#preferences) : new LocalMedia(this.#handlers, this.#preferences);
    this.#mirror();
  }

  #mirror(): void {
    const media = this.#media;
    // The constructor of LocalMedia may already tell of a change.
    if (!media) return;
    const {self} = this.#store.state;
    this.#store.patch({
      devices: media.devices,
      self: nextSelf(self, {
        stream: media.stream,
        screen: media.screen,
        muted: media.muted,
        cameraOff: media.cameraOff,
        speaking: media.speaking,
        get level() {
          return media.level;
        },
        mic: media.mic,
        camera: media.camera,
        speakerId: media.speakerId,
      }),
    });
  }
}
