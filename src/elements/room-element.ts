import {LitElement, type CSSResultGroup} from 'lit';
import {property} from 'lit/decorators.js';
import {LocalizeController} from '../controllers/localize-controller.js';
import type {Strings} from '../locales/strings.js';
import {baseStyles} from './base.styles.js';
import {customStates} from './custom-states.js';

/** Base of every element that belongs to a room. */
export abstract class RoomElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  /** Id of the `video-room` that the element belongs to, when it is not inside it. */
  @property() for = '';

  /** Turns a `:state()` of the element on or off. */
  protected readonly toggleState = customStates(this);
  readonly #localize = new LocalizeController(this);

  /** The texts in the language of the element's place. */
  protected get text(): Strings {
    return this.#localize.strings;
  }
}
