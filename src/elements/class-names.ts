/** The value of a `class` attribute, from names some of which do not hold. */
export const classNames = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(' ');
