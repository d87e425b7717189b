import assert from 'node:assert/strict';
import test from 'node:test';
import {ROOT} from '../docs/blocks.js';
import {rawRequest} from './raw-request.js';
import {startServer} from './test-server.js';

interface Oembed {
  readonly [name: string]: string | number;
  readonly html: string;
}

const ask = async (url: string, room: string, more = ''): Promise<Oembed> => {
  const response = await fetch(`${url}/oembed?url=${encodeURIComponent(room)}${more}`);
  assert.equal(response.status, 200);
  return (await response.json()) as Oembed;
};

/** What an attribute of the frame says, as a browser reads it. */
const attribute = (html: string, name: string): string | undefined =>
  new RegExp(`<iframe [^>]*\\b${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('a room answers as oEmbed 1.0 wants it: rich, with a quote and a frame, for any page', async (t) => {
  const {url} = await startServer(t);
  const response = await fetch(`${url}/oembed?url=${encodeURIComponent(`${url}/r/Weekly%20talk`)}`);
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const {html, ...rest} = (await response.json()) as Oembed;
  assert.deepEqual(rest, {
    type: 'rich', version: '1.0', title: 'Weekly talk · Parlor', provider_name: 'Parlor', provider_url: `${url}/`, cache_age: 86_400, width: 960, height: 600,
  });
  // WordPress (`wp_filter_oembed_result`) looks for exactly these two, and for the quote first.
  assert.match(html, /^<blockquote class="wp-embedded-content"><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/);
  assert.equal(attribute(html, 'src'), `${url}/embed/Weekly%20talk`);
  assert.equal(attribute(html, 'allow'), 'camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write');
});

test('it is never larger than asked for', async (t) => {
  const {url} = await startServer(t);
  for (const [more, width, height] of [['&maxwidth=500&maxheight=750&dnt=1', 500, 600], ['&maxheight=200', 960, 200], ['&maxwidth=5000&maxheight=5000', 960, 600]] as const) {
    const answer = await ask(url, `${url}/r/x`, more);
    assert.deepEqual([answer['width'], answer['height'], attribute(answer.html, 'width'), attribute(answer.html, 'height')], [width, height, String(width), String(height)]);
  }
  for (const more of ['&maxwidth=0', '&maxwidth=-5', '&maxheight=big', '&maxwidth=1.5', '&maxwidth='])
    assert.equal((await fetch(`${url}/oembed?url=${encodeURIComponent(`${url}/r/x`)}${more}`)).status, 400, more);
});

test('the same is there as XML, in which a name is only text', async (t) => {
  const {url} = await startServer(t);
  const room = '<b a="x">\'&]]>\uFFFE';
  const response = await fetch(`${url}/oembed?url=${encodeURIComponent(`${url}/r/${encodeURIComponent(room)}`)}&format=xml`);
  assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8');
  const xml = await response.text();
  assert.match(xml, /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/);
  assert.ok(xml.includes('<title>&lt;b a=&quot;x&quot;&gt;&#39;&amp;]]&gt;\uFFFD · Parlor</title>'), xml);
  const tags = [...xml.matchAll(/<\/?([\w]+)/g)].map(([, tag]) => tag);
  assert.deepEqual(new Set(tags), new Set(['oembed', 'type', 'version', 'title', 'provider_name', 'provider_url', 'cache_age', 'width', 'height', 'html']));
});

test('a name cannot leave its place in the code', async (t) => {
  const {url} = await startServer(t);
  const room = '"><script>alert(1)</script><iframe src="x';
  const {html} = await ask(url, `${url}/r/${encodeURIComponent(room)}`);
  assert.equal(html.match(/<(script|iframe)/g)?.join(), '<iframe');
  assert.equal(attribute(html, 'title'), `${room} · Parlor`);
  assert.equal(attribute(html, 'src'), `${url}/embed/${encodeURIComponent(room)}`);
});

test('what is no room of ours is not found, and other formats are not spoken', async (t) => {
  const {url} = await startServer(t);
  const status = async (query: string) => (await rawRequest(url, `/oembed${query}`)).status;
  const about = (address: string, more = '') => status(`?url=${encodeURIComponent(address)}${more}`);
  for (const address of [
    'https://elsewhere.example/r/x', `${url}.evil.example/r/x`, url.replace('//', '//evil@evil.example/').concat('/r/x'), `${url}/`, `${url}/r/`, `${url}/r/a/b`,
    `${url}/demo/`, `${url}/r/%zz`, `${url}/r/%00`, `${url}/r/${'x'.repeat(129)}`, 'javascript:alert(1)', 'no address', `ftp://${new URL(url).host}/r/x`,
  ])
    assert.equal(await about(address), 404, address);
  assert.equal(await about(`${url}/embed/x`), 200);
  assert.equal(await about(`${url}/r/x?utm=1#k=2`), 200);
  assert.equal(await about(`${url}/r/x`, '&format=yaml'), 501);
  assert.equal(await status(''), 400);
  assert.equal(await status('/x?url=y'), 404);
  assert.equal((await fetch(`${url}/oembed`)).headers.get('access-control-allow-origin'), '*');
});

test('behind a proxy that is trusted, addresses are those that visitors see, and else the proxy is not believed', async (t) => {
  const headers = {host: '127.0.0.1:8080', 'x-forwarded-host': 'evil.example, meet.example.org', 'x-forwarded-proto': 'https'};
  const about = `/meet/oembed?url=${encodeURIComponent('https://meet.example.org/meet/r/x')}`;
  const trusting = await startServer(t, {trustProxy: true, base: '/meet'});
  const answer = JSON.parse((await rawRequest(trusting.url, about, {headers})).body.toString()) as Oembed;
  assert.equal(attribute(answer.html, 'src'), 'https://meet.example.org/meet/embed/x');
  assert.equal(answer['provider_url'], 'https://meet.example.org/meet/');
  const wary = await startServer(t, {base: '/meet'});
  assert.equal((await rawRequest(wary.url, about, {headers})).status, 404);
  // TLS ends at a proxy that says nothing: the address that was asked about says it.
  const behind = await rawRequest(wary.url, about, {headers: {host: 'meet.example.org'}});
  assert.equal(attribute((JSON.parse(behind.body.toString()) as Oembed).html, 'src'), 'https://meet.example.org/meet/embed/x');
});

test('the page of a room says where its oEmbed answer is, and what a preview shows', async (t) => {
  const {url} = await startServer(t);
  const html = await (await fetch(`${url}/r/${encodeURIComponent('a "talk"')}`)).text();
  const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title="([^"]+)">/g)].map(([, type, href, title]) => [type, href!.replaceAll('&amp;', '&'), title]);
  const address = encodeURIComponent(`${url}/r/a%20%22talk%22`);
  assert.deepEqual(links, [
    ['application/json+oembed', `${url}/oembed?url=${address}&format=json`, 'a &quot;talk&quot; · Parlor'],
    ['text/xml+oembed', `${url}/oembed?url=${address}&format=xml`, 'a &quot;talk&quot; · Parlor'],
  ]);
  for (const [, href] of links) assert.equal((await fetch(href!)).status, 200);
  for (const tag of ['property="og:title" content="a &quot;talk&quot; · Parlor"', 'property="og:description" content="A video call', `property="og:url" content="${url}/r/a%20%22talk%22"`, 'property="og:site_name" content="Parlor"', 'name="description"'])
    assert.ok(html.includes(`<meta ${tag}`), tag);
});

test('previews of a room’s link show a picture of this server, which anyone may keep for a day', async (t) => {
  const {url} = await startServer(t, {staticDir: ROOT, base: '/meet'});
  const html = await (await fetch(`${url}/meet/r/x`)).text();
  const [, address] = /<meta property="og:image" content="([^"]+)">/.exec(html)!;
  assert.equal(address, `${url}/meet/card.png`);
  assert.match(html, /<meta name="twitter:card" content="summary_large_image">/);
  const picture = await fetch(address!);
  assert.deepEqual([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control'), picture.headers.get('cross-origin-resource-policy')], [200, 'image/png', 'public, max-age=86400', 'cross-origin']);
  const bytes = Buffer.from(await picture.arrayBuffer());
  // The size that the page says it has (PNG, section 11.2.2), and no more than a preview is worth.
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  assert.deepEqual(['width', 'height'].map((side) => new RegExp(`og:image:${side}" content="(\\d+)"`).exec(html)![1]), ['1200', '630']);
  assert.ok(bytes.length < 40_000, `${bytes.length} bytes`);
  assert.equal((await fetch(address!, {headers: {'if-none-match': picture.headers.get('etag')!}})).status, 304);
});

test('a host name that is none is not repeated', async (t) => {
  const {url} = await startServer(t, {trustProxy: true});
  for (const headers of [{host: '"><script>'}, {host: 'a b'}, {host: 'x', 'x-forwarded-host': '"><script>'}, {host: 'x', 'x-forwarded-proto': 'javascript'}, {host: 'x:99999'}]) {
    const page = await rawRequest(url, '/r/x', {headers});
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body.toString(), /rel="alternate"|og:url|og:image|"><script>|javascript:/);
    assert.equal((await rawRequest(url, '/oembed?url=http://x/r/x', {headers})).status, 400);
  }
});
