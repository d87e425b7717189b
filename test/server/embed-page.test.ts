import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import test from 'node:test';
import {createParlorServer, OptionError} from '../../src/server/index.js';
import {rawRequest} from './raw-request.js';
import {startServer} from './test-server.js';

const policyOf = (headers: Record<string, string | string[] | undefined>) => String(headers['content-security-policy']);

test('the page for a frame may be framed, also where the site asks for isolation, and is not for search engines', async (t) => {
  const {url} = await startServer(t);
  const {status, headers, body} = await rawRequest(url, '/embed/standup?name=Ada');
  assert.equal(status, 200);
  assert.ok(policyOf(headers).includes('frame-ancestors *;'));
  assert.ok(policyOf(headers).includes("script-src 'self';"), 'no inline script');
  assert.doesNotMatch(policyOf(headers), /unsafe/);
  assert.deepEqual(
    ['x-frame-options', 'cross-origin-embedder-policy', 'cross-origin-resource-policy', 'referrer-policy', 'x-robots-tag', 'vary', 'cache-control'].map((name) => headers[name]),
    [undefined, 'require-corp', 'cross-origin', 'strict-origin', 'noindex', 'accept-language', 'no-cache'],
  );
  assert.match(String(headers['permissions-policy']), /^camera=\(self\), microphone=\(self\), display-capture=\(self\)$/);
  assert.match(body.toString(), /<script type="module" src="\/embed.js"><\/script>/);
  assert.match(body.toString(), /<meta name="robots" content="noindex">/);
});

test('the other pages are still for nobody to frame', async (t) => {
  const {url} = await startServer(t);
  for (const path of ['/r/x', '/']) assert.ok(policyOf((await rawRequest(url, path)).headers).includes("frame-ancestors 'self'"), path);
});

test('who may frame it is an option, for the browser and for the script of the page', async (t) => {
  for (const [frameAncestors, directive, told] of [
    [['https://a.example', 'https://*.b.example:8443'], 'https://a.example https://*.b.example:8443', 'https://a.example https://*.b.example:8443'],
    [["'self'", 'https://a.example'], "'self' https://a.example", 'self https://a.example'],
    [['none'], "'none'", 'none'],
  ] as const) {
    const {url} = await startServer(t, {frameAncestors});
    const {headers, body} = await rawRequest(url, '/embed/x');
    assert.ok(policyOf(headers).includes(`frame-ancestors ${directive};`), policyOf(headers));
    assert.ok(body.toString().includes(`data-ancestors="${told}"`), told);
  }
  for (const frameAncestors of [[], ['*', 'https://a.example'], ['none', 'self'], ['a.example'], ['https://a.example/path'], ["https://a.example; script-src *"], ['https:'], 'https://a.example'])
    assert.throws(() => createParlorServer({frameAncestors: frameAncestors as string[]}), (error) => error instanceof OptionError && error.option === 'frameAncestors', String(frameAncestors));
});

test('nothing of the address is in the page but the name of the room, as text', async (t) => {
  const {url} = await startServer(t);
  const room = '"><script>x</script>';
  const {body} = await rawRequest(url, `/embed/${encodeURIComponent(room)}?name=%22%3E%3Cb%3E&lang=%22%3E%3Cb%3E&theme=%22%3E%3Cb%3E&autojoin&token=secret-token`);
  const html = body.toString();
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.ok(html.includes('data-room="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"'));
  assert.doesNotMatch(html, /<b>|secret-token|data-theme="|video-room room/);
  for (const path of ['/embed/', '/embed', '/embed/%20', '/embed/a/b', '/embed/%ff', `/embed/${'x'.repeat(129)}`]) assert.equal((await rawRequest(url, path)).status, 404, path);
});

test('its card speaks the language of the frame, or else of the visitor, and has the theme of the frame', async (t) => {
  const {url} = await startServer(t);
  const htmlTag = async (query: string, accept = '') => /<html[^>]*>/.exec((await rawRequest(url, `/embed/x${query}`, {headers: {'accept-language': accept}})).body.toString())![0];
  assert.equal(await htmlTag(''), '<html lang="en">');
  assert.equal(await htmlTag('?lang=zh-CN'), '<html lang="zh-CN">');
  assert.equal(await htmlTag('?lang=zh-Hant-HK', 'de'), '<html lang="zh-TW">');
  assert.equal(await htmlTag('', 'xx, fr;q=0.3, de-AT;q=0.8, en;q=0'), '<html lang="de">');
  assert.equal(await htmlTag('?lang=klingon', 'ar-EG,en'), '<html lang="ar" dir="rtl">');
  assert.equal(await htmlTag('?theme=dark', `${'x-y;q=z,'.repeat(1_000)}en`), '<html lang="en" data-theme="dark">');
  const languages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'ru', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'];
  const texts = new Set<string>();
  for (const lang of languages) {
    const html = (await rawRequest(url, `/embed/x?lang=${lang}`)).body.toString();
    assert.ok(html.includes(`<html lang="${lang}"`), lang);
    texts.add(/<a [^>]*>([^<]+)<\/a>/.exec(html)![1]!);
  }
  assert.equal(texts.size, languages.length);
});

test('mounted in another server, what pages elsewhere need is answered too', async (t) => {
  const parlor = createParlorServer({logLevel: 'silent', secret: 's'});
  const server = createServer((request, response) => void response.end(`app ${request.url}`));
  parlor.attach(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    await parlor.close();
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as {port: number}).port}`;
  const answer = async (path: string, method = 'GET') => {
    const {status, body} = await rawRequest(url, path, {method});
    return body.toString().startsWith('app ') ? 'app' : status;
  };
  assert.deepEqual([await answer('/embed/x?name=Ada'), await answer('/oembed'), await answer('/api/rooms/x/messages', 'POST')], [200, 400, 401]);
  for (const path of ['/embed', '/oembed/x', '/api', '/api/rooms', '/api/rooms/x', '/loader.json', '/embed.css']) assert.equal(await answer(path), 'app', path);
  for (const path of ['/embed.js', '/parlor.iife.js', '/loader.js.map']) assert.notEqual(await answer(path), 'app', path);
});
