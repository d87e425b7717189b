import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {launchFirefox} from '../node-helpers/browsers.js';
import {findings} from '../node-helpers/in-doctor.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';

describe('The doctor in Firefox', () => {
  let server: RunningServer;
  let inner: Site;
  let outer: Site;
  let browser: Browser;

  before(async () => {
    // TURN where nobody listens: Firefox does not say why it failed.
    [server, browser] = await Promise.all([startServer('--stun', 'stun:127.0.0.1:34781', '--turn', 'turn:127.0.0.1:34781', '--turn-secret', 'secret-of-the-tests-0123456789'), launchFirefox()]);
    inner = await startSite({'/': `<script type="module" src="${server.url}/parlor.js"></script><room-doctor></room-doctor>`});
    outer = await startSite({'/sandboxed': `<iframe src="${inner.url}/" sandbox="allow-scripts" allow="camera; microphone"></iframe>`});
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server, inner, outer].map((each) => each?.close()));
  });

  async function visit(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }

  it('runs through, says what it cannot tell, and blames nothing that works', async () => {
    const page = await visit(`${server.url}/check`);
    const found = await page.evaluate(findings);
    for (const name of ['browser', 'secure', 'sandbox', 'csp', 'signaling'] as const) assert.equal(found[name].state, 'good', JSON.stringify(found[name]));
    assert.deepEqual([found.permissions.state, found.permissions.code], ['impossible', 'policy-unknown']);
    assert.equal(found['turn-udp'].state, 'problem', JSON.stringify(found['turn-udp']));
    assert.match(found['turn-udp'].code!, /^(?:no-answer|turn-silent)$/);
    assert.notEqual(found.stun.state, 'good', JSON.stringify(found.stun));
    assert.equal(found.relay.code, 'no-relay');
    await page.close();
  });

  it('opens the devices after a click, and lets go of them', async () => {
    const page = await visit(`${inner.url}/`);
    await page.evaluate(findings);
    const states = await page.$eval('room-doctor', async (doctor) => {
      doctor.shadowRoot!.querySelector<HTMLButtonElement>('.ask button')!.click();
      await new Promise((resolve) => doctor.addEventListener('room-checked', resolve, {once: true}));
      return doctor.results.slice(-3).map(({name, state, code}) => `${name} ${state} ${code ?? ''}`.trim());
    });
    assert.equal(states[0], 'camera good');
    // On a machine without any sound Firefox runs no Web Audio: then the level of a microphone cannot be told.
    assert.match(states[1]!, /^mic (?:good|impossible)$/);
    assert.match(states[2]!, /^speaker (?:good|impossible no-speaker-list)$/);
    await page.close();
  });

  it('tells a frame without an origin', async () => {
    const page = await visit(`${outer.url}/sandboxed`);
    const {sandbox} = await page.frames()[1]!.evaluate(findings);
    assert.deepEqual([sandbox.state, sandbox.code], ['problem', 'sandboxed']);
    await page.close();
  });
});
