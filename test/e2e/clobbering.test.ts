import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {advances, type Visitor} from '../node-helpers/visitor.js';

/**
 * All that an element can hide: each name that a document has but a few of every page's own, and each name on the window that Lit, or we,
 * look for where a browser may not have it.
 */
const GLOBALS = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata', 'litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementHydrateSupport', 'litNonce', 'ShadyCSS', 'ShadyDOM', 'trustedTypes', 'SpeechRecognition', 'documentPictureInPicture', 'process', 'global', 'Parlor', 'ParlorRoom'];

const room = (name: string, called = 'clobbered') => `<video-room room="${called}" name="${name}" resolution="180" no-mic autojoin></video-room>`;
/** A form whose fields have the names of what is asked of any element. */
const form = (inner: string) => `<form lang="fr">${['parentNode', 'getAttribute', 'localName', 'closest', 'matches', 'lang', 'call', 'strings', 'ariaLive', 'nodeType', 'host'].map((name) => `<input name="${name}">`).join('')}${inner}</form>`;

describe('a page whose author has given elements the names of what scripts ask for', () => {
  let stage: Stage;
  let names: readonly string[];

  before(async () => {
    stage = await setStage((server) => {
      const ids = GLOBALS.map((id) => `<p id="${id}"></p>`).join('');
      // Written by the page itself, before any script of ours: the names are those of this browser.
      const all = `<script>
        const names = [];
        for (const name in Document.prototype) if (!/^(?:on|[A-Z_]+$)/.test(name)) names.push(name);
        const tags = (name, i) => ['<img name=' + name + ' alt="" src="data:,">', '<form name=' + name + '></form>', '<object id=' + name + '></object>', '<embed name=' + name + '>'][i % 4];
        const html = names.map(tags).join('');
        const place = document.currentScript;
        place.insertAdjacentHTML('afterend', html);
      </script>`;
      return {
        '/tag': `${ids}${all}${form(room('Tag'))}<script type="module" src="${server}/parlor.js"></script>`,
        '/classic': `${ids}${all}${form(room('Classic'))}<script src="${server}/parlor.iife.js"></script>`,
        '/loader': `${ids}${all}<script src="${server}/loader.js"></script>${form(`<div class="video-room" data-room="clobbered" data-name="Loader" data-no-mic data-resolution="180"></div>`)}`,
        '/later': `<script src="${server}/loader.js" data-load="now"></script><script type="module" src="${server}/parlor.js"></script>${room('Later', 'later')}`,
        '/plain': room('Plain') + `<script type="module" src="${server}/parlor.js"></script>`,
      };
    });
    const {page} = await stage.visit('/plain');
    names = await page.evaluate(() => {
      const found: string[] = [];
      for (const name in Document.prototype) if (/[A-Z]/.test(name) && !/^[A-Z_]+$/.test(name)) found.push(name);
      return found;
    });
    assert.ok(names.includes('baseURI') && names.includes('createElement') && names.length > 80, `${names.length} names`);
  });
  after(() => stage?.close());

  const hidden = ({page}: Visitor) => page.evaluate((all) => all.filter((name) => Object.hasOwn(document, name)), names);

  it('is one where people meet all the same: by a tag, a classic script and the loader', async () => {
    const [tag, classic, loader] = [await stage.visit('/tag'), await stage.visit('/classic'), await stage.visit('/loader')];
    assert.equal(await tag.page.evaluate(() => document.getElementsByTagName('img').length > 20), true, 'the pictures are there');
    for (const visitor of [tag, classic, loader]) {
      await visitor.until(() => customElements.get('video-room') ?? document.getElementsByClassName('video-room')[0]?.shadowRoot);
      assert.deepEqual(await hidden(visitor), []);
    }
    await loader.press('div.video-room', 'a');
    await loader.press('room-lobby', 'button[type=submit]');
    await tag.meets('Classic', 'Loader', 'Plain');
    await loader.meets('Classic', 'Plain', 'Tag');
    for (const visitor of [tag, classic, loader]) await advances(visitor, 'peer-tile');
    for (const {page} of [tag, classic, loader]) await page.goto('about:blank');
  });

  it('is mended before anything of what comes later is used', async () => {
    const [other, later] = [await stage.visit('/later'), await stage.visit('/later')];
    await later.meets('Later');
    const after = await later.page.evaluate(async () => {
      document.body.insertAdjacentHTML('beforeend', '<p><img name="createElement" alt="" src="data:,"><img name="baseURI" alt="" src="data:,"></p>');
      const before = typeof document.createElement;
      await undefined;
      return [before, typeof document.createElement, document.baseURI];
    });
    assert.deepEqual(after, ['object', 'function', later.page.url()]);
    for (const {page} of [other, later]) await page.goto('about:blank');
  });
});
