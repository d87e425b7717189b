import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {brotliDecompressSync} from 'node:zlib';
import {VERSION} from '../../src/protocol/version.js';
import type {ParlorServerOptions} from '../../src/server/index.js';
import {rawRequest as get} from './raw-request.js';
import {startServer} from './test-server.js';

const SCRIPT = `export const script = 1;\n${'// padding\n'.repeat(200)}`;

/** Scripts for pages, beside `/parlor.js`. */
const OTHERS = ['parlor.all', 'parlor.iife', 'loader', 'embed'];

/** A server over a folder like that of the built package. */
async function withFiles(t: TestContext, options: ParlorServerOptions = {}) {
  const staticDir = await mkdtemp(join(tmpdir(), 'parlor-'));
  t.after(() => rm(staticDir, {recursive: true}));
  await mkdir(join(staticDir, 'dist/cdn'), {recursive: true});
  await mkdir(join(staticDir, 'demo/sub'), {recursive: true});
  await writeFile(join(staticDir, 'dist/cdn/parlor.js'), SCRIPT);
  await writeFile(join(staticDir, 'dist/cdn/parlor.js.map'), '{}');
  for (const name of OTHERS) {
    await writeFile(join(staticDir, `dist/cdn/${name}.js`), SCRIPT);
    await writeFile(join(staticDir, `dist/cdn/${name}.js.map`), '{}');
  }
  await mkdir(join(staticDir, 'dist/cdn/chunks'));
  await writeFile(join(staticDir, 'dist/cdn/chunks/zh-CN-BPPHFFcU.js'), 'chunk');
  await writeFile(join(staticDir, 'demo/index.html'), '<!doctype html>demo');
  await writeFile(join(staticDir, 'demo/sub/index.html'), 'sub');
  await writeFile(join(staticDir, 'demo/room.css'), 'body{}');
  await writeFile(join(staticDir, 'demo/.secret.txt'), 'secret');
  await writeFile(join(staticDir, 'package.json'), '{"secret":1}');
  return {...(await startServer(t, {staticDir, ...options})), staticDir};
}

test('the script is for pages of every origin, with a tag, compressed, and shortly cached', async (t) => {
  const {url} = await withFiles(t);
  const plain = await get(url, '/parlor.js');
  assert.equal(plain.status, 200);
  assert.equal(plain.body.toString(), SCRIPT);
  assert.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(plain.headers['access-control-allow-origin'], '*');
  assert.equal(plain.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(plain.headers['cache-control'], 'public, max-age=300');
  assert.equal(plain.headers['x-content-type-options'], 'nosniff');
  assert.equal(plain.headers['vary'], 'accept-encoding');
  const {etag} = plain.headers;

  const small = await get(url, '/parlor.js?anything', {headers: {'accept-encoding': 'gzip, br'}});
  assert.equal(small.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(small.body).toString(), SCRIPT);
  assert.ok(small.body.length < SCRIPT.length);
  for (const encoding of ['gzip', 'br;q=0', 'brx'])
    assert.equal((await get(url, '/parlor.js', {headers: {'accept-encoding': encoding}})).headers['content-encoding'], undefined);

  const known = await get(url, '/parlor.js', {headers: {'if-none-match': `W/"x", ${String(etag)}`}});
  assert.deepEqual([known.status, known.body.length, known.headers['access-control-allow-origin']], [304, 0, '*']);
  assert.equal((await get(url, '/parlor.js.map')).status, 200);
});

test('a versioned copy never changes, with its chunks beside it, and other versions are not made up', async (t) => {
  const {url} = await withFiles(t);
  const copy = await get(url, `/v/${VERSION}/parlor.js`);
  assert.equal(copy.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(copy.body.toString(), SCRIPT);
  for (const path of ['/chunks/zh-CN-BPPHFFcU.js', `/v/${VERSION}/chunks/zh-CN-BPPHFFcU.js`]) {
    const chunk = await get(url, path);
    assert.deepEqual([chunk.body.toString(), chunk.headers['access-control-allow-origin']], ['chunk', '*'], path);
    assert.equal(chunk.headers['cache-control'], 'public, max-age=31536000, immutable');
  }
  for (const path of ['/v/9.9.9/parlor.js', `/v/${VERSION}/`, `/v/${VERSION}/none.js`, `/v/${VERSION}/../../../package.json`, '/v', '/chunks/', '/chunks/none-12345678.js', '/chunks/..%2fparlor.js'])
    assert.equal((await get(url, path)).status, 404, path);
});

test('the other scripts for pages are served as the first is: headers, versioned copy, source map', async (t) => {
  const {url} = await withFiles(t);
  for (const name of OTHERS) {
    for (const folder of ['/', `/v/${VERSION}/`]) {
      for (const headers of [{}, {'accept-encoding': 'br'}]) {
        const [script, other] = [await get(url, `${folder}parlor.js`, {headers}), await get(url, `${folder}${name}.js`, {headers})];
        // The files have the same text in this test, so that even tag and length have to agree.
        assert.deepEqual({...other.headers, date: ''}, {...script.headers, date: ''}, folder + name);
        assert.deepEqual([other.status, other.body], [200, script.body], folder + name);
      }
      assert.equal((await get(url, `${folder}${name}.js.map`)).status, 200, folder + name);
    }
  }
});

test('a script that was not built is not there', async (t) => {
  const {url, staticDir} = await withFiles(t);
  await rm(join(staticDir, 'dist/cdn/loader.js'));
  assert.equal((await get(url, '/loader.js')).status, 404);
});

test('a changed file is sent anew', async (t) => {
  const {url, staticDir} = await withFiles(t);
  const before = await get(url, '/parlor.js');
  await writeFile(join(staticDir, 'dist/cdn/parlor.js'), 'new');
  const after = await get(url, '/parlor.js');
  assert.equal(after.body.toString(), 'new');
  assert.notEqual(after.headers['etag'], before.headers['etag']);
});

test('the demo is served with a strict policy', async (t) => {
  const {url} = await withFiles(t);
  const demo = await get(url, '/');
  assert.equal(demo.body.toString(), '<!doctype html>demo');
  const policy = String(demo.headers['content-security-policy']);
  const {host} = new URL(url);
  for (const part of ["script-src 'self'", "style-src 'self'", `connect-src 'self' ws://${host} wss://${host}`, "require-trusted-types-for 'script'"])
    assert.ok(policy.includes(part), part);
  assert.doesNotMatch(policy, /unsafe/);
  assert.match(String(demo.headers['permissions-policy']), /camera=\(self\)/);
  for (const [path, body] of [['/demo/', '<!doctype html>demo'], ['/demo/sub/', 'sub'], ['/demo/room.css', 'body{}']] as const)
    assert.equal((await get(url, path)).body.toString(), body, path);
});

test('the inline code of a page is allowed by its hash, and other code is not', async (t) => {
  const {url, staticDir} = await withFiles(t);
  await writeFile(join(staticDir, 'demo/inline.html'), '<style>a{}</style><script type="module" src="/x.js"></script><script>one()</script><script type="module">two()</script>');
  const policy = String((await get(url, '/demo/inline.html')).headers['content-security-policy']);
  const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  assert.ok(policy.includes(`script-src 'self' ${hash('one()')} ${hash('two()')};`), policy);
  assert.ok(policy.includes(`style-src 'self' ${hash('a{}')};`), policy);
});

test('nothing outside the public folders can be read', async (t) => {
  const {url} = await withFiles(t);
  const paths = [
    '/demo/../package.json', '/demo/..%2fpackage.json', '/demo/%2e%2e/package.json', '/demo/..%5cpackage.json', '/package.json',
    '/demo/.secret.txt', '/demo/%00', '/demo/index.html%00.css', '/demo/%zz', '//etc/passwd', '/demo//../../etc/passwd', '/dist/cdn/parlor.js',
    '/demo/sub', '/parlor.js/x', 'http://elsewhere/parlor.js',
  ];
  for (const path of paths) assert.equal((await get(url, path)).status, 404, path);
});

test('a room has a page of its own, in which its name is only text', async (t) => {
  const {url} = await withFiles(t);
  const page = await get(url, `/r/${encodeURIComponent('<b onclick="x">\'&')}`);
  assert.equal(page.status, 200);
  const html = page.body.toString();
  assert.match(html, /<title>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp; · Parlor<\/title>/);
  assert.match(html, /<video-room room="&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;"><\/video-room>/);
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.match(html, /<script type="module" src="\/parlor.js"><\/script>/);
  assert.doesNotMatch(html, /<style|style=|\son\w+="/);
  assert.ok(String(page.headers['content-security-policy']).includes("script-src 'self'"));
  assert.equal((await get(url, '/r/caf%C3%A9%20noir')).status, 200);
  for (const path of ['/r/', '/r', '/r/%20', `/r/${'x'.repeat(129)}`, '/r/a/b', '/r/%00', '/r/%ff'])
    assert.equal((await get(url, path)).status, 404, path);
});

test('probes tell how the server is', async (t) => {
  const {url} = await withFiles(t);
  const health = await get(url, '/healthz');
  assert.deepEqual([health.status, JSON.parse(health.body.toString())], [200, {status: 'ok', version: VERSION}]);
  const ready = await get(url, '/readyz');
  assert.deepEqual([ready.status, JSON.parse(ready.body.toString())], [200, {status: 'ready'}]);
});

test('metrics count, and are for this machine only', async (t) => {
  const {url, dial} = await withFiles(t);
  const ada = await dial();
  await ada.join();
  const {status, body, headers} = await get(url, '/metrics');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  const text = body.toString();
  for (const line of ['parlor_sockets 1', 'parlor_rooms 1', 'parlor_members 1', 'parlor_joins_total 1', 'parlor_messages_received_total 1'])
    assert.ok(text.includes(`${line}\n`), line);
  assert.doesNotMatch(text, /NaN|undefined/);
  for (const header of ['x-forwarded-for', 'forwarded'])
    assert.equal((await get(url, '/metrics', {headers: {[header]: '203.0.113.1'}})).status, 404, header);
});

test('metrics can have a listener of their own', async (t) => {
  const {createServer} = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const {port} = probe.address() as {port: number};
  await new Promise((done) => probe.close(done));
  const {url} = await withFiles(t, {metrics: `127.0.0.1:${port}`});
  assert.equal((await get(url, '/metrics')).status, 404);
  const own = await get(`http://127.0.0.1:${port}`, '/metrics', {headers: {'x-forwarded-for': '203.0.113.1'}});
  assert.match(own.body.toString(), /parlor_sockets 0/);
});

test('HEAD is answered like GET without a body, other methods are not', async (t) => {
  const {url} = await withFiles(t);
  for (const path of ['/', '/parlor.js', '/r/room', '/healthz', '/none']) {
    const [full, head] = [await get(url, path), await get(url, path, {method: 'HEAD'})];
    assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [full.status, 0, full.headers['content-length']]);
  }
  const post = await get(url, '/parlor.js', {method: 'POST'});
  assert.deepEqual([post.status, post.headers['allow']], [405, 'GET, HEAD']);
});

test('what is not there is a 404, the socket path without a socket a 426, and there is an icon', async (t) => {
  const {url} = await withFiles(t);
  assert.deepEqual(JSON.parse((await get(url, '/none')).body.toString()), {error: 'not-found'});
  assert.equal((await get(url, '/signal')).status, 426);
  assert.match((await get(url, '/favicon.svg')).body.toString(), /^<svg/);
});

test('everything can be below a path', async (t) => {
  const {url, dial} = await withFiles(t, {base: '/meet'});
  assert.equal((await get(url, '/meet/parlor.js')).status, 200);
  assert.equal((await get(url, '/meet')).body.toString(), '<!doctype html>demo');
  assert.match((await get(url, '/meet/r/x')).body.toString(), /src="\/meet\/parlor\.js"/);
  for (const path of ['/parlor.js', '/meetings/parlor.js', '/']) assert.equal((await get(url, path)).status, 404, path);
  await (await dial()).join();
});

test('the package of this checkout is found without being told', async (t) => {
  const {url} = await startServer(t);
  assert.equal((await get(url, '/demo/room.css')).status, 200);
});

test('the themes are served, and nothing beside them', async (t) => {
  const {url} = await startServer(t);
  for (const name of ['paper', 'console']) {
    const {status, headers, body} = await get(url, `/themes/${name}.css`);
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /^text\/css/);
    // Tokens alone: whatever else a theme did, a page could not undo.
    const declared = [...body.toString().matchAll(/^ +([\w-]+):/gm)].map(([, property]) => property!);
    assert.ok(declared.length > 5);
    assert.deepEqual(declared.filter((property) => !property.startsWith('--room-')), []);
  }
  for (const path of ['/themes/', '/themes/../index.ts', '/themes/%2e%2e/index.ts', '/themes/none.css']) assert.equal((await get(url, path)).status, 404, path);
});

test('localhost is answered on both of its addresses', async (t) => {
  const {createParlorServer} = await import('../../src/server/index.js');
  const server = createParlorServer({port: 0, logLevel: 'silent'});
  const {port, url} = await server.listen();
  t.after(() => server.close());
  assert.equal(url, `http://localhost:${port}`);
  assert.equal((await get(`http://127.0.0.1:${port}`, '/healthz')).status, 200);
  const {networkInterfaces} = await import('node:os');
  if (Object.values(networkInterfaces()).flat().some((each) => each?.address === '::1')) {
    const response = await fetch(`http://[::1]:${port}/healthz`);
    assert.equal(response.status, 200);
  }
});
