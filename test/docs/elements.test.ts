import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {elementsPage} from '../../scripts/element-tables.js';
import {ROOT, BLOCKS, readPage, whereOf} from './blocks.js';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {name: string; description: string}[];
  readonly cssStates?: readonly {name: string}[];
}
interface Manifest {
  readonly modules: readonly {declarations?: readonly Declaration[]}[];
}

/** Made anew: whatever is in `dist/` may be older than the sources. */
function freshManifest(): Manifest {
  const {status, stderr} = spawnSync(process.execPath, [join(ROOT, 'node_modules/.bin/cem'), 'analyze', '--quiet', '--outdir', '.cache/manifest'], {cwd: ROOT, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return JSON.parse(readFileSync(join(ROOT, '.cache/manifest/custom-elements.json'), 'utf8')) as Manifest;
}

describe('docs/elements.md and what the pages say of the elements', () => {
  const manifest = freshManifest();
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);

  it('is what the comments of the classes say', () => {
    assert.equal(readPage('docs/elements.md'), elementsPage(manifest), 'run `npm run docs`');
  });

  it('has a section for every tag', () => {
    for (const {tagName} of elements) assert.ok(readPage('docs/elements.md').includes(`\n## \`<${tagName}>\`\n`), tagName);
    assert.ok(elements.length >= 13);
  });

  for (const page of ['README.md', 'README.zh-CN.md']) {
    it(`${page} names every tag`, () => {
      for (const {tagName} of elements) assert.ok(readPage(page).includes(`\`${tagName}\``), tagName);
    });
  }

  it('no style names a part, a state or a token that does not exist', () => {
    const parts = new Set(elements.flatMap(({cssParts = []}) => cssParts.flatMap(({name, description}) => [name, ...[...description.matchAll(/`([\w-]+)`/g)].map(([, part]) => part!)])));
    const states = new Set(elements.flatMap(({cssStates = []}) => cssStates.map(({name}) => name)));
    const tokens = readFileSync(join(ROOT, 'src/elements/base.styles.ts'), 'utf8');
    let seen = 0;
    for (const block of BLOCKS) {
      for (const [, kind, name] of block.code.matchAll(/::?(part|state)\(([\w-]+)\)/g)) {
        assert.ok((kind === 'part' ? parts : states).has(name!), `${whereOf(block)}: ${kind} ${name}`);
        seen++;
      }
      for (const [token] of block.code.matchAll(/--room-[\w-]+/g)) {
        assert.ok(tokens.includes(`var(${token}`) || tokens.includes(`${token},`), `${whereOf(block)}: ${token}`);
        seen++;
      }
    }
    assert.ok(seen > 5, `only ${seen} names`);
  });
});
