import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import alias from '@rollup/plugin-alias';
import commonjs from '@rollup/plugin-commonjs';
import terser from '@rollup/plugin-terser';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild, {minify} from 'rollup-plugin-esbuild';
import {clearDist} from './scripts/clear-dist.js';
import {litAlone} from './scripts/lit-alone.js';
import {minifyCss} from './scripts/minify-css.js';
import {scriptUrl} from './scripts/script-url.js';
import {shareDecorate} from './scripts/share-decorate.js';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const compile = (target = 'es2022') =>
  esbuild({target, tsconfig: 'tsconfig.json', define: {__PARLOR_VERSION__: JSON.stringify(version)}});

// simple-peer's Node dependencies, each replaced by the few lines of it that simple-peer uses.
const shims = ['buffer', 'debug', 'err-code', 'get-browser-rtc', 'queue-microtask', 'randombytes', 'readable-stream'];
const browserSimplePeer = (...instead) => [
  alias({entries: instead}),
  alias({entries: shims.map((name) => ({find: name, replacement: source(`vendor/shims/${name}.ts`)}))}),
  nodeResolve({browser: true, extensions: ['.js', '.ts']}),
  minifyCss(),
  compile(),
  // esbuild first: commonjs then sees the shims as the plain modules they are.
  commonjs({extensions: ['.js', '.ts'], requireReturnsDefault: 'preferred'}),
];

const defines = readdirSync('src/define').map((file) => [`define/${file.replace(/\.ts$/, '')}`, `src/define/${file}`]);
const small = () => minify({target: 'es2022', legalComments: 'none'});

// After esbuild, which is better at names: 6 % less, for the one file that every visitor loads. simple-peer marks its private names with an underscore,
// and so does our guard of them; lit's `_$` names are shared between copies of lit and stay.
const smallest = (module = true) =>
  terser({
    module,
    ecma: 2022,
    // The debug shim says nothing, so that simple-peer's 39 calls of it are nothing too.
    compress: {passes: 6, keep_fargs: false, inline: 1, lhs_constants: false, pure_getters: true, unsafe_methods: true, pure_funcs: ['this._debug']},
    mangle: {properties: {regex: /^_[a-zA-Z]/}},
    format: {comments: false},
  });

/** Of the one file that imports nothing: it would be three times as large with all languages. */
const ALL_LANGUAGES = [
  {find: './languages.js', replacement: source('locales/languages.all.ts')},
  {find: '../../locales/doctor-languages.js', replacement: source('locales/doctor-languages.all.ts')},
];

const builds = [
  // The one CommonJS dependency, inlined so that no user ever meets `global is not defined`.
  {
    input: 'src/vendor/simple-peer.ts',
    plugins: [...browserSimplePeer(), small()],
    output: {file: 'dist/vendor/simple-peer.js', format: 'es', sourcemap: true},
  },
  // npm: one module per source file; lit stays a dependency.
  {
    input: {index: 'src/index.ts', ...Object.fromEntries(defines)},
    external: [/^lit(\/|$)/, /^@lit\//, /\/vendor\/simple-peer\.js$/],
    plugins: [minifyCss(), compile()],
    output: {dir: 'dist', format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: 'src'},
  },
  // <script type="module" src="…/parlor.js">: one file for a whole call in English, and chunks for the rest.
  {
    input: 'src/cdn/parlor.ts',
    // Chunks import from parlor.js itself: no second file on the way to the first picture.
    preserveEntrySignatures: 'allow-extension',
    plugins: [...browserSimplePeer(), litAlone(), shareDecorate(), small(), smallest()],
    output: {
      dir: 'dist/cdn', entryFileNames: 'parlor.js', chunkFileNames: 'chunks/[name]-[hash].js', format: 'es', sourcemap: true,
    },
  },
  // The same in one file that imports nothing, for where chunks cannot be served: in English and Chinese. As a module, and as a
  // classic script for pages that have no modules.
  {
    input: 'src/cdn/parlor.ts',
    plugins: [...browserSimplePeer(...ALL_LANGUAGES), litAlone(), shareDecorate(), scriptUrl(), small()],
    output: [
      {file: 'dist/cdn/parlor.all.js', format: 'es', plugins: [smallest()], sourcemap: true, inlineDynamicImports: true},
      // `Parlor.Room` is for the page: no module, whose names nobody outside of it uses.
      {file: 'dist/cdn/parlor.iife.js', format: 'iife', name: 'Parlor', plugins: [smallest(false)], sourcemap: true, inlineDynamicImports: true},
    ],
  },
  // <script src="…/loader.js">: finds rooms on a page, and loads the library when it is needed.
  {
    input: 'src/loader/loader.ts',
    plugins: [nodeResolve({extensions: ['.js', '.ts']}), minifyCss(), compile(), small(), smallest()],
    // Hidden: without the line that names the map, which the server has all the same. Of the 3 kB it would be a hundredth.
    output: {file: 'dist/cdn/loader.js', format: 'iife', sourcemap: 'hidden'},
  },
  // The script of the page in an iframe: it fetches parlor.js where a call can be.
  {
    input: 'src/cdn/embed.ts',
    plugins: [nodeResolve({extensions: ['.js', '.ts']}), compile(), small()],
    output: {file: 'dist/cdn/embed.js', format: 'es', sourcemap: true},
  },
  // The scripts of the pages /check and /playground.
  ...['check', 'playground'].map((name) => ({
    input: `src/pages/${name}.ts`,
    plugins: [nodeResolve({extensions: ['.js', '.ts']}), compile(), small()],
    output: {file: `dist/cdn/${name}.js`, format: 'es', sourcemap: true},
  })),
  // Node: the server shares src/protocol with the browser.
  {
    input: {'server/index': 'src/server/index.ts', 'server/cli': 'src/server/cli.ts'},
    external: [/^node:/, 'ws', 'jose'],
    plugins: [nodeResolve(), compile('node20')],
    output: {dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'server/[name].js'},
  },
];

/** What takes most of the time, and changes nothing but the size. */
const isSlow = ({name}) => name === 'terser' || name === 'esbuild-minify';

/** `rollup -c --configOnly parlor.js` builds only what has that in its names, quickly, over what the last whole build left. */
export default ({configOnly}) => {
  if (configOnly)
    return builds
      .filter(({input, output}) => JSON.stringify([input, output]).includes(configOnly))
      .map((build) => ({...build, plugins: build.plugins.filter((plugin) => !isSlow(plugin))}));
  clearDist(['.js', '.js.map']);
  return builds;
};
