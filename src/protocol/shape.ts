/** Checks of untrusted values: each returns whether the value is what its name says. */
export type Check<T> = (value: unknown) => value is T;

interface Optional<T> {
  readonly check: Check<T>;
  readonly optional: true;
}
type FieldOf<T, K extends keyof T> = undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Check<T[K]>;
/** One check for each field of `T`; a field without a check does not compile. */
export type Fields<T> = {readonly [K in keyof T]-?: FieldOf<T, K>};

export const optional = <T>(check: Check<T>): Optional<T> => ({check, optional: true});

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

export const isShape =
  <T extends object>(fields: Fields<T>): Check<T> =>
  (value): value is T =>
    isObject(value) && copyShape(value, fields) !== undefined;

type Entry = readonly [key: string, check: Check<unknown>, isOptional: boolean];

/** Tables of checks as lists: every message of the server goes through one. */
const entries = new WeakMap<object, readonly Entry[]>();

function entriesOf(fields: object): readonly Entry[] {
  let list = entries.get(fields);
  if (!list) {
    list = Object.entries(fields as Record<string, Check<unknown> | Optional<unknown>>).map(([key, field]): Entry =>
      typeof field === 'function' ? [key, field, false] : [key, field.check, true],
    );
    entries.set(fields, list);
  }
  return list;
}

/**
 * Copies the known fields of an untrusted object into a fresh one, so that nothing unexpected
 * (`__proto__`, extra keys) travels further.
 * @returns the copy, or undefined when a field is missing or wrong
 */
export function copyShape<T extends object>(value: Readonly<Record<string, unknown>>, fields: Fields<T>): T | undefined {
  const copy: Record<string, unknown> = {};
  for (const [key, check, isOptional] of entriesOf(fields)) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined && isOptional) continue;
    if (!check(given)) return undefined;
    copy[key] = given;
  }
  return copy as T;
}
