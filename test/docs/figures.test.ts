import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import {readPage, ROOT} from './blocks.js';

/** How far a row may be off: the next change of the code moves it a little, and is no reason to edit the page. */
const TOLERANCE_KB = 0.5;

const [aroundTheCall] = readdirSync(join(ROOT, 'dist/cdn/chunks')).filter((name) => /^around-the-call-.+\.js$/.test(name));
const FILES = {'whole call': 'dist/cdn/parlor.js', 'lobby and status': `dist/cdn/chunks/${aroundTheCall}`, 'simple-peer': 'dist/vendor/simple-peer.js'};

describe('the sizes in README.md', () => {
  for (const [row, file] of Object.entries(FILES)) {
    it(`${row}: what is built is as large as the page says`, () => {
      const said = Number(new RegExp(`^\\| [^|]*${row}[^|]*\\| ([\\d.]+) kB`, 'm').exec(readPage('README.md'))?.[1]);
      const size = brotliCompressSync(readFileSync(join(ROOT, file)), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length / 1_000;
      assert.ok(Math.abs(size - said) <= TOLERANCE_KB, `${size.toFixed(1)} kB, and the page says ${said}`);
    });
  }
});
