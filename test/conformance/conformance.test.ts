import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {WebSocketServer} from 'ws';
import {createParlorServer} from '../../src/server/index.js';
import {playClient, playServer, transcriptsOf} from './kit.js';

const here = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
const node = `${JSON.stringify(process.execPath)} --import tsx`;

describe('our server conforms to parlor.v1', {concurrency: 8}, () => {
  for (const transcript of transcriptsOf('server'))
    it(transcript.name, async (t) => {
      const server = createParlorServer({port: 0, host: '127.0.0.1', logLevel: 'silent', maxPerAddress: 0});
      t.after(() => server.close());
      const {port} = await server.listen();
      await playServer(`ws://127.0.0.1:${port}/signal`, transcript);
    });
});

describe('our client conforms to parlor.v1', {concurrency: 4}, () => {
  for (const transcript of transcriptsOf('client')) it(transcript.name, () => playClient(`${node} ${here('our-client.ts')} {url}`, transcript));
});

describe('the runner', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('run.ts', import.meta.url)), ...args], {encoding: 'utf8'});

  it('says what a server does wrong, and ends with 1', async (t) => {
    // Speaks, but not this.
    const wrong = new WebSocketServer({port: 0, host: '127.0.0.1'});
    wrong.on('connection', (socket) => socket.on('message', () => socket.send('{"t":"welcome","v":2}')));
    t.after(() => wrong.close());
    await once(wrong, 'listening');
    const {port} = wrong.address() as {port: number};
    const transcript = transcriptsOf('server')[0]!;
    await assert.rejects(playServer(`ws://127.0.0.1:${port}/signal`, transcript), /step 3.*v is 2, not 1/);
    assert.equal(run('--server', 'ws://127.0.0.1:9/signal', '--only', 'display names').status, 1);
  });

  it('says what a client does wrong', async () => {
    const silent = `${node} -e "const {WebSocket} = require('ws'); const s = new WebSocket('{url}', 'parlor.v1'); s.on('open', () => s.send('{}'))"`;
    await assert.rejects(playClient(silent, transcriptsOf('client')[0]!), /step 2.*t is undefined, not "hello"/);
  });

  it('takes one side, by its address or command', () => {
    for (const args of [[], ['--server', 'x', '--client', 'y'], ['--server', 'http://x'], ['--client', 'no url'], ['--what']]) {
      const {status, stderr} = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /--server ws:/);
    }
  });
});
