import {LitElement} from 'lit';
import {customStates} from './custom-states.js';

/** Base of every element. */
export class ParlorElement extends LitElement {
  /** Turns a `:state()` of the element on or off. */
  protected readonly toggleState = customStates(this);
}
