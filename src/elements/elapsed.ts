import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Redraws its host every second, from a moment on. */
export class Elapsed implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #since: () => number | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param since `performance.now()` of the moment; nothing while there is none */
  constructor(host: ReactiveControllerHost, since: () => number | null | undefined) {
    this.#host = host;
    this.#since = since;
    host.addController(this);
  }

  /** Whole seconds; undefined while there is no moment. */
  get seconds(): number | undefined {
    const since = this.#since();
    return since == null ? undefined : Math.max(0, Math.floor((performance.now() - since) / 1_000));
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const since = this.#since();
    // When the second is full: two on one page count as one.
    if (since != null) this.#timer = setTimeout(() => this.#host.requestUpdate(), 1_000 - ((performance.now() - since) % 1_000) + 5);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

const format = (lang: string, value: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(lang, options).format(value);

/** "0:07", "1:02:03", in the digits of the language. */
export function clockOf(seconds: number, lang: string): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => format(lang, value, {minimumIntegerDigits: 2});
  const head = hours > 0 ? [format(lang, hours, {useGrouping: false}), two(minutes)] : [format(lang, minutes, {})];
  return [...head, two(seconds % 60)].join(':');
}

/** "12 minutes", for those who hear it; '' in the first. */
export function minutesOf(seconds: number, lang: string): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? format(lang, minutes, {style: 'unit', unit: 'minute', unitDisplay: 'long'}) : '';
}
