import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Long enough for an element that is being moved in the DOM, short enough for a camera light; in ms. */
const GONE_AFTER = 100;

/** What a host does when it is gone, and when it is back after that. */
export interface Going {
  gone?(): void;
  back?(): void;
}

/**
 * Tells a host that left the page from one that is being moved in it, and draws it again when it is gone or back.
 * A timer, since animation frames stop in hidden tabs.
 */
export class GoneController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #going: Going;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;

  constructor(host: ReactiveControllerHost, going: Going = {}) {
    this.#host = host;
    this.#going = going;
    host.addController(this);
  }

  /** True once the host is out of the page for good: what it shows then holds no stream. */
  get gone(): boolean {
    return this.#gone;
  }

  hostConnected(): void {
    clearTimeout(this.#timer);
    if (!this.#gone) return;
    this.#gone = false;
    this.#going.back?.();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#timer = setTimeout(() => {
      this.#gone = true;
      this.#going.gone?.();
      this.#host.requestUpdate();
    }, GONE_AFTER);
  }
}
