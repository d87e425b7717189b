import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {STATES} from '../../stories/states.js';
import {ROOT} from './blocks.js';
import {galleryPage} from './gallery-page.js';

test('docs/gallery.md is made of the states as they are now, and has all its pictures: `npm run gallery`', () => {
  const page = readFileSync(join(ROOT, 'docs/gallery.md'), 'utf8');
  assert.equal(page, galleryPage(STATES));
  const pictures = [...page.matchAll(/!\[.*?\]\((.*?)\)/g)].map(([, path]) => path!);
  assert.ok(pictures.length > Object.keys(STATES).length);
  for (const path of pictures) assert.ok(existsSync(join(ROOT, 'docs', path)), path);
});
