import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {it} from 'node:test';
import {type Block, BLOCKS, ROOT, whereOf} from './blocks.js';
import {scratch} from './scratch.js';

/** The TypeScript of a block: all of it, or the script of a component. */
function scriptOf({language, code}: Block): string | undefined {
  if (language === 'ts' || language === 'tsx') return code;
  return /<script[^>]* lang="ts"[^>]*>\n([\s\S]*?)<\/script>/.exec(code)?.[1];
}

it('TypeScript in the documentation has no type error, in the strictest reading', () => {
  const files = scratch('types');
  files.write('package.json', '{"type": "module"}');
  const places: string[] = [];
  for (const block of BLOCKS) {
    const script = block.notRun === undefined ? scriptOf(block) : undefined;
    if (script === undefined) continue;
    const folder = block.page.replaceAll(/\W/g, '-');
    const name = block.file?.replace(/\.(vue|svelte)$/, '-$1.ts') ?? `line-${block.line}.ts`;
    // A module, whether or not it imports something; top-level await needs that.
    files.write(`${folder}/${name}`, `${script}\nexport {};\n`);
    places.push(whereOf(block));
  }
  assert.ok(places.length >= 8, `only ${places.join(', ')}`);
  files.write('components.d.ts', `declare module '*.vue' {\n  import type {Component} from 'vue';\n  const component: Component;\n  export default component;\n}\n`);
  const up = '../../..';
  const config = files.write(
    'tsconfig.json',
    JSON.stringify({
      extends: `${up}/tsconfig.json`,
      compilerOptions: {
        module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', types: ['node', 'svelte'], rootDir: up,
        noEmit: true, emitDeclarationOnly: false, declaration: false, declarationMap: false,
        // The sources, so that no build needs to come before this; `npm run build:types` makes the published types of them.
        paths: {parlor: [`${up}/src/index.ts`], 'parlor/define/*.js': [`${up}/src/define/*.ts`], 'parlor/server': [`${up}/src/server/index.ts`]},
      },
      include: ['**/*', `${up}/src`],
      exclude: [],
    }),
  );
  const {status, stdout} = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', config, '--pretty', 'false'], {encoding: 'utf8'});
  assert.equal(status, 0, stdout);
});
