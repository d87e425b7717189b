import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {elementSizes, scriptSizes} from '../../scripts/sizes.js';
import {readPage} from './blocks.js';

/** How far a figure may be off, as a share of it, and in kB: the next change of the code moves it a little, and is no reason to edit the page. */
const SHARE = 0.04;
const LEAST_KB = 0.3;

/** By the first cell, the cells after it. */
const rows = new Map(
  [...readPage('docs/sizes.md').matchAll(/^\| `([\w.-]+)` \| (.*) \|$/gm)].map(([, name, cells]) => [name!, cells!.split(' | ').map(Number)]),
);
const near = (name: string, column: number, bytes: number): void => {
  const said = rows.get(name)?.[column] ?? NaN;
  assert.ok(Math.abs(said - bytes / 1_000) <= Math.max(LEAST_KB, (SHARE * bytes) / 1_000), `${name} is ${(bytes / 1_000).toFixed(1)} kB, and the page says ${said}: npm run size -- --write`);
};

describe('docs/sizes.md', () => {
  it('has every chunk, about as large as it is built', () => {
    for (const [name, bytes] of Object.entries(scriptSizes().chunks)) near(name, 0, bytes);
  });

  it('has every element, about as large as it is built', async () => {
    for (const [tag, {alone, own}] of Object.entries((await elementSizes()).sizes)) {
      near(tag, 0, alone);
      near(tag, 2, own);
    }
  });
});
