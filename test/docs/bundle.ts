import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {ROOT} from './blocks.js';

/** `parlor` and what is below it, as `package.json` exports it: the built files that users get. */
const parlor: Plugin = {
  name: 'parlor',
  setup({onResolve}) {
    onResolve({filter: /^parlor(\/|$)/}, ({path}) => ({
      path: join(ROOT, 'dist', path === 'parlor' ? 'index.js' : path.slice('parlor/'.length)),
      // As `sideEffects` in package.json says.
      sideEffects: /\/(define|cdn)\//.test(path),
    }));
  },
};

/**
 * Bundles a module of the documentation for a browser.
 * @param entry path of the file
 * @throws Error with esbuild's message when it does not build
 */
export async function bundle(entry: string, ...plugins: readonly Plugin[]): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'silent',
    define: {'process.env.NODE_ENV': '"production"', ngDevMode: 'false'},
    tsconfigRaw: {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false}},
    plugins: [parlor, ...plugins],
  });
  return outputFiles[0]!.text;
}
