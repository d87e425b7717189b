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

describe('README.md and README.zh-CN.md', () => {
  it('have the same headings, code blocks, tables and pictures', () => {
    assert.deepEqual(structureOf('README.zh-CN.md'), structureOf('README.md'));
  });

  it('name the same attributes, events and options in their tables', () => {
    const names = (page: string) => [...readPage(page).matchAll(/^\| (`[^|]+`)/gm)].map(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name).join(' '));
    assert.deepEqual(names('README.zh-CN.md'), names('README.md'));
  });

  it('link to the same places', () => {
    const links = (page: string) => [...readPage(page).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!).filter((link) => !link.startsWith('README')).sort();
    assert.deepEqual(links('README.zh-CN.md'), links('README.md'));
  });
});

describe('a recipe in two languages', () => {
  for (const page of PAGES.filter((name) => name.startsWith('docs/recipes/') && name.endsWith('.zh-CN.md'))) {
    it(`${page} has the same headings, code blocks, tables and pictures`, () => {
      assert.deepEqual(structureOf(page), structureOf(page.replace('.zh-CN', '')));
    });
  }
});
