import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blocksIn, PAGES, readPage} from './blocks.js';

/** What two languages must share: levels of headings, code, rows of tables, pictures and links, in this order. */
function structureOf(page: string): readonly string[] {
  const text = readPage(page);
  const code = blocksIn(page, text).map(({language, code: lines, notRun}) => `${language} ${notRun === undefined ? 'run' : 'not run'}\n${lines}`);
  const rest = text.replace(/^```[\s\S]*?^```$/gm, '(code)').split('\n');
  const shape = rest.flatMap((line, at) => {
    if (/^#+ /.test(line)) return [/^#+/.exec(line)![0]];
    if (line === '(code)') return ['code'];
    if (line.startsWith('|') && !rest[at - 1]?.startsWith('|')) {
      let rows = 0;
      while (rest[at + rows]?.startsWith('|')) rows++;
      return [`table of ${rows} rows, ${line.split('|').length - 2} columns`];
    }
    return [...line.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, picture]) => `picture ${picture}`);
  });
  return [...shape, ...code];
}

for (const page of ['README.md', 'docs/server.md', 'docs/embedding-in-cms.md']) describe(`${page} and its Chinese twin`, () => {
  const twin = page.replace('.md', '.zh-CN.md');

  it('have the same headings, code blocks, tables and pictures', () => {
    assert.deepEqual(structureOf(twin), structureOf(page));
  });

  it('name the same attributes, events and options in their tables', () => {
    const names = (of: string) => [...readPage(of).matchAll(/^\| (`[^|]+`)/gm)].map(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name).join(' '));
    assert.deepEqual(names(twin), names(page));
  });

  it('link to the same places', () => {
    // What has a twin is linked to in its own language.
    const links = (of: string) => [...readPage(of).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!.replace('.zh-CN.md', '.md')).filter((link) => !page.endsWith(link)).sort();
    assert.deepEqual(links(twin), links(page));
  });
});

describe('a recipe in two languages', () => {
  for (const page of PAGES.filter((name) => name.startsWith('docs/recipes/') && name.endsWith('.zh-CN.md'))) {
    it(`${page} has the same headings, code blocks, tables and pictures`, () => {
      assert.deepEqual(structureOf(page), structureOf(page.replace('.zh-CN', '')));
    });
  }
});
