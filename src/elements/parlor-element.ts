import {LitElement, type PropertyDeclaration} from 'lit';
import {customStates} from './custom-states.js';

/**
 * Base of every element. Null and undefined mean that a property is not set, and it has its first value again: that
 * is what a removed attribute comes to, and what frameworks write for a prop that is gone.
 */
export class ParlorElement extends LitElement {
  protected static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor {
    const accessor = super.getPropertyDescriptor(name, key, options)!;
    if (options.state) return accessor;
    // The first value is the class's own: so every property is given one there.
    const first = new WeakMap<object, unknown>();
    return {
      ...accessor,
      set(value: unknown) {
        if (!first.has(this)) first.set(this, value);
        accessor.set!.call(this, value ?? first.get(this));
      },
    };
  }

  /** Turns a `:state()` of the element on or off. */
  protected readonly toggleState = customStates(this);
}
