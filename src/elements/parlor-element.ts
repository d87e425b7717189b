import {LitElement, type PropertyDeclaration} from 'lit';

/**
 * Base of every element. Null and undefined mean that a property is not set, and it has its first value again: that
 * is what a removed attribute comes to, and what frameworks write for a prop that is gone.
 */
export class ParlorElement extends LitElement {
  protected static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor {
    const accessor = super.getPropertyDescriptor(name, key, options)!;
    if (options.state) return accessor;
    return {
      ...accessor,
      set(this: ParlorElement, value: unknown) {
        // The first value is the class's own: so every property is given one there.
        if (!this.#firstValues.has(name)) this.#firstValues.set(name, value);
        accessor.set!.call(this, value ?? this.#firstValues.get(name));
      },
    };
  }

  readonly #firstValues = new Map<PropertyKey, unknown>();
}
