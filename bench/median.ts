const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** @returns the value below which `share` (0 to 1) of the values lie, by linear interpolation */
export function quantile(values: readonly number[], share: number): number {
  const list = sorted(values);
  const at = (list.length - 1) * share;
  const below = list[Math.floor(at)] ?? NaN;
  const above = list[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Prints rows as an aligned table with a head line. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    console.log(row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  '));
  }
}
