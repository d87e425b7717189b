/**
 * The sound of many tracks in one. Tracks of remote peers are heard in Chromium only while a media element holds them, as with
 * `LevelMeter`.
 */
export class SoundMix {
  readonly #context: AudioContext;
  readonly #mixed: MediaStreamAudioDestinationNode;
  readonly #sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

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
      source.disconnect();
      this.#sources.delete(track);
    }
    for (const track of tracks) {
      if (this.#sources.has(track) || track.readyState === 'ended') continue;
      const source = this.#context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#mixed);
      this.#sources.set(track, source);
    }
  }

  close(): void {
    this.hear([]);
    this.track.stop();
  }
}
