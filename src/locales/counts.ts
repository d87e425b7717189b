/** "People: 5, raised hands: 2", without what there is none of: no language needs a plural for it. */
export const counts = (
  items: readonly (readonly [what: string, count: number])[],
  {number = String, colon = ': ', comma = ', '}: {readonly number?: (value: number) => string; readonly colon?: string; readonly comma?: string} = {},
): string => items.flatMap(([what, count]) => (count > 0 ? `${what}${colon}${number(count)}` : [])).join(comma);
