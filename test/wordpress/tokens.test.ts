import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {startWordPress, type WordPress} from './site.js';

const SECRET = 'a secret of the tests, long enough';
const block = (attributes: object) => `<!-- wp:parlor/video-room ${JSON.stringify(attributes)} /-->`;

describe('tokens of the WordPress plugin', () => {
  let server: RunningServer;
  let wordpress: WordPress;

  before(async () => {
    server = await startServer('--secret', SECRET);
    wordpress = await startWordPress(server.url);
    await wordpress.php(`update_option('parlor_secret', '${SECRET}');`);
  });
  after(() => Promise.all([wordpress?.close(), server?.close()]));

  const claimIn = (html: string) => /data-parlor-claim="([^"]+)"/.exec(html)?.[1];
  const claimOf = async (url: string) => claimIn(await (await fetch(url)).text())!;

  async function ask(claim: string, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${wordpress.url}/wp-json/parlor/v1/token`, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body: JSON.stringify({claim}),
    });
    return {status: response.status, headers: response.headers, ...((await response.json()) as {token?: string; code?: string})};
  }

  /** @returns the claims of a token, whose signature is checked as the server does */
  function read(token: string | undefined) {
    const [head, body, seal] = (token ?? '').split('.') as [string, string, string];
    assert.equal(seal, createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url'));
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as {room: string; role: string; sub?: string; name?: string; exp: number; iss: string};
  }

  /** Cookies and nonce of a user, as a page that they look at has them. */
  async function headersOf(role: string) {
    const page = await fetch(`${wordpress.url}/wp-login.php`, {
      method: 'POST', redirect: 'manual',
      headers: {cookie: 'wordpress_test_cookie=WP%20Cookie%20check', 'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams({log: role, pwd: role, testcookie: '1'}),
    });
    const cookie = page.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    const nonce = await (await fetch(`${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`, {headers: {cookie}})).text();
    return {cookie, 'x-wp-nonce': nonce};
  }

  it('are made by the role of who asks; a guest is what the settings say; no answer may be cached', async () => {
    const claim = await claimOf((await wordpress.post('author', block({room: 'Küche 厨房'}))).url);
    const guest = await ask(claim);
    assert.equal(guest.headers.get('cache-control'), 'no-store, private');
    const {exp, ...claims} = read(guest.token);
    assert.deepEqual({...claims, iat: 0}, {iss: wordpress.url, room: 'Küche 厨房', role: 'viewer', iat: 0});
    assert.ok(Math.abs(exp - Date.now() / 1_000 - 3_600) < 30);
    const roles = await Promise.all(['administrator', 'author', 'contributor', 'subscriber'].map(async (role) => read((await ask(claim, await headersOf(role))).token)));
    assert.deepEqual(roles.map(({role}) => role), ['host', 'host', 'speaker', 'speaker']);
    assert.equal(roles[1]!.name, 'Author');
    assert.notEqual(roles[1]!.sub, roles[2]!.sub);
    const {cookie} = await headersOf('author');
    assert.equal(read((await ask(claim, {cookie})).token).role, 'viewer', 'cookies alone, as another site could send them');
  });

  it('are for no other room than the one of the page: whatever is changed in a claim makes it void', async () => {
    const claim = await claimOf((await wordpress.post('author', block({room: 'mine', guests: 'none'}), 'private')).url).catch(() => undefined);
    assert.equal(claim, undefined, 'a private page shows guests nothing');
    const [body, seal] = (await claimOf((await wordpress.post('author', block({room: 'mine'}))).url)).split('.') as [string, string];
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('mine', 'board')).toString('base64url');
    for (const forged of [`${changed}.${seal}`, `${body}.`, body, '', `${body}.${seal}x`, `${body}.${'A'.repeat(43)}`, 'x'.repeat(5_000), '😀.😀']) {
      const {status, token, headers} = await ask(forged);
      assert.ok([400, 403].includes(status) && token === undefined, `${status} for ${forged.slice(0, 40)}`);
      assert.equal(headers.get('cache-control'), 'no-store, private');
    }
    assert.equal((await fetch(`${wordpress.url}/wp-json/parlor/v1/token`)).status, 404, 'GET can be cached');
  });

  it('end with the page: a post that is a draft again, or asks for a password, lets in nobody', async () => {
    const {id, url} = await wordpress.post('author', block({room: 'for a while'}));
    const claim = await claimOf(url);
    assert.equal((await ask(claim)).status, 200);
    await wordpress.php(`wp_update_post(['ID' => ${id}, 'post_password' => 'open sesame']);`);
    assert.equal((await ask(claim)).status, 403);
    await wordpress.php(`wp_update_post(['ID' => ${id}, 'post_password' => '', 'post_status' => 'draft']);`);
    assert.equal((await ask(claim)).status, 403);
    assert.equal((await ask(claim, await headersOf('author'))).status, 200, 'the author may try it');
    await wordpress.php(`wp_delete_post(${id}, true);`);
    assert.equal((await ask(claim, await headersOf('administrator'))).status, 403);
  });

  it('are not for a contributor’s draft, not even when it lists published posts', async () => {
    await wordpress.post('administrator', 'Something published');
    const loop = `<!-- wp:query {"query":{"perPage":3,"postType":"post","order":"desc","orderBy":"date"}} --><div class="wp-block-query"><!-- wp:post-template -->${block({room: 'board'})}<!-- /wp:post-template --></div><!-- /wp:query -->`;
    const {id} = await wordpress.post('contributor', loop, 'draft');
    const headers = await headersOf('contributor');
    const html = await (await fetch(`${wordpress.url}/?p=${id}&preview=true`, {headers: {cookie: headers.cookie}})).text();
    assert.match(html, /Here will be the call “board”/);
    assert.equal(claimIn(html), undefined, 'nothing is signed for it');
    // Signed all the same, as while the post was published.
    const claim = await wordpress.php(`echo Parlor\\Claim\\sign('board', ${id}, 'host');`);
    assert.equal((await ask(claim, headers)).status, 403);
    assert.equal((await ask(claim)).status, 403);
  });

  it('cannot be had through the editor’s own ways to render a block or an address', async () => {
    const headers = await headersOf('contributor');
    const {id} = await wordpress.post('contributor', 'A draft', 'draft');
    const rendered = await (await fetch(`${wordpress.url}/wp-json/wp/v2/block-renderer/parlor/video-room?context=edit&attributes[room]=board&post_id=${id}`, {headers})).text();
    const embedded = await (await fetch(`${wordpress.url}/wp-json/oembed/1.0/proxy?url=${encodeURIComponent(`${server.url}/r/board`)}`, {headers})).text();
    for (const text of [rendered, embedded]) assert.doesNotMatch(text, /claim/);
    assert.match(rendered, /\/r\\\/board|\/r\/board/);
  });

  it('a page may make guests less than the settings do, never more', async () => {
    const role = async (guests: string) => {
      const html = await (await fetch((await wordpress.post('author', `[video_room room="r" guests="${guests}"]`)).url)).text();
      const claim = claimIn(html);
      return claim ? read((await ask(claim)).token).role : /class="parlor-login"/.test(html) && 'asked to log in';
    };
    assert.deepEqual(await Promise.all(['host', 'speaker', 'viewer', 'none', 'emperor'].map(role)), ['viewer', 'viewer', 'viewer', 'asked to log in', 'viewer']);
  });
});
