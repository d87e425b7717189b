// `npm run build:js` first: tests use the server and the simple-peer chunk that are shipped.
import {existsSync, readdirSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findChrome} from './scripts/find-browser.js';
import {countReporter} from './scripts/wtr-count-reporter.js';

/** Tests run the sources, but simple-peer as it is built: `src/vendor/simple-peer.ts` is answered with the chunk. */
const builtSimplePeer = {
  name: 'built-simple-peer',
  resolveImport({source}) {
    if (/\/vendor\/simple-peer\.js$/.test(source)) return '/dist/vendor/simple-peer.js';
  },
};

/** `all-stories` is a module with every file of stories/, so that none can be forgotten. */
const allStories = {
  name: 'all-stories',
  resolveImport: ({source}) => (source === 'all-stories' ? '/all-stories.js' : undefined),
  serve({path}) {
    if (path !== '/all-stories.js') return undefined;
    const files = readdirSync('stories').filter((file) => file.endsWith('.stories.ts'));
    const entries = files.map((file) => `[${JSON.stringify(file)}, await import('/stories/${file}')]`);
    return {type: 'js', body: `export const stories = [${entries.join(', ')}];`};
  },
};

/** Answers `ws://<test host>/signal` with the server that is shipped. */
const signaling = {
  name: 'signaling',
  async serverStart({server}) {
    if (!existsSync('dist/server/index.js')) return;
    const {createParlorServer} = await import('./dist/server/index.js');
    this.parlor = createParlorServer({logLevel: 'silent'});
    this.parlor.attach(server);
  },
  async serverStop() {
    await this.parlor?.close();
  },
};

/** What the runner's own commands cannot do (forced colours, touch, the accessibility tree): `cdp()` of test/elements/cdp.ts. */
const cdpSessions = new WeakMap();
const devTools = {
  name: 'dev-tools',
  async executeCommand({command, payload, session}) {
    if (command !== 'cdp') return undefined;
    const page = session.browser.getPage(session.id);
    // One for the life of the page: what a session emulates ends with it.
    if (!cdpSessions.has(page)) cdpSessions.set(page, await page.createCDPSession());
    return (await cdpSessions.get(page).send(payload.method, payload.params)) ?? {};
  },
};

export default {
  files: ['test/{protocol,mesh,media,room,elements,define,stories}/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 1,
  // The tests load lit's development build, which says so in every file.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  // `scripts/guards.js` runs the tests of one row alone.
  testFramework: {config: {timeout: 20_000, ...(process.env.WTR_GREP && {grep: process.env.WTR_GREP})}},
  // The stories take a third of that on two free cores.
  testsFinishTimeout: 1_500_000,
  reporters: [defaultReporter(), ...(process.env.WTR_COUNT ? [countReporter(process.env.WTR_COUNT)] : [])],
  plugins: [builtSimplePeer, allStories, signaling, devTools, esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022', define: {__PARLOR_VERSION__: '"test"'}})],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findChrome(),
        args: [
          '--no-sandbox',
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          '--autoplay-policy=no-user-gesture-required',
          // `gc()`, for the tests that count what is left of elements.
          '--js-flags=--expose-gc',
        ],
      },
    }),
  ],
};
