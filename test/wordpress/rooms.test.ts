import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {advances, newContextPage, type Visitor} from '../node-helpers/visitor.js';
import {blocks, insert, logIn, newPost, save, write} from './editor.js';
import {startWordPress, type WordPress} from './site.js';

const SECRET = 'a secret of the tests, long enough';

describe('a room on a WordPress site, with its block, shortcode and address', () => {
  let server: RunningServer;
  let wordpress: WordPress;
  let browser: Browser;
  const people: Visitor[] = [];

  before(async () => {
    server = await startServer('--secret', SECRET);
    [wordpress, browser] = await Promise.all([startWordPress(server.url, `define('PARLOR_SECRET', '${SECRET}');`), launchChrome('--use-fake-device-for-media-stream=fps=10')]);
    await wordpress.php(`update_option('parlor_settings', ['guests' => 'speaker'] + get_option('parlor_settings'));`);
  });
  after(async () => {
    const closed = await Promise.allSettled(people.map((visitor) => visitor.close()));
    await Promise.all([browser?.close(), wordpress?.close(), server?.close()]);
    for (const result of closed) if (result.status === 'rejected') throw result.reason;
  });

  const person = async (role: string): Promise<Visitor> => {
    const visitor = await logIn(browser, wordpress, role);
    people.push(visitor);
    return visitor;
  };

  /** Someone who was given the link, and says who they are. */
  const guest = async (url: string, name: string): Promise<Visitor> => {
    const visitor = await newContextPage(browser, url);
    people.push(visitor);
    await visitor.type('room-lobby', 'input[name=name]', name);
    await visitor.press('room-lobby', '[part=join]');
    return visitor;
  };

  const roleOf = ({page}: Visitor) => page.evaluate(() => (globalThis.probes.all('video-room')[0] as HTMLElement & {call: {self: {role: string}}}).call.self.role);

  /** The author joins on the page, a guest comes, they see each other; both go. */
  async function meet(author: Visitor, name: string, url: string): Promise<void> {
    await author.page.goto(url, {waitUntil: 'domcontentloaded'});
    await author.press('room-lobby', '[part=join]');
    const bob = await guest(url, 'Bob');
    await bob.meets(name);
    await author.meets('Bob');
    for (const visitor of [author, bob]) await advances(visitor, 'peer-tile');
    assert.deepEqual([await roleOf(author), await roleOf(bob)], ['host', 'speaker']);
    await Promise.all([author, bob].map(({page}) => page.goto('about:blank')));
  }

  /** A new post into which the address of a room is pasted, as a person does it. */
  async function paste(visitor: Visitor, room: string): Promise<void> {
    await visitor.page.browserContext().overridePermissions(wordpress.url, ['clipboard-read', 'clipboard-sanitized-write', 'camera', 'microphone']);
    await newPost(visitor, wordpress, 'Pasted');
    await write(visitor);
    await visitor.page.evaluate((address) => navigator.clipboard.writeText(address), `${server.url}/r/${encodeURIComponent(room)}`);
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('v');
    await visitor.page.keyboard.up('Control');
    await visitor.until(() => globalThis.wp.data.select('core/block-editor').getBlocks()[0]!.name === 'parlor/video-room');
    assert.equal((await blocks(visitor))[0]![1]['room'], room);
  }

  it('an administrator types the block by hand; the preview asks for no camera; visitors meet there, and after a pasted address and a shortcode', async () => {
    const admin = await person('administrator');
    await newPost(admin, wordpress, 'By hand');
    await write(admin);
    await admin.page.keyboard.type('/video room');
    await admin.page.waitForSelector('.components-autocomplete__result');
    await admin.page.keyboard.press('Enter');
    const field = (await admin.page.waitForSelector('.parlor-preview__field input'))!;
    await field.type('all hands');
    assert.deepEqual((await blocks(admin)).map(([name, {room}]) => [name, room]), [['parlor/video-room', 'all hands']]);
    assert.equal((await admin.page.evaluate(() => globalThis.probes.everOpened())).tracks, 0);
    await meet(admin, 'administrator', await save(admin, 'publish'));

    await paste(admin, '早会');
    await meet(admin, 'administrator', await save(admin, 'publish'));
    await newPost(admin, wordpress, 'Shortcode');
    await insert(admin, 'core/shortcode', {text: '[video_room room="board"]'});
    await meet(admin, 'administrator', await save(admin, 'publish'));
  });

  it('an author pastes the address, which becomes a block, and uses a shortcode and the block: visitors meet in all rooms', async () => {
    const author = await person('author');
    await paste(author, 'café');
    await meet(author, 'Author', await save(author, 'publish'));

    await newPost(author, wordpress, 'Shortcode');
    await insert(author, 'core/shortcode', {text: '[video_room room="standup" resolution="180"]'});
    await meet(author, 'Author', await save(author, 'publish'));
    await newPost(author, wordpress, 'Block');
    await insert(author, 'parlor/video-room', {room: 'by block', layout: 'grid'});
    await meet(author, 'Author', await save(author, 'publish'));
  });

  it('the address on a line of its own becomes the call in a post of an author, and a link in feeds', async () => {
    const {url} = await wordpress.post('author', `Come in:\n\n${server.url}/r/by-line\n\nSee you`);
    const [ada, bob] = [await guest(url, 'Ada'), await guest(url, 'Bob')];
    await ada.meets('Bob');
    await advances(bob, 'peer-tile');
    const feed = await (await fetch(`${wordpress.url}/feed/`)).text();
    assert.match(feed, /<a href="[^"]+\/r\/by-line">/);
    assert.doesNotMatch(feed, /<video-room/);
  });

  it('costs a page 3 kB until a visitor comes near a room, whatever placeholders its author wrote beside it', async () => {
    const filler = '<!-- wp:spacer {"height":"4000px"} --><div style="height:4000px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->';
    const {url} = await wordpress.post('author', `${filler}[video_room room="far"]<div class="video-room" data-room="wild" data-signaling="wss://evil.example" data-autojoin></div>`);
    const visitor = await newContextPage(browser, url);
    people.push(visitor);
    const loaded = () => visitor.page.evaluate((origin) => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.startsWith(origin)).map((name) => name.slice(origin.length)), server.url);
    await visitor.until(() => document.querySelector('video-room')?.dataset['parlor'] === '');
    await visitor.until(() => document.readyState === 'complete');
    assert.deepEqual(await loaded(), ['/loader.js']);
    await visitor.page.$eval('video-room', (room) => room.scrollIntoView());
    await visitor.type('room-lobby', 'input[name=name]', 'Ada');
    assert.ok((await loaded()).includes('/parlor.js'));
    await visitor.press('div.video-room', 'a');
    await visitor.until(() => document.querySelectorAll('video-room').length === 2);
    assert.deepEqual(await visitor.page.$$eval('video-room', (rooms) => rooms.map((room) => [room.getAttribute('signaling'), room.hasAttribute('autojoin')])), Array.from({length: 2}, () => [`${server.url}/signal`, false]));
  });

  it('a contributor previews a draft with the block: in its place it is said that the room works once the post is published', async () => {
    const contributor = await person('contributor');
    await newPost(contributor, wordpress, 'A draft');
    await insert(contributor, 'parlor/video-room', {room: 'all hands'});
    const preview = await save(contributor, 'draft');
    await contributor.page.goto(preview, {waitUntil: 'domcontentloaded'});
    const place = () => contributor.page.$eval('.wp-block-parlor-video-room', ({textContent}) => textContent);
    assert.equal(await place(), 'Here will be the call “all hands”. It works once the post is published.');
    assert.equal(await contributor.page.$$eval('video-room', ({length}) => length), 0);
    await wordpress.php(`update_user_meta(get_user_by('login', 'contributor')->ID, 'locale', 'zh_CN'); update_option('WPLANG', 'zh_CN');`);
    await contributor.page.reload({waitUntil: 'domcontentloaded'});
    assert.equal(await place(), '这里将是通话“all hands”。文章发布后即可使用。');
    await wordpress.php(`update_option('WPLANG', '');`);
  });
});
