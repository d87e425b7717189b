/** Records every RTCPeerConnection that is made until `restore()`. */
export class WatchedConnections {
  readonly all: RTCPeerConnection[] = [];
  readonly #original = window.RTCPeerConnection;

  /** @param refuse makes the constructor throw, as Chromium's does when there are too many */
  constructor({refuse = () => false}: {refuse?: () => boolean} = {}) {
    const {all} = this;
    window.RTCPeerConnection = class extends this.#original {
      constructor(configuration?: RTCConfiguration) {
        if (refuse()) throw new DOMException('Cannot create so many PeerConnections', 'UnknownError');
        super(configuration);
        all.push(this);
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
