/** Records every RTCPeerConnection that is made until `restore()`, and the data channels that peers opened on them. */
export class WatchedConnections {
  readonly all: RTCPeerConnection[] = [];
  readonly channels: RTCDataChannel[] = [];
  /** How often the browser itself would make no more. */
  refused = 0;
  readonly #original = window.RTCPeerConnection;

  /** @param refuse makes the constructor throw, as Chromium's does when there are too many */
  constructor({refuse = () => false}: {refuse?: () => boolean} = {}) {
    const {all, channels} = this;
    const refused = () => (this.refused += 1);
    window.RTCPeerConnection = class extends this.#original {
      constructor(configuration?: RTCConfiguration) {
        if (refuse()) throw new DOMException('Cannot create so many PeerConnections', 'UnknownError');
        try {
          super(configuration);
        } catch (error) {
          refused();
          throw error;
        }
        all.push(this);
        this.addEventListener('datachannel', ({channel}) => channels.push(channel));
      }
    };
  }

  get open(): RTCPeerConnection[] {
    return this.all.filter(({signalingState}) => signalingState !== 'closed');
  }

  restore(): void {
    window.RTCPeerConnection = this.#original;
  }
}
