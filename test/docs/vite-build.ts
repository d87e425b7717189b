import {dirname, join} from 'node:path';
import {build, type Rollup} from 'vite';
import {ROOT} from './blocks.js';

/**
 * Builds a recipe the way its own `vite.config.ts` says.
 * @param config path of that file
 * @param entry path of its `main.*`
 * @returns one module
 */
export async function viteBuild(config: string, entry: string): Promise<string> {
  const built = (await build({
    root: dirname(config),
    configFile: config,
    logLevel: 'silent',
    resolve: {alias: [{find: /^parlor$/, replacement: join(ROOT, 'dist/index.js')}, {find: /^parlor\/(.*)$/, replacement: join(ROOT, 'dist/$1')}]},
    build: {write: false, minify: false, rollupOptions: {input: entry, output: {codeSplitting: false}}},
  })) as Rollup.RollupOutput;
  const chunks = built.output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${chunks.length} chunks instead of one`);
  return chunks[0]!.code;
}
