import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {findStrings, onStringsChange, stringsChanged} from '../locales/catalogues.js';
import type {Strings, StringsOverride} from '../locales/strings.js';
import {composedAncestors} from './composed-ancestors.js';

let watching = false;

/** A `lang` that changes anywhere in the document; one observer serves every element. */
function watchLanguages(): void {
  if (watching) return;
  watching = true;
  new MutationObserver(stringsChanged).observe(document, {attributes: true, attributeFilter: ['lang'], subtree: true});
}

/**
 * The texts of the nearest `lang`, with the `strings` of the room around the host laid over them.
 * Two rooms on one page can speak two languages.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #strings: Strings | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get strings(): Strings {
    return (this.#strings ??= this.#look());
  }

  hostConnected(): void {
    watchLanguages();
    this.#abort = new AbortController();
    onStringsChange(
      () => {
        this.#strings = undefined;
        this.#host.requestUpdate();
      },
      {signal: this.#abort.signal},
    );
    this.#strings = undefined;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  #look(): Strings {
    let lang: string | null = null;
    let overrides: StringsOverride | undefined;
    for (const element of composedAncestors(this.#host)) {
      lang ||= element.getAttribute('lang');
      if ('call' in element && 'strings' in element) overrides ??= element.strings as StringsOverride;
    }
    const strings = findStrings(lang ?? '');
    if (!overrides) return strings;
    return {
      ...strings,
      ...overrides,
      device: {...strings.device, ...overrides.device},
      ended: {...strings.ended, ...overrides.ended},
    };
  }
}
