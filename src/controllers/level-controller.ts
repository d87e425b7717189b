import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Ten times a second: as fast as a person reads a meter. */
const EVERY = 100;

/** Draws a loudness while the host is on the page and the page is visible. */
export class LevelController implements ReactiveController {
  readonly #host: Element;
  readonly #read: () => number;
  readonly #draw: (level: number) => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param read loudness now, 0 to 1 */
  constructor(host: ReactiveControllerHost & Element, read: () => number, draw: (level: number) => void) {
    this.#host = host;
    this.#read = read;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    let last = -1;
    this.#timer = setInterval(() => {
      if (this.#host.ownerDocument.visibilityState === 'hidden') return;
      const level = Math.round(this.#read() * 100) / 100;
      if (level !== last) this.#draw(level);
      last = level;
    }, EVERY);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
