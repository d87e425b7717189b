import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {WireClient} from '../server/wire-client.js';
import {addressed, type Block, ROOT, runnable, whereOf} from './blocks.js';
import {bundle} from './bundle.js';
import {inConsole} from './in-console.js';
import {membersAre} from './members.js';
import {scratch} from './scratch.js';

const blocks = runnable('js');
const isServer = ({code}: Block) => /from '(?:node:|parlor\/server|express|fastify)/.test(code);
const forPages = blocks.filter((block) => !isServer(block));
const forNode = blocks.filter(isServer);
const files = scratch('scripts');

describe('JavaScript of pages in the documentation', () => {
  let stage: Stage;
  before(async () => {
    const pages: [string, string][] = [];
    for (const [index, block] of forPages.entries()) {
      const script = await bundle(files.write(`page-${index}.js`, addressed(block.code, 'http://SERVER')));
      // What a snippet finds on its page: a room, unless it makes one itself.
      const room = /querySelector\('video-room'\)/.test(block.code) ? '<video-room room="standup" name="Ada" autojoin></video-room>' : '';
      pages.push([`/${index}`, `${room}<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`]);
    }
    stage = await setStage((server) => ({
      '/blank': '',
      ...Object.fromEntries(pages.map(([path, body]) => [path, (body.startsWith('<video-room') ? `<script type="module" src="${server}/parlor.js"></script>` : '') + body.replaceAll('http://SERVER', server).replaceAll('ws://SERVER', server.replace('http', 'ws'))])),
      '/bob': `<script type="module" src="${server}/parlor.js"></script><video-room room="standup" name="Bob" resolution="180" autojoin></video-room>`,
    }));
  });
  after(() => stage?.close());

  for (const [index, block] of forPages.entries()) {
    it(`${whereOf(block)} runs: someone joins, and meets somebody else; the console has no complaint`, async () => {
      const ada = await stage.visit('/blank');
      const said = inConsole(ada.page);
      try {
        await ada.page.goto(new URL(`/${index}`, ada.page.url()).href);
        await membersAre(stage.server, 1, 'after the snippet');
        const bob = await stage.visit('/bob');
        await membersAre(stage.server, 2, 'after Bob came');
        // A bare socket has nothing to link with.
        if (/Room|video-room/.test(block.code)) await bob.until(() => globalThis.probes.all('video-room').every((room) => (room as unknown as {state: {peers: {link: string}[]}}).state.peers.some(({link}) => link === 'connected')));
        await bob.page.goto('about:blank');
      } finally {
        // Whatever went wrong: the next snippet needs the room for itself.
        await ada.page.goto('about:blank');
      }
      await membersAre(stage.server, 0, 'after both went elsewhere');
      assert.deepEqual(said, []);
    });
  }

  it('is there', () => assert.ok(forPages.length >= 2, `${forPages.length} blocks`));
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('JavaScript of servers in the documentation', () => {
  for (const [index, block] of forNode.entries()) {
    const listens = /\b3000\b/.test(block.code);
    it(`${whereOf(block)} runs: ${listens ? 'the server answers, and lets someone in' : 'it ends well and prints what it made'}`, async () => {
      const port = await freePort();
      const path = files.write(`node-${index}.mjs`, block.code.replaceAll('3000', String(port)));
      const {PARLOR_SECRET: _, ...env} = process.env;
      // Open rooms for a server, so that the check needs no token; a secret where a token is made.
      const child = spawn(process.execPath, [path], {cwd: ROOT, env: listens ? env : {...env, PARLOR_SECRET: 'a secret of the documentation'}});
      let out = '';
      let err = '';
      child.stdout.on('data', (data) => (out += data));
      child.stderr.on('data', (data) => (err += data));
      const ended = once(child, 'close');
      try {
        if (!listens) {
          const [code] = (await ended) as [number];
          assert.equal(code, 0, err);
          assert.match(out, /^[\w-]+\.[\w-]+\.[\w-]+\s*$/, 'no token printed');
          return;
        }
        const url = `http://127.0.0.1:${port}`;
        let answer: Response | undefined;
        for (const end = Date.now() + 15_000; !answer && Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) answer = await fetch(`${url}/parlor.js`).catch(() => undefined);
        assert.equal(answer?.status, 200, err);
        assert.equal((await fetch(url)).status, 200, 'the application does not answer any more');
        const client = await WireClient.open(`${url}/signal`);
        assert.equal((await client.join()).me.role, 'host');
        client.bye();
        await client.closed;
      } finally {
        child.kill('SIGKILL');
        await ended;
      }
    });
  }

  it('is there', () => assert.ok(forNode.length >= 2, `${forNode.length} blocks`));
});
