import {type ChildProcess, execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {connect} from 'node:tls';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureCommand} from '../../scripts/network-tools.js';
import {blocksIn, readPage} from './blocks.js';

export type ProxyName = 'nginx' | 'caddy';
const PACKAGES: Readonly<Record<ProxyName, string>> = {nginx: 'nginx-light', caddy: 'caddy'};

/** @returns whether it is there, found or installed */
export const ensureProxy = (name: ProxyName): boolean => ensureCommand(name, PACKAGES[name]);

/** A file of docs/server.md. */
export const fileOf = (name: string): string => blocksIn('docs/server.md', readPage('docs/server.md')).find(({file}) => file === name)!.code;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as {port: number};
  server.close();
  return port;
}

/** As the documentation has it, but for addresses, and the files of a certificate. */
const CONFIGURATIONS: Readonly<Record<ProxyName, (folder: string, port: number, upstream: string) => {file: string; text: string; args: readonly string[]}>> = {
  nginx(folder, port, upstream) {
    const site = fileOf('nginx.conf')
      .replace('listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`)
      .replace('meet.example.org;', 'localhost;')
      .replace(/\/etc\/letsencrypt\/live\/meet\.example\.org\/(fullchain|privkey)\.pem/g, `${folder}/$1.pem`)
      .replace('127.0.0.1:8080', upstream);
    const file = join(folder, 'nginx.conf');
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
    const text = `daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}\nhttp { access_log off; ${places}\n${site}\n}`;
    return {file, text, args: ['-c', file]};
  },
  caddy(folder, port, upstream) {
    const site = fileOf('Caddyfile')
      .replace('meet.example.org {', `https://localhost:${port} {\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem`)
      .replace('127.0.0.1:8080', upstream);
    const file = join(folder, 'Caddyfile');
    return {file, text: `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`, args: ['run', '--config', file, '--adapter', 'caddyfile']};
  },
};

export interface RunningProxy {
  /** `https://localhost:PORT`, with a certificate that nobody vouches for. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param upstream `127.0.0.1:PORT` of the server behind it @throws Error with what it said, when it does not answer in 10 s */
export async function startProxy(name: ProxyName, upstream: string): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), `parlor-${name}-`));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')], {stdio: 'ignore'});
  const port = await freePort();
  const {file, text, args} = CONFIGURATIONS[name](folder, port, upstream);
  writeFileSync(file, text);
  const child: ChildProcess = spawn(name, args, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder}});
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data) => (said += data));
  const ended = once(child, 'close');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, {recursive: true, force: true});
  };
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (await answers(port)) return {url: `https://localhost:${port}`, close};
    if (Date.now() < end && child.exitCode === null) continue;
    await close();
    throw new Error(`${name} does not answer: ${said}`);
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false}, () => resolve(true));
    socket.on('error', () => resolve(false)).on('secureConnect', () => socket.end());
  });
