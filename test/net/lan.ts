import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser} from 'puppeteer-core';
import {findChrome} from '../../scripts/find-browser.js';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const SITE = fileURLToPath(new URL('site.js', import.meta.url));

/** Where everything that is no browser runs. */
export const HUB = '10.77.0.1';
/** Another origin than the server's. Every network has its own ports. */
export const SITE_URL = `http://${HUB}:8000`;
export const SERVER_URL = `http://${HUB}:8080`;

/** Runs a command to its end. @throws Error with what it said, when it fails */
const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

export interface Process {
  readonly child: ChildProcess;
  /** What it wrote so far, line by line. */
  readonly output: readonly string[];
  /** Waits for a line. @throws Error when it ends before */
  printed(pattern: RegExp): Promise<void>;
  /** Ends it at once, and waits until it is gone. */
  kill(): Promise<void>;
}

/** A network namespace: a machine of its own as far as addresses, ports, routes and firewalls go. */
export class Host {
  readonly namespace: string;
  readonly address: string;
  readonly #folder: string;

  constructor(namespace: string, address: string, folder: string) {
    this.namespace = namespace;
    this.address = address;
    this.#folder = folder;
    run('ip', 'netns', 'add', namespace);
    this.run('ip', 'link', 'set', 'lo', 'up');
  }

  /** Runs a command here, to its end. */
  run(...command: readonly string[]): string {
    return run('ip', 'netns', 'exec', this.namespace, ...command);
  }

  /** Adds a rule; `filter INPUT -p udp -j DROP`. @returns what takes it out again */
  rule(text: string): () => void {
    const [table, chain, ...rest] = text.split(' ');
    this.run('iptables', '-w', '-t', table!, '-I', chain!, ...rest);
    return () => void this.run('iptables', '-w', '-t', table!, '-D', chain!, ...rest);
  }

  start(...command: readonly string[]): Process {
    const child = spawn('ip', ['netns', 'exec', this.namespace, ...command], {stdio: ['ignore', 'pipe', 'pipe']});
    const ended = once(child, 'close');
    const output: string[] = [];
    const lines = new EventTarget();
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        output.push(line);
        lines.dispatchEvent(new Event('line'));
      });
    }
    return {
      child,
      output,
      printed: (pattern) =>
        new Promise((resolve, reject) => {
          const look = () => output.some((line) => pattern.test(line)) && resolve();
          lines.addEventListener('line', look);
          look();
          void ended.then(() => reject(new Error(`${command.join(' ')} ended:\n${output.join('\n')}`)));
        }),
      kill: async () => {
        child.kill('SIGKILL');
        child.kill('SIGCONT');
        await ended;
      },
    };
  }

  /** Chromium, here. Puppeteer speaks to it over a pipe, which no network rule touches. */
  async launch(): Promise<Browser> {
    const wrapper = join(this.#folder, `chrome-${this.namespace}`);
    writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${this.namespace} '${findChrome()}' "$@"\n`);
    chmodSync(wrapper, 0o755);
    return puppeteer.launch({
      executablePath: wrapper,
      headless: true,
      pipe: true,
      args: [
        '--no-sandbox',
        '--use-fake-ui-for-media-stream',
        // Few pictures: what is tested is the way, and test machines are slow.
        '--use-fake-device-for-media-stream=fps=10',
        '--autoplay-policy=no-user-gesture-required',
        '--disable-features=WebRtcHideLocalIpsWithMdns',
        `--unsafely-treat-insecure-origin-as-secure=${SITE_URL},${SERVER_URL}`,
      ],
    });
  }
}

/** Nothing of the media gets through to these hosts, and no browser is told, as in real networks. */
export function dropUdp(hosts: readonly Host[], more = ''): () => void {
  const undo = hosts.map((host) => host.rule(`filter INPUT -p udp ${more}-j DROP`));
  return () => undo.forEach((each) => each());
}

let made = 0;

/** A hub with a switch, and machines at it. */
export class Lan {
  readonly hub: Host;
  readonly folder = mkdtempSync(join(tmpdir(), 'parlor-net-'));
  readonly #hosts: Host[] = [];
  readonly #processes: Process[] = [];
  readonly #browsers: Browser[] = [];
  readonly #id = `parlor${process.pid}-${++made}`;

  constructor() {
    this.hub = this.#add('hub', HUB);
    this.hub.run('ip', 'link', 'add', 'switch', 'type', 'bridge');
    this.hub.run('ip', 'addr', 'add', `${HUB}/24`, 'dev', 'switch');
    this.hub.run('ip', 'link', 'set', 'switch', 'up');
    // The rest of the world, which answers nothing: to a relay without a default route every stray address is an error.
    const world = '10.77.0.254';
    this.hub.run('ip', 'neigh', 'add', world, 'lladdr', '02:00:00:00:00:01', 'dev', 'switch', 'nud', 'permanent');
    this.hub.run('ip', 'route', 'add', 'default', 'via', world);
  }

  #add(name: string, address: string): Host {
    const host = new Host(`${this.#id}-${name}`, address, this.folder);
    this.#hosts.push(host);
    return host;
  }

  #plug(host: Host, card: string): void {
    const plug = `port${this.#hosts.length}`;
    run('ip', 'link', 'add', plug, 'netns', this.hub.namespace, 'type', 'veth', 'peer', 'name', card, 'netns', host.namespace);
    this.hub.run('ip', 'link', 'set', plug, 'master', 'switch', 'up');
    host.run('ip', 'addr', 'add', `${host.address}/24`, 'dev', card);
    host.run('ip', 'link', 'set', card, 'up');
  }

  /** A machine at the switch, `10.77.0.NUMBER`. */
  host(number: number): Host {
    const host = this.#add(String(number), `10.77.0.${number}`);
    this.#plug(host, 'net0');
    host.run('ip', 'route', 'add', 'default', 'via', HUB);
    return host;
  }

  /** A machine behind a router that gives every destination another port (RFC 4787: address- and port-dependent mapping). */
  hostBehindNat(number: number): Host {
    const router = this.#add(`nat${number}`, `10.77.0.${number}`);
    this.#plug(router, 'net0');
    const host = this.#add(String(number), `192.168.${number}.2`);
    run('ip', 'link', 'add', 'inside', 'netns', router.namespace, 'type', 'veth', 'peer', 'name', 'net0', 'netns', host.namespace);
    router.run('ip', 'addr', 'add', `192.168.${number}.1/24`, 'dev', 'inside');
    router.run('ip', 'link', 'set', 'inside', 'up');
    router.run('sysctl', '-qw', 'net.ipv4.ip_forward=1');
    router.rule('nat POSTROUTING -o net0 -j MASQUERADE --random-fully');
    host.run('ip', 'addr', 'add', `${host.address}/24`, 'dev', 'net0');
    host.run('ip', 'link', 'set', 'net0', 'up');
    host.run('ip', 'route', 'add', 'default', 'via', `192.168.${number}.1`);
    return host;
  }

  async start(host: Host, ready: RegExp, ...command: readonly string[]): Promise<Process> {
    const started = host.start(...command);
    this.#processes.push(started);
    await started.printed(ready);
    return started;
  }

  /** `parlor serve` at {@link SERVER_URL}, and a site of another origin at {@link SITE_URL}. */
  async serve(...options: readonly string[]): Promise<Process> {
    await this.start(this.hub, /^ready$/, process.execPath, SITE, HUB);
    return this.startServer(...options);
  }

  startServer(...options: readonly string[]): Promise<Process> {
    return this.start(this.hub, /^Parlor listening/, process.execPath, CLI, 'serve', '--host', HUB, '--port', '8080', '--log-level', 'warn', ...options);
  }

  /** coturn at the hub, configured by `parlor turn-config`. */
  async startTurn(...options: readonly string[]): Promise<Process> {
    const config = run(process.execPath, CLI, 'turn-config', '--realm', HUB, '--listen', HUB, ...options);
    const file = join(this.folder, `turnserver-${this.#processes.length}.conf`);
    writeFileSync(file, config, {mode: 0o600});
    return this.start(
      this.hub, /listener opened on/i,
      'turnserver', '-c', file, '-v', '--log-file', 'stdout', '--simple-log', '--userdb', join(this.folder, 'turndb'), '--pidfile', join(this.folder, 'turn.pid'),
    );
  }

  async launch(host: Host): Promise<Browser> {
    const browser = await host.launch();
    this.#browsers.push(browser);
    return browser;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#browsers.map((browser) => browser.close()));
    await Promise.allSettled(this.#processes.map(({kill}) => kill()));
    for (const {namespace} of this.#hosts) run('ip', 'netns', 'del', namespace);
    rmSync(this.folder, {recursive: true, force: true});
  }
}
