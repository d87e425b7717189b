import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {countQuestions, findings, shown} from '../node-helpers/in-doctor.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const SECRET = 'secret-of-the-tests-0123456789';
/** Somewhere nobody listens. */
const NOWHERE = 'ws://127.0.0.1:9/signal';

describe('what is wrong with a page, told by the doctor in it', () => {
  let server: RunningServer;
  let locked: RunningServer;
  let inner: Site;
  let outer: Site;
  let browser: Browser;

  before(async () => {
    [server, locked, browser] = await Promise.all([startServer(), startServer('--secret', SECRET), launchChrome('--host-resolver-rules=MAP insecure.test 127.0.0.1')]);
    const token = execFileSync(process.execPath, [CLI, 'token', '--secret', SECRET, '--room', 'checked', '--name', 'Ada', '--ttl', '600'], {encoding: 'utf8'}).trim();
    const doctor = (attributes = '') => `<script type="module" src="${server.url}/parlor.js"></script><room-doctor ${attributes}></room-doctor>`;
    const under = (csp: string) => ({body: doctor(), headers: {'content-security-policy': csp}});
    inner = await startSite({
      '/': doctor(),
      '/forbidden': {body: doctor(), headers: {'permissions-policy': 'camera=(), display-capture=(), geolocation=()'}},
      '/strict': under(`default-src 'self'; script-src ${server.url}; img-src data:`),
      '/nowhere': doctor(`signaling="${NOWHERE}"`),
      '/bad': doctor('signaling="wss://user:pass@host"'),
      '/token': doctor(`signaling="${locked.url}"`),
      '/with-token': doctor(`signaling="${locked.url}" room="checked" token="${token}"`),
      '/wrong-token': doctor(`signaling="${locked.url}" room="checked" token="${token}x"`),
    });
    const frame = (attributes: string) => `<iframe src="${inner.url}/" ${attributes}></iframe>`;
    outer = await startSite({
      '/bare': frame(''),
      '/some': frame('allow="camera; microphone"'),
      '/sandboxed': frame('sandbox="allow-scripts" allow="camera; microphone"'),
      '/no-socket': `<script type="module" src="${server.url}/parlor.js"></script><room-doctor id="here"></room-doctor>`,
    });
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server, locked, inner, outer].map((each) => each?.close()));
  });

  async function visit(url: string): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(countQuestions);
    await page.goto(url);
    return page;
  }
  const leave = (page: Page) => page.browserContext().close();

  async function framed(path: string): Promise<{page: Page; frame: Frame}> {
    const page = await visit(outer.url + path);
    return {page, frame: page.frames()[1]!};
  }

  it('nothing, and no device is asked for by itself', async () => {
    const page = await visit(`${inner.url}/`);
    const found = await page.evaluate(findings);
    for (const name of ['browser', 'secure', 'sandbox', 'permissions', 'csp'] as const) assert.deepEqual(found[name], {name, state: 'good'});
    assert.equal(found.signaling.state, 'good');
    assert.match(found.signaling.detail!, /parlor\.v1/);
    assert.ok(found.signaling.milliseconds! >= 0 && found.signaling.milliseconds! < 12_000);
    // This server names no ICE servers: that is no fault, and it says what to start it with.
    assert.deepEqual([found.stun.state, found.stun.code, found.stun.fix], ['impossible', 'no-stun', ['--stun stun:stun.example.org:3478']]);
    assert.deepEqual([found['turn-udp'].code, found['turn-tcp'].code, found.relay.code], ['no-turn', undefined, 'no-relay']);
    assert.equal(await page.evaluate(() => globalThis.questions), 0);
    assert.equal(await page.$eval('room-doctor', (doctor) => doctor.matches(':state(problem), :state(checking)')), false);
    await leave(page);
  });

  it('devices after a click, and a report without anything personal', async () => {
    const page = await visit(`${server.url}/check`);
    await page.evaluate(findings);
    assert.equal(await page.evaluate(() => globalThis.questions), 0);
    const told = page.evaluate(() => new Promise((resolve) => {
      document.querySelector('room-doctor')!.addEventListener('room-checked', (event) => resolve(event.results.filter(({name}) => ['camera', 'mic', 'speaker'].includes(name)).map(({state}) => state)));
    }));
    await page.click('room-doctor >>> .ask button');
    assert.deepEqual(await told, ['good', 'good', 'good']);
    assert.match((await page.evaluate(shown, 'camera')).value, /\d+ × \d+/);
    assert.ok((await page.evaluate(() => globalThis.questions)) > 0);
    await page.click('room-doctor >>> .actions .primary');
    await page.waitForFunction(() => globalThis.copied);
    const report = (await page.evaluate(() => globalThis.copied))!;
    for (const part of ['parlor.v1', 'Browser: Mozilla', 'signaling: good', 'camera: good', 'turn-udp: impossible (no-turn)']) assert.ok(report.includes(part), `${part} in ${report}`);
    assert.doesNotMatch(report, /fake_device|Fake|candidate|check-\d|\b10\.\d+\.|127\.0\.0\.1/);
    await leave(page);
  });

  it('a header of the page that forbids the camera, with the header to send', async () => {
    const page = await visit(`${inner.url}/forbidden`);
    const {permissions} = await page.evaluate(findings);
    assert.deepEqual([permissions.state, permissions.code, permissions.detail], ['problem', 'page-policy', 'camera, display-capture']);
    assert.match(permissions.fix![0]!, /^Permissions-Policy: camera=\(self\), microphone=\(self\), display-capture=\(self\)/);
    const {value, found, fix} = await page.evaluate(shown, 'permissions');
    assert.deepEqual([value, fix], ['Problem', permissions.fix]);
    assert.match(found, /^camera, display-capture A header of this page forbids/);
    await leave(page);
  });

  it('a frame without allow=, or with too little of it', async () => {
    for (const [path, missing] of [['/bare', /^camera, microphone/], ['/some', /^display-capture/]] as const) {
      const {page, frame} = await framed(path);
      const {permissions, sandbox} = await frame.evaluate(findings);
      assert.equal(sandbox.state, 'good');
      assert.deepEqual([permissions.state, permissions.code], ['problem', 'frame-policy']);
      assert.match(permissions.detail!, missing);
      assert.match(permissions.fix![0]!, /^allow="camera; microphone; display-capture; autoplay; /);
      assert.ok(permissions.fix![1]!.startsWith(`Permissions-Policy: camera=(self "${inner.url}")`));
      await leave(page);
    }
  });

  it('a sandboxed frame without an origin', async () => {
    const {page, frame} = await framed('/sandboxed');
    const {sandbox, signaling} = await frame.evaluate(findings);
    assert.deepEqual([sandbox.state, sandbox.code], ['problem', 'sandboxed']);
    assert.match(sandbox.fix![0]!, /^sandbox="allow-scripts allow-same-origin /);
    assert.equal(signaling.state, 'good');
    await leave(page);
  });

  it('a page without encryption, with its secure address', async () => {
    const page = await visit(`${inner.url.replace('127.0.0.1', 'insecure.test')}/?secret=1`);
    const {secure, browser: what} = await page.evaluate(findings);
    assert.deepEqual([secure.state, secure.code, secure.fix], ['problem', 'insecure', [`${inner.url.replace('http://127.0.0.1', 'https://insecure.test')}/`]]);
    assert.equal(what.state, 'good');
    await page.click('room-doctor >>> .ask button');
    await page.waitForFunction(() => document.querySelector('room-doctor')!.results.find(({name}) => name === 'mic')!.state === 'problem');
    assert.match((await page.evaluate(shown, 'camera')).found, /insecure page/);
    await leave(page);
  });

  it('a Content-Security-Policy that forbids the socket and pictures, with the whole policy to send', async () => {
    const page = await visit(`${inner.url}/strict`);
    const {csp, signaling} = await page.evaluate(findings);
    assert.deepEqual([csp.state, csp.code, signaling.state, signaling.code], ['problem', 'csp-blocks', 'problem', 'csp-blocks-server']);
    const ws = server.url.replace('http', 'ws');
    const directives = (header: string) => header.replace('Content-Security-Policy: ', '').split('; ').sort();
    assert.equal(csp.fix!.length, 1);
    assert.deepEqual(directives(csp.fix![0]!), directives(`connect-src 'self' ${server.url} ${ws}; default-src 'self'; img-src data: blob:; media-src 'self' blob:; script-src ${server.url}`));
    await leave(page);
  });

  it('a server that is not there, an address that is none, and a proxy that lets no socket through', async () => {
    let page = await visit(`${inner.url}/nowhere`);
    let {signaling, stun, relay} = await page.evaluate(findings);
    assert.deepEqual([signaling.state, signaling.code, signaling.fix], ['problem', 'unreachable', [NOWHERE]]);
    assert.deepEqual([stun.code, relay.code], ['needs-server', 'needs-server']);
    await leave(page);

    page = await visit(`${inner.url}/bad`);
    ({signaling, stun, relay} = await page.evaluate(findings));
    assert.deepEqual([signaling.code, stun.code], ['bad-address', 'needs-server']);
    await leave(page);

    page = await visit(`${outer.url}/no-socket`);
    await page.evaluate(findings);
    await page.$eval('room-doctor', (doctor, url) => {
      doctor.signaling = url;
      return doctor.check();
    }, outer.url);
    ({signaling} = await page.evaluate(findings));
    assert.deepEqual([signaling.code, signaling.fix], ['no-upgrade', [`${outer.url.replace('http', 'ws')}/signal`]]);
    await leave(page);
  });

  it('a token that is missing, good or wrong', async () => {
    for (const [path, state, code] of [['/token', 'good', 'token-required'], ['/with-token', 'good', undefined], ['/wrong-token', 'problem', 'refused']] as const) {
      const page = await visit(inner.url + path);
      const {signaling, stun} = await page.evaluate(findings);
      assert.deepEqual([signaling.state, signaling.code], [state, code], path);
      assert.equal(stun.code, code === undefined ? 'no-stun' : 'needs-server');
      await leave(page);
    }
  });
});
