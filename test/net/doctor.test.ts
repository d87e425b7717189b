import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {ensureCoturn, noNetworks} from '../../scripts/network-tools.js';
import type {CheckName, CheckResult} from '../../src/room/doctor/check.js';
import {findings} from '../node-helpers/in-doctor.js';
import {HUB, Lan, SERVER_URL, SITE_URL, type Host, type Process} from './lan.js';

const SECRET = 'secret-of-the-tests-0123456789';
const STUN = `stun:${HUB}:3478`;
const UDP = `turn:${HUB}:3478`;
const TCP = `turn:${HUB}:3478?transport=tcp`;
const TLS = `turns:${HUB}:5349?transport=tcp`;
const ALL = ['--stun', STUN, '--turn', UDP, TCP, TLS];

const skip = noNetworks();
if (skip) console.log(skip);
else assert.ok(ensureCoturn(), 'there is no coturn, and it could not be installed');

describe('The doctor and a real TURN server', {skip, concurrency: 1}, () => {
  let lan: Lan;
  let host: Host;
  let browser: Browser;
  let server: Process | undefined;

  before(async () => {
    lan = new Lan();
    // Behind a NAT, or its address would be the same from outside.
    host = lan.hostBehindNat(11);
    const [key, cert] = ['key', 'cert'].map((name) => join(lan.folder, `${name}.pem`)) as [string, string];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1', '-subj', `/CN=${HUB}`, '-addext', `subjectAltName=IP:${HUB}`, '-keyout', key, '-out', cert], {stdio: 'ignore'});
    await lan.startTurn('--allow-private', '--turn-secret', SECRET, '--cert', cert, '--key', key);
    browser = await lan.launch(host);
  });
  after(() => lan?.close());

  async function diagnose(...options: readonly string[]): Promise<Record<CheckName, CheckResult>> {
    await server?.kill();
    server = await (server ? lan.startServer(...options) : lan.serve(...options));
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${SITE_URL}/?${encodeURIComponent(`<script type="module" src="${SERVER_URL}/parlor.js"></script><room-doctor></room-doctor>`)}`);
    const found = await page.evaluate(findings);
    await page.browserContext().close();
    return found;
  }
  const codes = (found: Record<CheckName, CheckResult>) =>
    Object.fromEntries((['stun', 'turn-udp', 'turn-tcp', 'turn-tls', 'relay'] as const).map((name) => [name, `${found[name].state} ${found[name].code ?? ''}`.trim()]));

  it('all is well but TLS, whose certificate nobody trusts; a call through the relay is measured', async () => {
    const found = await diagnose(...ALL, '--turn-secret', SECRET);
    console.log(JSON.stringify(found.relay), JSON.stringify(found['turn-tls']));
    assert.deepEqual(codes(found), {stun: 'good', 'turn-udp': 'good', 'turn-tcp': 'good', 'turn-tls': 'problem turn-tls-failed', relay: 'good'});
    assert.deepEqual(found['turn-tls'].fix, [TLS]);
    assert.ok(found.relay.kilobits! > 100 && found.relay.milliseconds! < 1_000, JSON.stringify(found.relay));
  });

  it('a wrong secret is called so', async () => {
    const found = await diagnose(...ALL.slice(0, -1), '--turn-secret', 'another-secret-0123456789');
    assert.deepEqual(codes(found), {stun: 'good', 'turn-udp': 'problem turn-refused', 'turn-tcp': 'problem turn-refused', 'turn-tls': 'impossible no-turn', relay: 'impossible no-relay'});
    assert.match(found['turn-udp'].detail!, /^401/);
    assert.ok(!JSON.stringify(found).includes('another-secret'));
  });

  it('a firewall that lets UDP through and no TCP to the relay is told, by the address that it stops', async () => {
    const undo = host.rule('filter OUTPUT -p tcp --dport 3478 -j DROP');
    const found = await diagnose(...ALL.slice(0, -1), '--turn-secret', SECRET);
    undo();
    assert.deepEqual(codes(found), {stun: 'good', 'turn-udp': 'good', 'turn-tcp': 'problem turn-silent', 'turn-tls': 'impossible no-turn', relay: 'good'});
    assert.deepEqual(found['turn-tcp'].fix, [TCP]);
  });

  it('a firewall that lets no UDP through is told, and the call is measured over TCP', async () => {
    const undo = host.rule('filter OUTPUT -p udp -j DROP');
    const found = await diagnose(...ALL.slice(0, -1), '--turn-secret', SECRET);
    undo();
    assert.deepEqual(codes(found), {stun: 'problem stun-silent', 'turn-udp': 'problem turn-silent', 'turn-tcp': 'good', 'turn-tls': 'impossible no-turn', relay: 'good'});
    assert.deepEqual(found.stun.fix, [STUN]);
  });
});
