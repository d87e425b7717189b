/** Checks of untrusted values: each returns whether the value is what its name says. */
export type Check<T> = (value: unknown) => value is T;

/** One check for each field of `T`; a field without a check does not compile. */
export type Fields<T> = {readonly [K in keyof T]-?: Check<T[K]>};

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText =
  (max: number, min = 0): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length >= min && value.length <= max;

export const isMatch =
  (pattern: RegExp): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value);

export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isNumber: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** A whole number that survives JSON: 0 to 2^53 - 1. */
export const isCount: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export const isExactly =
  <const T extends string | number | null>(...allowed: readonly T[]): Check<T> =>
  (value): value is T =>
    (allowed as readonly unknown[]).includes(value);

export const isList =
  <T>(check: Check<T>, max: number): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= max && value.every(check);

export const either =
  <A, B>(a: Check<A>, b: Check<B>): Check<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

/** {@link Fields} as a list: every message goes through one, and a list is three times as fast. */
export type Shape<T> = readonly (readonly [key: string, check: Check<T[keyof T]>])[];

export const shape = <T extends object>(fields: Fields<T>): Shape<T> => Object.entries<Check<T[keyof T]>>(fields);

/**
 * Copies the known fields of an untrusted object into `copy`, so that nothing unexpected
 * (`__proto__`, extra keys) travels further.
 * @returns the copy, or undefined when a field is missing or wrong
 */
export function copyShape<T>(
  value: Readonly<Record<string, unknown>>,
  checks: Shape<T>,
  copy: Record<string, unknown> = {},
): T | undefined {
  for (const [key, check] of checks) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (!check(given)) return undefined;
    if (given !== undefined) copy[key] = given;
  }
  return copy as T;
}

export function isShape<T extends object>(fields: Fields<T>): Check<T> {
  const checks = shape(fields);
  return (value): value is T => isObject(value) && copyShape(value, checks) !== undefined;
}
