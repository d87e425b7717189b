import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {logIn} from './editor.js';
import {startWordPress, type WordPress} from './site.js';

const SERVER = 'https://meet.example.org';
const LONG = 'kept-out-of-every-page-0123456789';

describe('the WordPress plugin', () => {
  let wordpress: WordPress;
  let browser: Browser;
  before(async () => {
    [wordpress, browser] = await Promise.all([startWordPress(SERVER), launchChrome()]);
  });
  after(() => Promise.all([wordpress?.close(), browser?.close()]));

  const pageOf = async (role: string, content: string) => (await fetch((await wordpress.post(role, content)).url)).text();
  /** The tags of all rooms, as they stand in the page. */
  const rooms = async (role: string, content: string) => [...(await pageOf(role, content)).matchAll(/<video-room[^>]*>/g)].map(([tag]) => tag);
  const own = ` signaling="${SERVER}/signal"`;

  it('drops what an author must not write: another server, keys, cameras that open by themselves', async () => {
    const evil = 'signaling="wss://evil.example" token="t" passphrase="p" ice-servers="stun:evil.example" ice_servers="stun:evil.example" autojoin autojoin="true" onclick="x()" style="position:fixed" data-parlor-claim="c"';
    const wanted = `<video-room room="a" no-camera layout="grid"${own}>`;
    assert.deepEqual(await rooms('author', `[video_room room="a" no_camera layout="grid" ${evil}]`), [wanted]);
    const attributes = {room: 'a', noCamera: true, layout: 'grid', signaling: 'wss://evil.example', token: 't', passphrase: 'p', iceServers: 'stun:evil.example', 'ice-servers': 'x', autojoin: true, onclick: 'x()'};
    assert.deepEqual(await rooms('author', `<!-- wp:parlor/video-room ${JSON.stringify(attributes)} /-->`), [wanted]);
  });

  it('lets a room join by itself where who wrote the page could write scripts', async () => {
    assert.deepEqual(await rooms('editor', '[video_room room="a" autojoin]'), [`<video-room room="a" autojoin${own}>`]);
    assert.deepEqual(await rooms('editor', '[video_room room="a" autojoin="false" no-camera="false"]'), [`<video-room room="a"${own}>`]);
  });

  it('lets no author’s room join by itself inside a page of an editor that lists posts in full', async () => {
    await wordpress.post('author', '[video_room room="listed" autojoin]');
    const list = '<!-- wp:query {"query":{"perPage":1,"postType":"post","order":"desc","orderBy":"date","inherit":false}} --><div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div><!-- /wp:query -->';
    const id = await wordpress.php(`echo wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'News', 'post_author' => get_user_by('login', 'editor')->ID, 'post_content' => wp_slash('${list}')]);`);
    const html = await (await fetch(`${wordpress.url}/?page_id=${id}`)).text();
    assert.deepEqual([...html.matchAll(/<video-room[^>]*>/g)].map(([tag]) => tag), [`<video-room room="listed"${own}>`]);
  });

  it('escapes a name, and keeps one of any language', async () => {
    const [tag] = await rooms('editor', `<!-- wp:parlor/video-room ${JSON.stringify({room: '"><script>alert(1)</script> 早会 & é'}).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\\"', '\\u0022')} /-->`);
    assert.equal(tag, '<video-room room="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; 早会 &amp; é"' + own + '>');
  });

  it('gives an author’s own HTML no power: tags are taken out, placeholders find no script', async () => {
    const html = await pageOf('author', '<!-- wp:html --><video-room room="x" signaling="wss://evil.example" autojoin></video-room><div class="video-room" data-video-room data-room="x" data-signaling="wss://evil.example" data-autojoin></div><script src="https://evil.example/parlor.js"></script><!-- /wp:html -->');
    assert.ok(!/<video-room|evil\.example\/parlor|parlor\.js/.test(html), 'a tag or a script got through');
    assert.ok(html.includes('data-room="x"'), 'WordPress itself keeps the placeholder');
  });

  it('brings the loader of the server alone, which holds up nothing, lets nothing begin by itself, and makes no links of authors rooms', async () => {
    const html = await pageOf('author', '[video_room room="a"]');
    const scripts = [...html.matchAll(/<script[^>]*meet\.example\.org[^>]*>/g)].map(([tag]) => tag.replaceAll("'", '"').replace(/ (?:id|type)="[^"]*"/g, ''));
    assert.deepEqual(scripts, [`<script async data-links="off" data-server="${SERVER}" src="${SERVER}/loader.js">`]);
  });

  it('is left alone by wpautop: no paragraph or line break gets into a room', async () => {
    const html = await pageOf('author', 'Before\n[video_room room="a"]\nafter\n\n[video_room\nroom="b"]\n\nend');
    const places = [...html.matchAll(/<video-room[^>]*>(.*?)<\/div>/gs)].map(([, rest]) => rest!);
    assert.equal(places.length, 2);
    for (const place of places) assert.match(place, /^<\/video-room><noscript><a href="[^"]+">[^<]+<\/a><\/noscript>$/);
  });

  it('takes the key of a sealed room into no page: its address becomes a link', async () => {
    const html = await pageOf('author', `${SERVER}/r/sealed#k=secretkey`);
    assert.ok(!html.includes('<video-room') && html.includes(`href="${SERVER}/r/sealed#k=secretkey"`));
  });

  it('shows an administrator its settings, keeps the secret, and never prints it', async () => {
    const admin = await logIn(browser, wordpress, 'administrator');
    const {page} = admin;
    const save = () => Promise.all([page.waitForNavigation(), page.click('#submit')]);
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=parlor`);
    await page.type('#parlor-secret', LONG);
    await page.select('#parlor-guests', 'speaker');
    await save();
    assert.equal(await wordpress.php(`echo get_option('parlor_secret');`), LONG);
    const shown = await page.content();
    assert.match(shown, /A secret is stored/);
    assert.ok(!shown.includes(LONG) && !shown.includes(LONG.slice(-4)), 'not even its end');
    await page.$eval('#parlor-server', (field) => ((field as HTMLInputElement).value = 'javascript:alert(1)'));
    await save();
    assert.ok((await page.content()).includes('must look like'));
    assert.equal(await wordpress.php(`echo get_option('parlor_secret'), ' ', get_option('parlor_settings')['server'], ' ', get_option('parlor_settings')['guests'];`), `${LONG} ${SERVER} speaker`);
    await page.click('input[name=parlor_forget_secret]');
    await save();
    assert.equal(await wordpress.php(`echo get_option('parlor_secret');`), '');
    await admin.close();
  });

  it('shows nobody else its settings, and takes none from them', async () => {
    const editor = await logIn(browser, wordpress, 'editor');
    const answers = await editor.page.evaluate(async () => {
      const shown = await fetch('/wp-admin/options-general.php?page=parlor');
      const sent = await fetch('/wp-admin/options.php', {method: 'POST', body: new URLSearchParams({option_page: 'parlor', action: 'update', 'parlor_settings[server]': 'https://evil.example'})});
      return [shown.status, sent.status];
    });
    assert.deepEqual(answers, [403, 403]);
    assert.equal(await wordpress.php(`echo get_option('parlor_settings')['server'];`), SERVER);
    await editor.close();
  });

  it('speaks the language of the site', async () => {
    await wordpress.php(`update_option('WPLANG', 'zh_CN');`);
    assert.ok((await pageOf('author', '[video_room room="早会"]')).includes('加入通话：早会'));
    const admin = await logIn(browser, wordpress, 'administrator');
    await admin.page.goto(`${wordpress.url}/wp-admin/post-new.php`);
    await admin.until(() => (globalThis as unknown as {wp: {i18n: {__(text: string, domain: string): string}}}).wp.i18n.__('Name of the room', 'parlor') === '房间名称');
    await admin.close();
    await wordpress.php(`update_option('WPLANG', '');`);
  });

  it('leaves nothing behind when it is removed, and said nothing in PHP’s log', async () => {
    assert.doesNotMatch(await wordpress.php(`echo @file_get_contents(ABSPATH . 'debug.log');`), /plugins\/parlor/);
    const left = await wordpress.php(`require ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('parlor/parlor.php'); uninstall_plugin('parlor/parlor.php');
      global $wpdb; echo implode(' ', $wpdb->get_col("select option_name from $wpdb->options where option_name like '%parlor%'")), '|', $wpdb->get_var("select count(*) from $wpdb->postmeta where meta_key like '%parlor%' or meta_value like '%video-room%'"), '|', $wpdb->get_var("select count(*) from $wpdb->usermeta where meta_key like '%parlor%'");`);
    assert.equal(left, '|0|0');
    assert.ok((await pageOf('author', 'The site goes on')).includes('The site goes on'));
  });
});
