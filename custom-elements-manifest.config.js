import {examples} from './scripts/manifest-examples.js';
import {hidePrivate, publishedPaths, safeDefineExports} from './scripts/manifest-plugins.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.styles.ts', 'src/define/all.ts', 'src/define/safe-define.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [safeDefineExports, examples, hidePrivate, publishedPaths],
};
