import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {BLOCKS, PAGES, readPage, ROOT, whereOf} from './blocks.js';

/** Languages that some test of this folder runs. */
const RUN = ['html', 'js', 'ts', 'sh', 'css', 'http', 'json'];
/** The same in Chinese. */
const TWINS = ['README.zh-CN.md', 'docs/server.zh-CN.md', 'docs/embedding-in-cms.zh-CN.md'];

describe('the documentation', () => {
  it('has no code that nothing runs, but for what is marked with a reason', () => {
    for (const block of BLOCKS) {
      assert.ok(block.notRun !== undefined || block.file !== undefined || RUN.includes(block.language), `${whereOf(block)}: nothing runs ${block.language}; mark it: <!-- not run: WHY -->`);
      if (block.notRun !== undefined) assert.ok(block.notRun.length > 15, `${whereOf(block)}: "${block.notRun}" is no reason`);
    }
    const notRun = BLOCKS.filter(({notRun}) => notRun !== undefined);
    for (const block of notRun) console.log(`not run: ${whereOf(block)} (${block.language}): ${block.notRun}`);
    console.log(`${BLOCKS.length - notRun.length} of ${BLOCKS.length} code blocks are run, ${notRun.length} are not`);
    assert.ok(notRun.length <= BLOCKS.length / 4, 'too much is not run');
  });

  for (const page of [...PAGES, 'docs/extending.md', ...TWINS, 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    it(`${page} links to, and names, only files that exist`, () => {
      const text = readPage(page).replace(/^```[\s\S]*?^```$/gm, '');
      const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
      const named = [...text.matchAll(/`((?:src|test|scripts|bench|demo|docs|stories)\/[\w./-]*\w\/?)`/g)].map(([, path]) => path!);
      for (const link of links) assert.ok(existsSync(join(ROOT, dirname(page), link)), `a link to ${link}`);
      for (const path of named) assert.ok(existsSync(join(ROOT, path)), `${path} is named`);
    });
  }

  it('has no link to a heading that does not exist', () => {
    const slugs = (page: string) => [...readPage(page).replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'));
    for (const page of [...PAGES, 'docs/extending.md', ...TWINS, 'docs/elements.md']) {
      for (const [, link, anchor] of readPage(page).matchAll(/\]\(([^)#\s]*)#([^)]+)\)/g)) {
        if (/^[a-z]+:/.test(link!)) continue;
        const target = link === '' ? page : join(dirname(page), link!);
        assert.ok(slugs(target).includes(decodeURIComponent(anchor!)), `${page}: #${anchor} in ${target}`);
      }
    }
  });
});
