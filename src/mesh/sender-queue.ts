/** Chromium and Firefox know it, the DOM types do not (W3C mst-content-hint section 5). */
interface PreferringParameters extends RTCRtpSendParameters {
  degradationPreference?: 'balanced' | 'maintain-framerate' | 'maintain-resolution';
}

/** W3C WebRTC Extensions, `RTCSetParameterOptions`: Chromium knows it, others take no notice. */
type SetParameters = (parameters: RTCRtpSendParameters, options: {encodingOptions: {keyFrame: boolean}[]}) => Promise<void>;

/**
 * Changes one `RTCRtpSender`, one change after the other: `replaceTrack` and `setParameters` that overlap fail
 * with InvalidStateError. A change that fails is dropped; it never stops the next one, and never throws, since
 * the usual reason is that the connection was closed meanwhile.
 */
export class SenderQueue {
  #last: Promise<void> = Promise.resolve();

  constructor(readonly sender: RTCRtpSender) {}

  replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    return this.#then(() => this.sender.replaceTrack(track));
  }

  /**
   * Caps every encoding.
   * @param maxBitrate bits per second (W3C `RTCRtpEncodingParameters.maxBitrate`)
   * @param preference what to give up first when the network is narrow
   */
  limit(maxBitrate: number, preference: 'maintain-framerate' | 'maintain-resolution'): Promise<void> {
    const set = (preferences: Partial<PreferringParameters>) => {
      const parameters: PreferringParameters = this.sender.getParameters();
      // Firefox before 110 gives no encodings until they are set.
      if (!parameters.encodings?.length) parameters.encodings = [{}];
      for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;
      return this.sender.setParameters(Object.assign(parameters, preferences));
    };
    // A browser that refuses the preference still takes the limit.
    return this.#then(() => set({degradationPreference: preference}).catch(() => set({})));
  }

  /**
   * The next picture needs none before it. Who was cut off asks for the pictures in between for about 2 s before it
   * asks for such a one (Chromium 156, measured): the sender knows earlier.
   */
  refresh(): Promise<void> {
    const {sender} = this;
    return this.#then(() => {
      const parameters = sender.getParameters();
      return (sender.setParameters as SetParameters).call(sender, parameters, {encodingOptions: parameters.encodings.map(() => ({keyFrame: true}))});
    });
  }

  #then(change: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(change).catch(() => {});
    return this.#last;
  }
}
