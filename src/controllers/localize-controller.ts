import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {findStrings, onStringsChange, stringsChanged} from '../locales/catalogues.js';
import type {CallStrings, StringsOverride} from '../locales/strings.js';
import {afterHydration} from './after-hydration.js';
import {composedAncestors} from './composed-tree.js';
import {linkedOwner, type RoomOwner} from './room-link.js';

let watching = false;

/** A `lang` that changes anywhere in the document; one observer serves every element. */
function watchLanguages(): void {
  if (watching) return;
  watching = true;
  new MutationObserver(stringsChanged).observe(document, {attributes: true, attributeFilter: ['lang'], subtree: true});
}

/**
 * The texts of the nearest `lang`, with the `strings` of the host's room laid over them.
 * Two rooms on one page can speak two languages.
 */
export class LocalizeController<Words extends StringsOverride> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #english: Words;
  readonly #whenDrawn: (connect: () => void) => void;
  #strings: (CallStrings & Words) | undefined;
  #owner: RoomOwner | undefined;
  #abort: AbortController | undefined;

  /** @param english what the host says beside the texts of a call, for where no other language is found */
  constructor(host: ReactiveControllerHost & Element, english: Words) {
    this.#host = host;
    this.#whenDrawn = afterHydration(host);
    this.#english = english;
    host.addController(this);
  }

  get strings(): CallStrings & Words {
    const owner = linkedOwner(this.#host);
    if (owner !== this.#owner) this.#strings = undefined;
    this.#owner = owner;
    return (this.#strings ??= this.#look());
  }

  hostConnected(): void {
    this.#whenDrawn(() => {
      watchLanguages();
      this.#abort = new AbortController();
      onStringsChange(() => this.#lookAgain(), {signal: this.#abort.signal});
      this.#lookAgain();
    });
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  #lookAgain(): void {
    this.#strings = undefined;
    this.#host.requestUpdate();
  }

  #look(): CallStrings & Words {
    let lang: string | null = null;
    let overrides = this.#owner?.strings;
    // A server sees no place in a page: it speaks English.
    for (const element of this.#abort ? composedAncestors(this.#host) : []) {
      lang ||= element.getAttribute('lang');
      if ('call' in element && 'strings' in element) overrides ??= element.strings as StringsOverride;
    }
    const strings = {...this.#english, ...findStrings(lang ?? '')} as unknown as Record<string, unknown>;
    for (const [key, text] of Object.entries(overrides ?? {})) {
      // Of a group of texts only those that are given change.
      strings[key] = typeof text === 'object' ? {...(strings[key] as object), ...text} : text;
    }
    return strings as unknown as CallStrings & Words;
  }
}
