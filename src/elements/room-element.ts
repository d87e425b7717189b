import type {CSSResultGroup} from 'lit';
import {LocalizeController} from '../controllers/localize-controller.js';
import type {CallStrings, StringsOverride} from '../locales/strings.js';
import {baseStyles} from './base.styles.js';
import {ParlorElement} from './parlor-element.js';
import {property} from './property.js';

/** Base of every element that belongs to a room. `Words`: the texts it needs beside those of a running call. */
export abstract class RoomElement<Words extends StringsOverride = object> extends ParlorElement {
  static override styles: CSSResultGroup = baseStyles;

  /** Id of the `video-room` that the element belongs to, when it is not inside it. */
  @property() for = '';

  readonly #localize: LocalizeController<Words>;

  /** @param english `Words` in English: they come with the element, and not with the first bytes of a call. */
  constructor(english = {} as Words) {
    super();
    this.#localize = new LocalizeController(this, english);
  }

  /** The texts in the language of the element's place. */
  protected get text(): CallStrings & Words {
    return this.#localize.strings;
  }
}
