import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Frame} from 'puppeteer-core';
import {setStage, type Stage} from '../node-helpers/stage.js';

const content = '<div class="video-room" data-room="x" data-autojoin></div><video-room room="x" autojoin></video-room>';
const withLoader = (server: string) => `<script src="${server}/loader.js" data-load="now" data-allow="autojoin"></script>${content}<a href="${server}/r/x">the talk</a>`;
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('the loader where pages are edited', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/sandbox': `<iframe sandbox="allow-scripts" srcdoc="${quoted(withLoader(server))}"></iframe>`,
      '/wp-admin/post.php': '<iframe src="/preview"></iframe>',
      '/preview': withLoader(server),
      '/editable': `<div contenteditable>${withLoader(server)}</div>`,
      '/design': `<iframe srcdoc="${quoted(`<script>document.designMode = 'on'</script>${withLoader(server)}`)}"></iframe>`,
    }));
  });
  after(() => stage?.close());

  /** What is put into a page, what it loads and what it shows. */
  const look = (frame: Frame) =>
    frame.evaluate(() => ({
      defined: customElements.get('video-room') !== undefined,
      roots: [...document.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot).length,
      put: document.querySelectorAll('[data-parlor], .video-room > *, video-room > *').length,
      loaded: performance.getEntriesByType('resource').filter(({name}) => /parlor/.test(name)).length,
      shown: [...document.querySelectorAll('.video-room, video-room')].map((place) => [getComputedStyle(place, '::after').content, Math.round(place.getBoundingClientRect().height) > 100]),
    }));

  for (const path of ['/sandbox', '/wp-admin/post.php', '/editable', '/design']) {
    it(`keeps the place at ${path}, puts nothing into it, loads nothing, and throws nothing`, async () => {
      const ada = await stage.visit(path);
      const warned: string[] = [];
      ada.page.on('console', (message) => void warned.push(message.text()));
      await ada.page.reload();
      await new Promise((resolve) => setTimeout(resolve, 700));
      const frame = ada.page.frames().at(-1)!;
      const {shown, ...rest} = await look(frame);
      assert.deepEqual(rest, {defined: false, roots: 0, put: 0, loaded: 0});
      assert.deepEqual(shown.map(([text, high]) => [String(text).replaceAll(/["\s]/g, ''), high]), [['x', true], ['x', true]]);
      assert.deepEqual(warned, []);
      assert.equal(await frame.evaluate(() => globalThis.probes?.everOpened().tracks ?? 0), 0);
      await ada.page.goto('about:blank');
    });
  }
});
