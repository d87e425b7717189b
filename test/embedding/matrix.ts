import {launchChrome} from '../node-helpers/browsers.js';
import {startSite} from '../node-helpers/site.js';
import {ENGINES, type Engine} from './engines.js';
import {htmlOf, markdownOf, type WayIn, WAYS_IN} from './ways-in.js';

/** What each engine leaves of each way in. */
export type Cleaned = ReadonlyMap<Engine, Readonly<Record<WayIn, string>>>;

/** Runs the real engines; those that need a browser get one. */
export async function cleanAll(): Promise<Cleaned> {
  const site = await startSite({'/': ''});
  const browser = await launchChrome();
  try {
    const cleaned = new Map<Engine, Record<WayIn, string>>();
    for (const engine of ENGINES) {
      const page = await browser.newPage();
      await page.goto(site.url);
      const row = {} as Record<WayIn, string>;
      for (const way of WAYS_IN) row[way] = await engine.clean(engine.takes === 'markdown' ? markdownOf(way) : htmlOf(way), page);
      cleaned.set(engine, row);
      await page.close();
    }
    return cleaned;
  } finally {
    await browser.close();
    await site.close();
  }
}
