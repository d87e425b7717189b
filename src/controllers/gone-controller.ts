import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Long enough for an element that is being moved in the DOM, short enough for a camera's light, in ms. A timer, since
 * animation frames stop in hidden tabs.
 */
const GONE_AFTER = 100;

/** Tells when the host has been taken out of the page, and not just moved. */
export class GoneController implements ReactiveController {
  readonly #gone: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, gone: () => void) {
    this.#gone = gone;
    host.addController(this);
  }

  hostConnected(): void {
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.#timer = setTimeout(this.#gone, GONE_AFTER);
  }
}
