import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {ensureCoturn, noNetworks} from '../../scripts/network-tools.js';
import type {Visitor} from '../node-helpers/visitor.js';
import {HUB, Lan, type Host, type Process} from './lan.js';
import {call, hasMedia, leave, mediaAgain, pathsOf, sleep, visit} from './stage.js';

const CLIENT = fileURLToPath(new URL('turn-client.js', import.meta.url));
const SECRET = 'secret-of-the-tests-0123456789';
const UDP = `turn:${HUB}:3478`;
const TCP = `turn:${HUB}:3478?transport=tcp`;

const skip = noNetworks();
if (skip) console.log(skip);
else assert.ok(ensureCoturn(), 'there is no coturn, and it could not be installed');

interface TurnStage {
  readonly lan: Lan;
  readonly hosts: readonly Host[];
  readonly browsers: Readonly<Record<string, Browser>>;
  readonly coturn: Process;
  /** Another server in place of the last one. */
  serve(...options: readonly string[]): Promise<void>;
}

/** coturn, a Parlor server, and two people in different networks. */
async function setStage(nat = false): Promise<TurnStage> {
  const lan = new Lan();
  const hosts = [11, 12].map((number) => (nat ? lan.hostBehindNat(number) : lan.host(number)));
  const coturn = await lan.startTurn('--allow-private', '--turn-secret', SECRET);
  const [ada, bob] = await Promise.all(hosts.map((host) => lan.launch(host)));
  let server: Process | undefined;
  return {
    lan,
    hosts,
    coturn,
    browsers: {Ada: ada!, Bob: bob!},
    async serve(...options) {
      await server?.kill();
      server = await (server ? lan.startServer(...options) : lan.serve(...options));
    },
  };
}

/** What TURN REST makes of a secret. */
function credentials(secret: string, ttl: number): readonly [string, string] {
  const user = `${Math.floor(Date.now() / 1_000) + ttl}:someone`;
  return [user, createHmac('sha1', secret).update(user).digest('base64')];
}

/** Asks coturn for a relay to each address. @returns error codes, 0 for none */
function ask({hub}: Lan, [user, password]: readonly [string, string], ...peers: readonly string[]): {allocated: number; permitted: Record<string, number>} {
  return JSON.parse(hub.run(process.execPath, CLIENT, HUB, '3478', user, password, ...peers)) as ReturnType<typeof ask>;
}

describe('TURN', {skip, concurrency: 3}, () => {
  describe('coturn with the configuration of parlor turn-config', {concurrency: 1}, () => {
    let stage: TurnStage;
    before(async () => {
      stage = await setStage();
    });
    after(() => stage?.lan.close());

    it('takes a password that is good, and none that has ended or is of another secret', () => {
      assert.equal(ask(stage.lan, credentials(SECRET, 60)).allocated, 0);
      assert.equal(ask(stage.lan, credentials(SECRET, -1)).allocated, 401);
      assert.equal(ask(stage.lan, credentials('another-secret-0123456789', 60)).allocated, 401);
    });

    it('relays to private addresses when allowed, and never to itself, to metadata services or to what is no address', () => {
      const {permitted} = ask(stage.lan, credentials(SECRET, 60), '10.77.0.11', '8.8.8.8', '127.0.0.1', '127.255.0.1', '0.0.0.1', '169.254.169.254', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255');
      assert.deepEqual(Object.entries(permitted).filter(([, code]) => code === 0).map(([peer]) => peer), ['10.77.0.11', '8.8.8.8']);
    });

    it('relay-only: the call goes over UDP through the relay, and no other address is told or gathered', async () => {
      // Of two ways that work the faster is taken, and that is not always this one.
      await stage.serve('--turn', UDP, '--turn-secret', SECRET);
      const visitors = await call('relayed', stage.browsers, 'relay-only');
      for (const visitor of visitors) {
        assert.deepEqual(await pathsOf(visitor), [{local: 'relay', remote: 'relay', via: 'udp', address: HUB}]);
        const told = await visitor.page.evaluate(() => globalThis.net.sent.flatMap((frame) => frame.match(/candidate:[^"\\]*/g) ?? []));
        assert.ok(told.length > 0, 'no candidate was told');
        for (const candidate of told) {
          assert.match(candidate, / typ relay /);
          // The related address would tell what relay-only hides (RFC 8839 section 5.1).
          assert.doesNotMatch(candidate, /10\.77\.0\.1[12]\b/);
        }
        const gathered = await visitor.page.evaluate(async () => (await globalThis.net.stats()).filter(({type}) => type === 'local-candidate').map(({candidateType}) => candidateType));
        assert.deepEqual([...new Set(gathered)], ['relay']);
      }
      await leave(...visitors);
    });

    it('where UDP is dead from the start the call goes over TCP', async () => {
      await stage.serve('--turn', TCP, '--turn-secret', SECRET);
      const undo = stage.hosts.flatMap((host) => [host.rule('filter INPUT -p udp -j DROP'), host.rule('filter OUTPUT -p udp -j DROP')]);
      const visitors = await call('over-tcp', stage.browsers);
      for (const visitor of visitors) assert.deepEqual(await pathsOf(visitor), [{local: 'relay', remote: 'relay', via: 'tcp', address: HUB}]);
      await leave(...visitors);
      for (const each of undo) each();
    });

    it('33: UDP dead for ever in a running call: a relay is found, over TCP, within 25 s', async () => {
      await stage.serve('--turn', UDP, TCP, '--turn-secret', SECRET);
      // Chromium would go over to a relay that it knows by itself. It knows none when the call begins: a restart has to find it.
      const blocked = stage.hosts.flatMap((host) => ['udp', 'tcp'].map((kind) => host.rule(`filter OUTPUT -p ${kind} --dport 3478 -j REJECT`)));
      const visitors = await call('udp-dies', stage.browsers);
      for (const each of blocked) each();
      for (const visitor of visitors) assert.equal((await pathsOf(visitor))[0]!.local, 'host');
      const at = Date.now();
      const undo = stage.hosts.flatMap((host) => [host.rule('filter INPUT -p udp -j DROP'), host.rule('filter OUTPUT -p udp -j DROP')]);
      await sleep(1_000);
      const again = await Promise.all(visitors.map((visitor) => mediaAgain(visitor, 1, 40_000)));
      const took = Math.max(...again) - at;
      console.log(`33: pictures again after ${took} ms`);
      assert.ok(took <= 25_000, `${took} ms`);
      for (const visitor of visitors) assert.ok((await pathsOf(visitor)).every(({local, via}) => local === 'relay' && via === 'tcp'), JSON.stringify(await pathsOf(visitor)));
      await leave(...visitors);
      for (const each of undo) each();
    });

    for (const [what, options] of [
      ['the secret is wrong', ['--turn', UDP, TCP, '--turn-secret', 'another-secret-0123456789']],
      ['there is no TURN server', ['--turn', `turn:${HUB}:3999`, `turn:${HUB}:3999?transport=tcp`, '--turn-secret', SECRET]],
    ] as const) {
      it(`41: ${what}: direct links work, with one warning`, async () => {
        await stage.serve(...options);
        // A room of its own: who is left in one that failed is nobody's peer here.
        const room = what.replaceAll(' ', '-');
        const visitors = await call(room, stage.browsers);
        for (const visitor of visitors) assert.equal((await pathsOf(visitor))[0]!.local, 'host');
        // Another link, and another refusal.
        visitors.push(await visit(stage.browsers['Ada']!, room, 'Cleo'));
        await visitors[2]!.meets('Ada', 'Bob');
        for (const visitor of visitors) await visitor.until(() => globalThis.net.warnings.length > 0);
        await sleep(2_000);
        for (const visitor of visitors) {
          const warnings = await visitor.page.evaluate(() => globalThis.net.warnings);
          assert.equal(warnings.length, 1, warnings.join('\n'));
          assert.match(warnings[0]!, /^\[parlor\] (turn|stun):10\.77\.0\.1:3\d+\S* (401|701) /);
        }
        await leave(...visitors);
      });
    }
  });

  describe('short-lived credentials', {concurrency: 1}, () => {
    let stage: TurnStage;
    before(async () => {
      stage = await setStage();
      await stage.serve('--turn', UDP, '--turn-secret', SECRET, '--turn-ttl', '60');
    });
    after(() => stage?.lan.close());

    it('40: are renewed at half their life, and a restart after their end uses the new ones', async () => {
      const expiries = ({page}: Visitor) =>
        page.evaluate(() => globalThis.net.open().map((connection) => Number(connection.getConfiguration().iceServers![0]!.username!.split(':')[0])));
      const visitors = await call('renewed', stage.browsers, 'relay-only');
      const [[first]] = [await expiries(visitors[0]!)];
      while (Date.now() < (first! + 1) * 1_000) await sleep(250);
      for (const visitor of visitors) {
        const [now, ...others] = await expiries(visitor);
        assert.ok(now! >= first! + 25 && others.length === 0, `${now} is no renewal of ${first}`);
        assert.equal(await hasMedia(visitor, 5_000), true);
      }
      const allocations = stage.coturn.output.length;
      const undo = stage.hosts.map((host) => host.rule('filter INPUT -p udp -j DROP'));
      // Bob came last, so the offers are his.
      await visitors[1]!.until(() => globalThis.net.restarts.length > 0);
      for (const each of undo) each();
      await Promise.all(visitors.map((visitor) => mediaAgain(visitor, 1, 20_000)));
      await sleep(3_000);
      for (const visitor of visitors) assert.equal(await hasMedia(visitor, 5_000), true);
      const used = stage.coturn.output.slice(allocations).flatMap((line) => /ALLOCATE processed, success/.test(line) ? [Number(/user <(\d+):/.exec(line)?.[1])] : []);
      assert.ok(used.length >= 2, `no new relay at a restart: ${stage.coturn.output.slice(allocations).join('\n')}`);
      assert.ok(used.every((expiry) => expiry >= first! + 25), `ended credentials were used: ${used.join()}, first ${first}`);
      await leave(...visitors);
    });
  });

  describe('symmetric NAT at both ends', {concurrency: 1}, () => {
    let stage: TurnStage;
    before(async () => {
      stage = await setStage(true);
      await stage.serve('--stun', `stun:${HUB}:3478`, '--turn', UDP, '--turn-secret', SECRET);
    });
    after(() => stage?.lan.close());

    it('39: the relay is chosen', async () => {
      const visitors = await call('nat', stage.browsers);
      for (const visitor of visitors) {
        const [path] = await pathsOf(visitor);
        assert.ok(path!.local === 'relay' || path!.remote === 'relay', JSON.stringify(path));
        const gathered = await visitor.page.evaluate(async () => (await globalThis.net.stats()).filter(({type}) => type === 'local-candidate').map(({candidateType}) => candidateType));
        // A direct path was tried: both addresses of a NAT that lets none in were there.
        assert.ok(gathered.includes('srflx') && gathered.includes('host'), gathered.join());
      }
      await leave(...visitors);
    });
  });
});
