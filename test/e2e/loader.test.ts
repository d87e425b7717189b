import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {shiftsOf, watchShifts} from '../node-helpers/layout-shifts.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {advances, type Visitor} from '../node-helpers/visitor.js';

const POLICY = (server: string) =>
  `script-src 'self' ${server}; style-src 'self'; connect-src 'self' ${server} ${server.replace('http', 'ws')}; img-src 'self' blob: data:; ` +
  `media-src 'self' blob:; require-trusted-types-for 'script'; trusted-types lit-html`;

const loader = (server: string, attributes = '') => `<script src="${server}/loader.js" ${attributes}></script>`;
const small = 'data-resolution="180" data-no-mic';
const placeholder = (room: string, name: string) => `<div class="video-room" data-room="${room}" data-name="${name}" ${small}><a href="/fall-back">Join</a></div>`;

describe('the loader', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/tag': `${loader(server)}<video-room room="ways" name="Tag" resolution="180" no-mic autojoin></video-room>`,
      '/placeholder': loader(server) + placeholder('ways', 'Div'),
      '/link': `${loader(server, 'data-links="room"')}<p>Come <a href="${server}/r/ways" data-name="Link" ${small}>to our talk</a>.</p>`,
      '/allowed': loader(server, 'data-allow="autojoin"') + placeholder('allowed', 'Eve').replace('<div', '<div data-autojoin'),
      '/later': loader(server, 'async'),
      '/old': `<script src="${server}/parlor.iife.js"></script><video-room room="old" name="Old" resolution="180" no-mic autojoin></video-room>`,
      '/strict': {body: loader(server) + placeholder('strict', 'Ada'), headers: {'content-security-policy': POLICY(server)}},
      '/nonce': {
        body: loader(server, 'nonce="abc"') + placeholder('strict', 'Bob'),
        headers: {'content-security-policy': `script-src 'nonce-abc'`},
      },
      '/classic': {
        body: loader(server) + placeholder('strict', 'Cleo'),
        headers: {'content-security-policy': `script-src ${server}/loader.js ${server}/parlor.iife.js`},
      },
      '/closed': {
        body: loader(server) + placeholder('closed', 'Ada'),
        headers: {'content-security-policy': `script-src ${server}/loader.js`},
      },
      '/twice': loader(server) + loader(server, 'async') + placeholder('twice', 'Ada') + `<p><a href="${server}/r/twice">${server}/r/twice</a></p>`,
      '/shift': `${loader(server)}<h1>Talk</h1><p>${'Words. '.repeat(40)}</p>${placeholder('shift', 'Ada').replace('data-no-mic', 'data-no-mic data-no-camera')}<p>Below <a href="${server}/r/shift">the talk</a>, words.</p>`,
      '/shift-tag': `${loader(server, 'data-load="click"')}<h1>Talk</h1><video-room room="shift" name="Ada" no-mic no-camera></video-room><p>Below</p>`,
      '/shift-late': `<script src="${server}/loader.js" async></script><h1>Talk</h1><p><a href="${server}/r/shift">${server}/r/shift</a></p><p>Below</p>`,
    }));
  });
  after(() => stage?.close());

  const join = async (visitor: Visitor) => void (await visitor.press('room-lobby', 'button[type=submit]'));
  const done = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));
  const posters = ({page}: Visitor) => page.evaluate(() => globalThis.probes.all('div.video-room').map(({shadowRoot}) => shadowRoot?.textContent));

  it('makes people meet by a tag, by a placeholder and by a link', async () => {
    const [tag, div, link] = [await stage.visit('/tag'), await stage.visit('/placeholder'), await stage.visit('/link')];
    assert.deepEqual(await posters(div), ['ways']);
    await div.press('div.video-room', 'a');
    await join(div);
    await link.page.click('p a');
    await join(link);
    await tag.meets('Div', 'Link');
    await div.meets('Link', 'Tag');
    await link.meets('Div', 'Tag');
    for (const visitor of [tag, div, link]) await advances(visitor, 'peer-tile');
    assert.deepEqual(await div.page.evaluate(() => {
      const room = document.querySelector('.video-room > video-room')!;
      return [room.assignedSlot?.name, getComputedStyle(room).display, document.querySelector<HTMLElement>('.video-room > a')!.getClientRects().length];
    }), ['room', 'flow-root', 0], 'the room fills the place, and what the author had in it is not seen');
    await done(tag, div, link);
  });

  it('begins without a click only where the script tag says so', async () => {
    const [eve, tag] = [await stage.visit('/allowed'), await stage.visit('/later')];
    await tag.page.evaluate(() => {
      const room = document.createElement('video-room');
      for (const [name, value] of Object.entries({room: 'allowed', name: 'Later', resolution: '180', 'no-mic': '', autojoin: ''})) room.setAttribute(name, value);
      document.body.append(room);
    });
    await eve.meets('Later');
    await tag.meets('Eve');
    await done(eve, tag);
  });

  it('finds what comes later, and leads to the page of the room by a card', async () => {
    const ada = await stage.visit('/later');
    await ada.page.evaluate((server) => {
      document.body.innerHTML = `<section><p>See <a href="${server}/r/some%20talk#k=secret">${server}/r/some%20talk</a></p></section>`;
    }, stage.server);
    await ada.until(() => document.querySelector('a')!.dataset['parlor'] === 'Join');
    assert.equal(await ada.page.$eval('a', ({textContent}) => textContent), 'some talk');
    const node = (await ada.page.accessibility.snapshot())!.children!.find(({role}) => role === 'link')!;
    assert.match(node.name!, /^some talk\s*Join$/);
    await Promise.all([ada.page.waitForNavigation(), ada.page.click('a')]);
    assert.equal(ada.page.url(), `${stage.server}/r/some%20talk#k=secret`);
    await done(ada);
  });

  it('is not needed by the library as one classic script', async () => {
    const [old, other] = [await stage.visit('/old'), await stage.visit('/later')];
    assert.equal(await old.page.evaluate(() => typeof (window as {Parlor?: {Room?: unknown}}).Parlor?.Room), 'function');
    await other.page.evaluate(() => {
      document.body.innerHTML = '<video-room room="old" name="New" resolution="180" no-mic autojoin></video-room>';
    });
    await old.meets('New');
    await advances(other, 'peer-tile');
    const scripts = await old.page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname).filter((path) => path.endsWith('.js')));
    assert.deepEqual(scripts, ['/parlor.iife.js']);
    await done(old, other);
  });

  it('works under the strict policy and under one of nonces without a violation, and as a classic script where modules are refused', async () => {
    const [ada, bob, cleo] = [await stage.visit('/strict'), await stage.visit('/nonce'), await stage.visit('/classic')];
    // The refused module is on the console: that is how a policy refuses.
    cleo.expected = /Content Security Policy/;
    for (const visitor of [ada, bob, cleo]) {
      await visitor.press('div.video-room', 'a');
      await join(visitor);
    }
    await ada.meets('Bob', 'Cleo');
    await bob.meets('Ada', 'Cleo');
    await cleo.meets('Ada', 'Bob');
    assert.deepEqual([ada.troubles, bob.troubles], [[], []]);
    const scripts = await cleo.page.evaluate(() => [...document.scripts].map(({src}) => new URL(src).pathname));
    assert.deepEqual(scripts.sort(), ['/loader.js', '/parlor.iife.js']);
    await done(ada, bob, cleo);
  });

  it('leads to the page of the room where the page lets nothing in', async () => {
    const ada = await stage.visit('/closed');
    ada.expected = /Content Security Policy/;
    await Promise.all([ada.page.waitForNavigation(), ada.press('div.video-room', 'a')]);
    assert.equal(ada.page.url(), `${stage.server}/r/closed`);
    await done(ada);
  });

  it('works twice on a page', async () => {
    const ada = await stage.visit('/twice');
    await ada.until(() => document.readyState === 'complete');
    assert.deepEqual(await posters(ada), ['twice']);
    assert.equal(await ada.page.$$eval('[data-parlor="Join"]', ({length}) => length), 1);
    await ada.press('div.video-room', 'a');
    await ada.until(() => document.querySelectorAll('video-room').length === 1);
    await done(ada);
  });

  for (const [path, press] of [['/shift', 'div.video-room'], ['/shift-tag', 'video-room > p']] as const) {
    it(`moves nothing of ${path}: not by the poster, not by the room`, async () => {
      const ada = await stage.visit('/later', watchShifts);
      await ada.page.setViewport({width: 600, height: 900});
      await ada.page.goto(new URL(path, ada.page.url()).href);
      const place = () => JSON.stringify(document.querySelector('.video-room, video-room')!.getBoundingClientRect());
      const before = await ada.page.evaluate(place);
      await ada.press(press, 'a');
      await ada.until(() => globalThis.probes.all('room-lobby')[0]?.shadowRoot?.querySelector('button[type=submit]'));
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(await ada.page.evaluate(place), before);
      assert.equal(await shiftsOf(ada), 0);
      await done(ada);
    });
  }

  it('moves nothing when it comes late, where a link stands alone', async () => {
    const ada = await stage.visit('/later', watchShifts);
    await ada.page.setRequestInterception(true);
    ada.page.on('request', (request) => void setTimeout(() => void request.continue(), request.url().endsWith('/loader.js') ? 800 : 0));
    await ada.page.goto(new URL('/shift-late', ada.page.url()).href);
    await ada.until(() => document.querySelector('[data-parlor="Join"]'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await shiftsOf(ada), 0);
    await done(ada);
  });
});
