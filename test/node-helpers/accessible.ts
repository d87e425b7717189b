import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Visitor} from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {run(): Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>};

/** @throws AssertionError naming what axe finds in the page as it is now, in light and in dark, on a desk and on a phone */
export async function isAccessible({page}: Visitor): Promise<void> {
  await page.evaluate(AXE);
  const {width, height} = page.viewport()!;
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
    for (const size of [{width: 1440, height: 900}, {width: 320, height: 720}]) {
      await page.setViewport(size);
      const found = await page.evaluate(async () => {
        // What fades has no contrast yet.
        await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
        const {violations} = await (globalThis as unknown as {axe: Axe}).axe.run();
        const wide = document.documentElement.scrollWidth - innerWidth;
        return [...violations.map(({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`).join(' | ')}`), ...(wide > 0 ? [`${wide} px wider than the page`] : [])];
      });
      assert.deepEqual(found, [], `${page.url()} ${scheme} ${size.width}`);
    }
  }
  await page.emulateMediaFeatures([]);
  await page.setViewport({width, height});
}
