/**
 * The sound of many tracks in one. Tracks of remote peers are heard in Chromium only while a media element holds them, as with
 * `LevelMeter`.
 */
export class SoundMix {
  readonly #context: AudioContext;
  readonly #mixed: MediaStreamAudioDestinationNode;
  /** Null for what cannot be heard. */
  readonly #sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode | null>();

  constructor(context: AudioContext) {
    this.#context = context;
    this.#mixed = context.createMediaStreamDestination();
  }

  get track(): MediaStreamTrack {
    return this.#mixed.stream.getAudioTracks()[0]!;
  }

  /** Lets these be heard, and no others. */
  hear(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, source] of this.#sources) {
      if (tracks.includes(track)) continue;
      source?.disconnect();
      this.#sources.delete(track);
    }
    for (const track of tracks) {
      if (this.#sources.has(track) || track.readyState === 'ended') continue;
      this.#sources.set(track, this.#connect(track));
    }
  }

  #connect(track: MediaStreamTrack): MediaStreamAudioSourceNode | null {
    try {
      const source = this.#context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#mixed);
      return source;
    } catch {
      // Firefox mixes nothing of another sample rate; the others are heard all the same.
      return null;
    }
  }

  close(): void {
    this.hear([]);
    this.track.stop();
  }
}
