import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Long enough for an element that is being moved in the DOM, short enough for a camera light; in ms. */
const GONE_AFTER = 100;

/**
 * Tells a host that left the page from one that is being moved in it. A timer, since animation frames stop in hidden
 * tabs.
 */
export class GoneController implements ReactiveController {
  readonly #whenGone: () => void;
  readonly #whenBack: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;

  /** @param whenBack called when the host comes back after `whenGone` */
  constructor(host: ReactiveControllerHost, whenGone: () => void, whenBack?: () => void) {
    this.#whenGone = whenGone;
    this.#whenBack = whenBack;
    host.addController(this);
  }

  /** True from `whenGone` until the host is back. */
  get gone(): boolean {
    return this.#gone;
  }

  hostConnected(): void {
    clearTimeout(this.#timer);
    if (!this.#gone) return;
    this.#gone = false;
    this.#whenBack?.();
  }

  hostDisconnected(): void {
    this.#timer = setTimeout(() => {
      this.#gone = true;
      this.#whenGone();
    }, GONE_AFTER);
  }
}
