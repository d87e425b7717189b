import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {shiftsOf, watchShifts} from '../node-helpers/layout-shifts.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';
import {ROOT} from '../docs/blocks.js';

const AROUND = 'around-the-call';

/** What the documentation says to put into a page. */
const reserve = readFileSync(`${ROOT}/docs/recipes/plain-html.md`, 'utf8').match(/```css\n(video-room:not\(:defined\)[\s\S]*?)```/)?.[1] ?? '';

const page = (server: string, style: string, attributes = 'no-mic no-camera') => `
  <style>body { margin: 8px } ${style}</style>
  <script type="module" src="${server}/parlor.js"></script>
  <h1>Standup</h1>
  <video-room room="loading" resolution="180" ${attributes}></video-room>
  <p>What stands below it.</p>`;

describe('a room that is being loaded', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/start': '',
      '/reserved': page(server, reserve),
      '/bare': page(server, ''),
      '/call': page(server, reserve, 'no-mic no-camera name="Bob" autojoin'),
    }));
  });
  after(() => stage?.close());

  /** Opens a page whose scripts come late, or never. */
  async function visit(path: string, answer: (request: HTTPRequest) => Promise<void> | void, width = 900): Promise<Visitor> {
    const visitor = await stage.visit('/start', watchShifts);
    visitor.troubles.splice(0);
    await visitor.page.setViewport({width, height: 800});
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => {
      void Promise.resolve(answer(request)).then(() => {
        if (!request.isInterceptResolutionHandled()) void request.continue();
      });
    });
    // Not waited for: what is looked at happens meanwhile.
    visitor.page.goto(new URL(path, visitor.page.url()).href).catch(() => {});
    await visitor.until((wanted: string) => location.pathname === wanted && document.querySelector('p') !== null, path);
    return visitor;
  }
  const late = (request: HTTPRequest) => new Promise<void>((resolve) => setTimeout(resolve, /parlor\.js/.test(request.url()) ? 600 : request.url().includes(AROUND) ? 1_200 : 0));
  const lobbyIsThere = () => (globalThis.probes.all('room-lobby')[0]?.shadowRoot?.querySelectorAll('button').length ?? 0) > 0;
  const gone = async (visitor: Visitor) => void (await visitor.page.goto('about:blank'));

  for (const width of [320, 640, 900]) {
    it(`moves nothing at ${width} px: not when it is defined, and not when the lobby comes`, async () => {
      assert.ok(reserve, 'the page says how');
      const ada = await visit('/reserved', late, width);
      const size = () => {
        const {width: w, height} = document.querySelector('video-room')?.getBoundingClientRect() ?? {width: 0, height: 0};
        return `${Math.round(w)} × ${Math.round(height)}`;
      };
      assert.equal(await ada.page.evaluate(() => customElements.get('video-room') === undefined), true, 'not defined yet');
      const reserved = await ada.page.evaluate(size);
      await ada.until(() => globalThis.probes.all('.scroll').length > 0);
      assert.deepEqual(
        await ada.page.evaluate(() => [customElements.get('room-lobby') === undefined, getComputedStyle(globalThis.probes.all('.scroll')[0]!, '::before').content]),
        [true, '""'],
        'the place of the lobby',
      );
      const surface = await ada.page.evaluate(() => parseFloat(getComputedStyle(globalThis.probes.all('.scroll')[0]!, '::before').inlineSize));
      await ada.until(lobbyIsThere);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const picture = await ada.page.evaluate(() => globalThis.probes.all('room-lobby')[0]!.shadowRoot!.querySelector('.preview')!.getBoundingClientRect().width);
      assert.ok(Math.abs(picture - surface) < 2, `the picture is ${picture} px wide, its place was ${surface}`);
      assert.equal(await ada.page.evaluate(size), reserved);
      assert.equal(await shiftsOf(ada), 0);
      await gone(ada);
    });
  }

  it('does move things where the page keeps no place for it', async () => {
    const ada = await visit('/bare', late);
    await ada.until(lobbyIsThere);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok((await shiftsOf(ada)) > 0.01);
    await gone(ada);
  });

  it('gets its lobby when the network stumbled only once', async () => {
    let refused = 0;
    const ada = await visit('/reserved', (request) => (request.url().includes(AROUND) && refused++ === 0 ? request.abort() : undefined));
    await ada.until(lobbyIsThere);
    assert.equal(refused, 2);
    assert.deepEqual(ada.troubles.splice(0).filter((text) => text.startsWith('Parlor:')), []);
    await gone(ada);
  });

  it('says that it is not complete when it never will be, and a click loads it again', async () => {
    let isDown = true;
    const ada = await visit('/reserved', (request) => (isDown && request.url().includes(AROUND) ? request.abort() : undefined));
    await ada.until(() => globalThis.probes.all('room-lobby')[0]?.shadowRoot?.querySelector('[role=alert]')?.textContent?.includes('did not load completely'));
    assert.equal(ada.troubles.splice(0).filter((text) => text.startsWith('Parlor:')).length, 1);
    isDown = false;
    await ada.press('room-lobby', 'button');
    await ada.until(lobbyIsThere);
    await ada.until(() => globalThis.probes.all('room-lobby')[0]?.shadowRoot?.querySelector('[role=alert]') === null);
    await gone(ada);
  });

  it('says nothing of it over a call that runs, and does when it ended', async () => {
    const bob = await visit('/call', (request) => (request.url().includes(AROUND) ? request.abort() : undefined));
    await bob.until(() => customElements.get('room-status') !== undefined);
    assert.equal(await bob.page.evaluate(() => globalThis.probes.all('room-status')[0]?.shadowRoot?.textContent?.trim() ?? ''), '');
    await bob.page.evaluate(() => (document.querySelector('video-room') as HTMLElement & {leave(): Promise<void>}).leave());
    await bob.until(() => globalThis.probes.all('room-status')[0]?.shadowRoot?.querySelector('[role=alert]'));
    bob.troubles.splice(0);
    await gone(bob);
  });
});
