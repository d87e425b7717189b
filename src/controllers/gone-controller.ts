import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Long enough for an element that is being moved in the DOM, short enough for a camera light, in ms. */
const GONE_AFTER = 100;

/**
 * Tells an element that was taken out of the page from one that is only being moved.
 *
 * Whatever shows a stream lets go of it then: Chromium never collects a media element whose stream has sent
 * nothing yet, and it keeps everything around it (HTMLMediaElement::HasPendingActivity, `NETWORK_LOADING`).
 */
export class GoneController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #left: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;

  /** @param left called once it is gone; the host draws itself again by itself, then and when it is back */
  constructor(host: ReactiveControllerHost, left: () => void = () => {}) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  get gone(): boolean {
    return this.#gone;
  }

  hostConnected(): void {
    clearTimeout(this.#timer);
    if (this.#gone) this.#set(false);
  }

  hostDisconnected(): void {
    this.#timer = setTimeout(() => {
      this.#left();
      this.#set(true);
    }, GONE_AFTER);
  }

  #set(gone: boolean): void {
    this.#gone = gone;
    this.#host.requestUpdate();
  }
}
