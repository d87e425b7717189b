import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {launchChrome} from '../node-helpers/browsers.js';
import {startServer} from '../node-helpers/parlor-server.js';
import {advances, newContextPage} from '../node-helpers/visitor.js';
import {ensureProxy, fileOf, type ProxyName, startProxy} from './proxies.js';

async function callsThrough(name: ProxyName): Promise<void> {
  assert.ok(ensureProxy(name), `${name} is not here, and could not be installed`);
  const server = await startServer('--trust-proxy');
  const proxy = await startProxy(name, new URL(server.url).host.replace('localhost', '127.0.0.1'));
  const browser = await launchChrome('--ignore-certificate-errors');
  try {
    const [ada, bob] = [await newContextPage(browser, `${proxy.url}/r/proxied`), await newContextPage(browser, `${proxy.url}/r/proxied`)];
    for (const [visitor, who] of [[ada, 'Ada'], [bob, 'Bob']] as const) {
      await visitor.type('room-lobby', 'input[name=name]', who);
      await visitor.press('room-lobby', 'button[type=submit]');
    }
    await ada.meets('Bob');
    await advances(bob, 'peer-tile');
    // What the proxy says of the address that people see, and not what somebody claims.
    const seen = await ada.page.evaluate(async () => {
      const path = `/oembed?url=${encodeURIComponent(`${location.origin}/r/proxied`)}`;
      const [oembed, claimed] = await Promise.all([fetch(path), fetch(path, {headers: {'x-forwarded-proto': 'ftp', 'x-forwarded-host': 'example.org', 'x-forwarded-for': '127.0.0.1'}})]);
      return {oembed: await oembed.text(), claimed: await claimed.text(), metrics: (await fetch('/metrics')).status};
    });
    assert.match(seen.oembed, new RegExp(`${proxy.url}/embed/proxied`));
    assert.match(seen.claimed, new RegExp(`${proxy.url}/embed/proxied`));
    assert.equal(seen.metrics, 404, 'metrics are for this machine');
    ada.expected = bob.expected = /404/;
    await ada.close();
    await bob.close();
  } finally {
    await browser.close();
    await proxy.close();
    await server.close();
  }
}

describe('the server guide', () => {
  for (const name of ['nginx', 'caddy'] as const) it(`${name}: a call goes through it as it is written there`, () => callsThrough(name));

  it('systemd has nothing against the unit', (test) => {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) return test.diagnostic('there is no systemd-analyze on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'parlor-unit-'));
    const path = join(folder, 'parlor.service');
    writeFileSync(path, fileOf('parlor.service').replace('/usr/bin/node', process.execPath));
    const {status, stderr} = spawnSync('systemd-analyze', ['verify', '--man=no', path], {encoding: 'utf8'});
    rmSync(folder, {recursive: true});
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /parlor\.service/, stderr);
  });
});
