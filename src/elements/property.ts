import type {PropertyDeclaration} from 'lit';
import {property as litProperty} from 'lit/decorators.js';

/**
 * Lit's `property`, whose null and undefined mean "not set": the property has its first value again. That is what a
 * removed attribute comes to, and what frameworks write for a prop that is gone.
 *
 * The first value is the one that the class gives: so every property is given one there.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: string): void => {
    litProperty(options)(prototype, name);
    const accessor = Object.getOwnPropertyDescriptor(prototype, name)!;
    const first = new WeakMap<object, unknown>();
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(value: unknown) {
        if (!first.has(this)) first.set(this, value);
        accessor.set!.call(this, value ?? first.get(this));
      },
    });
  };
