import assert from 'node:assert/strict';
import {copyFileSync, existsSync, readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import type {Browser} from 'puppeteer-core';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import {launchChrome} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {advances, newContextPage, type Visitor} from '../node-helpers/visitor.js';
import {type Consumer, installPackage, serveFolder} from './consumer.js';

const APP = `
import 'parlor/define/all.js';
import {VERSION, VideoRoomElement} from 'parlor';

document.documentElement.dataset.version = VERSION;
document.documentElement.dataset.same = String(customElements.get('video-room') === VideoRoomElement);
`;

describe('the package, installed into an empty project', () => {
  let consumer: Consumer;
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    consumer = installPackage();
    server = await startServer();
    browser = await launchChrome();
    consumer.write({'app.js': APP});
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    consumer?.remove();
  });

  const page = (script: string, head = '') => `<!doctype html><meta charset="utf-8"><title>consumer</title>${head}
<video-room resolution="180" no-mic signaling="${server.url}" room="ROOM" autojoin></video-room>${script}`;

  /** Two people open the page, and see each other. */
  async function meets(folder: string, path = '/', also?: (visitor: Visitor) => Promise<void>): Promise<void> {
    const site = await serveFolder(folder);
    try {
      const two = [await newContextPage(browser, site.url + path), await newContextPage(browser, site.url + path)];
      for (const visitor of two) {
        await visitor.until(() => {
          const room = document.querySelector('video-room') as (HTMLElement & {state?: {peers: {link: string}[]}}) | null;
          return room?.state?.peers.some(({link}) => link === 'connected');
        });
        await advances(visitor, 'peer-tile');
        assert.equal(await visitor.page.$eval('html', ({dataset}) => dataset['same']), 'true');
        await also?.(visitor);
      }
      for (const visitor of two) await visitor.close();
    } finally {
      site.close();
    }
  }

  it('has what its exports name, and nothing that only we need', () => {
    const folder = join(consumer.folder, 'node_modules/parlor');
    const {exports, bin, customElements: manifest, 'web-types': webTypes} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>; bin: Record<string, string>; customElements: string; 'web-types': string;
    };
    const paths = [...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))), ...Object.values(bin), manifest, webTypes];
    for (const path of paths.filter((each) => !each.includes('*'))) assert.ok(existsSync(join(folder, path)), path);
    assert.deepEqual(readdirSync(join(folder, 'test')), ['conformance'], 'other programs are held to parlor.v1 with it');
    for (const path of ['node_modules', 'bench', '.ci', 'scripts']) assert.ok(!existsSync(join(folder, path)), path);
    assert.ok(existsSync(join(consumer.folder, 'node_modules/.bin/parlor')));
    assert.ok(readdirSync(join(folder, 'dist/cdn/chunks')).length > 0);
  });

  it('works with no bundler: an import map over the installed files', async () => {
    const imports = {
      parlor: '/node_modules/parlor/dist/index.js',
      'parlor/': '/node_modules/parlor/dist/',
      lit: '/node_modules/lit/index.js',
      'lit/': '/node_modules/lit/',
      'lit-html': '/node_modules/lit-html/lit-html.js',
      'lit-html/': '/node_modules/lit-html/',
      'lit-element/': '/node_modules/lit-element/',
      '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
      '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    };
    const map = `<script type="importmap">${JSON.stringify({imports})}</script>`;
    consumer.write({'plain.html': page(`<script type="module">${APP}</script>`, map).replace('ROOM', 'plain')});
    await meets(consumer.folder, '/plain.html');
  });

  it('works with Vite', async () => {
    consumer.write({'vite/index.html': page('<script type="module" src="./app.js"></script>').replace('ROOM', 'vite'), 'vite/app.js': APP});
    await vite({root: join(consumer.folder, 'vite'), logLevel: 'error', configFile: false, build: {outDir: '../vite-out', emptyOutDir: true}});
    await meets(join(consumer.folder, 'vite-out'));
  });

  it('works with webpack', async () => {
    type Compile = (options: object, done: (error: Error | null, stats?: {hasErrors(): boolean; hasWarnings(): boolean; toString(): string}) => void) => void;
    const webpack = createRequire(import.meta.url)('webpack') as Compile;
    await new Promise<void>((resolve, reject) =>
      webpack(
        {mode: 'production', context: consumer.folder, entry: './app.js', performance: {hints: false}, output: {path: join(consumer.folder, 'webpack-out'), publicPath: 'auto', scriptType: 'module'}},
        (error, stats) => (error || stats!.hasErrors() || stats!.hasWarnings() ? reject(error ?? new Error(stats!.toString())) : resolve()),
      ),
    );
    consumer.write({'webpack-out/index.html': page('<script type="module" src="./main.js"></script>').replace('ROOM', 'webpack')});
    await meets(join(consumer.folder, 'webpack-out'));
  });

  it('works with esbuild', async () => {
    const {warnings} = await esbuild({
      absWorkingDir: consumer.folder, entryPoints: ['app.js'], bundle: true, splitting: true, format: 'esm', minify: true, outdir: 'esbuild-out', logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    consumer.write({'esbuild-out/index.html': page('<script type="module" src="./app.js"></script>').replace('ROOM', 'esbuild')});
    await meets(join(consumer.folder, 'esbuild-out'));
  });

  it('works with Rollup', async () => {
    const warnings: string[] = [];
    const bundle = await rollup({input: join(consumer.folder, 'app.js'), plugins: [nodeResolve()], onwarn: ({message}) => warnings.push(message)});
    await bundle.write({dir: join(consumer.folder, 'rollup-out'), format: 'es'});
    await bundle.close();
    assert.deepEqual(warnings, []);
    consumer.write({'rollup-out/index.html': page('<script type="module" src="./app.js"></script>').replace('ROOM', 'rollup')});
    await meets(join(consumer.folder, 'rollup-out'));
  });

  it('works as one file that imports nothing', async () => {
    const cdn = join(consumer.folder, 'node_modules/parlor/dist/cdn');
    const importsOf = async (file: string) => {
      const {metafile} = await esbuild({entryPoints: [join(cdn, file)], bundle: true, external: ['*'], write: false, metafile: true, format: 'esm', logLevel: 'silent'});
      return Object.values(metafile.outputs).flatMap(({imports}) => imports.map(({path}) => path));
    };
    assert.deepEqual(await importsOf('parlor.all.js'), []);
    assert.notDeepEqual(await importsOf('parlor.js'), [], 'chunks are seen where there are any');
    // Alone in its folder, and in a language of its own.
    const script = '<script type="module" src="./parlor.all.js"></script>';
    consumer.write({'all/index.html': page(script, '<html data-same="true" lang="zh">').replace('ROOM', 'all')});
    copyFileSync(join(cdn, 'parlor.all.js'), join(consumer.folder, 'all/parlor.all.js'));
    await meets(join(consumer.folder, 'all'), '/', async (visitor) => {
      await visitor.until(() => globalThis.probes.all('room-leave-button')[0]?.shadowRoot?.textContent.includes('离开'));
    });
  });

  it('brings no lit to who imports only Room', async () => {
    const {outputFiles} = await esbuild({
      absWorkingDir: consumer.folder, stdin: {contents: "export {Room} from 'parlor'", resolveDir: consumer.folder}, bundle: true, format: 'esm', minify: true, write: false, logLevel: 'silent',
    });
    assert.doesNotMatch(outputFiles[0]!.text, /litElementVersions|reactiveElementVersions|litHtmlVersions/);
    assert.match(outputFiles[0]!.text, /RTCPeerConnection/);
  });
});
