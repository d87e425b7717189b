import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {examples} from './scripts/manifest-examples.js';
import {hidePrivate, publishedPaths, safeDefineExports, spellOutUnions} from './scripts/manifest-plugins.js';
import {documentedOnly, elementsOnly, publishedReferences} from './scripts/published-manifest.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.styles.ts', 'src/define/all.ts', 'src/define/safe-define.ts'],
  outdir: 'dist',
  litelement: true,
  // Or every `--outdir`, that of a test too, would be written into package.json.
  packagejson: false,
  plugins: [
    safeDefineExports,
    examples,
    hidePrivate,
    documentedOnly,
    elementsOnly,
    publishedPaths,
    publishedReferences,
    spellOutUnions(['src/room/room-state.ts', 'src/room/room-options.ts', 'src/elements/video-room/attribute-checks.ts']),
    // What editors complete and explain.
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
  ],
};
