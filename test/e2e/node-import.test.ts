import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const DIST = new URL('../../dist/', import.meta.url);
const modules = readdirSync(DIST, {recursive: true, encoding: 'utf8'})
  // The command runs when it is imported; the files for browsers are for `<script>` only.
  .filter((path) => path.endsWith('.js') && path !== 'server/cli.js' && !path.startsWith('cdn'));

describe('what npm users import', () => {
  it('is there', () => {
    for (const path of ['index.js', 'define/all.js', 'media/local-media.js', 'server/index.js']) assert.ok(modules.includes(path), path);
  });

  it('does not throw in Node, where there is no page and no device', async () => {
    for (const path of modules) await assert.doesNotReject(import(new URL(path, DIST).href), path);
  });
});
