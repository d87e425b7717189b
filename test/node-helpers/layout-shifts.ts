import type {Visitor} from './visitor.js';

/** W3C Layout Instability: what moved that was already there, from the first frame on. To be run in a page before its own scripts. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Reflect.set(window, 'shifts', shifts);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
  }).observe({type: 'layout-shift', buffered: true});
}

/** Their sum; 0 is nothing. */
export const shiftsOf = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate(() => (Reflect.get(window, 'shifts') as number[]).reduce((sum, value) => sum + value, 0));
