import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createServer, type AddressInfo} from 'node:net';
import {once} from 'node:events';
import test, {type TestContext} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {blocksIn, readPage} from '../docs/blocks.js';
import {dial, serve, watch} from './cli-process.js';
import type {WireClient} from './wire-client.js';

const PAGE = 'docs/authentication.md';
const blocks = blocksIn(PAGE, readPage(PAGE)).filter(({language}) => language === 'js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Runs a block of the page, and waits until it listens. */
async function run(t: TestContext, code: string, port: number): Promise<void> {
  const program = code.replaceAll("'parlor/server'", JSON.stringify(new URL('../../src/server/index.ts', import.meta.url).href));
  const {child} = watch(t, spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {stdio: ['ignore', 'pipe', 'pipe']}));
  for (let i = 0; i < 200 && child.exitCode === null; i++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`, {method: 'POST', body: '{}'}).then(() => true, () => false);
    if (isUp) return;
    await sleep(50);
  }
  throw new Error('it does not listen');
}

async function examplesHold(open: () => Promise<WireClient>): Promise<void> {
  const joins = async (fields: object) => {
    const client = await open();
    client.hello(fields);
    return client;
  };
  const ada = await joins({room: 'standup', token: 'ticket-of-ada'});
  const {me} = await ada.next('welcome');
  assert.deepEqual([me.name, me.role], ['Ada', 'host']);
  assert.equal((await (await joins({room: 'standup', token: 'ticket-of-eve'})).refusal()).error, 'token-invalid');
  assert.equal((await (await joins({room: 'standup'})).refusal()).error, 'token-required');
  const elsewhere = await joins({room: 'secret', token: 'ticket-of-ada'});
  assert.equal((await elsewhere.refusal()).code, 4403);
  assert.equal(elsewhere.all('error')[0]!.msg, 'You are not invited to this room.');
  ada.drop();
}

test('the site of the page decides who joins', async (t) => {
  const port = await freePort();
  const {code} = blocks.find(({file}) => file === 'who.mjs')!;
  assert.ok(code.includes('9000'));
  await run(t, code.replace('9000', String(port)), port);
  const server = await serve(t, ['--auth-url', `http://127.0.0.1:${port}/`]);
  await examplesHold(() => dial(server.port));
});

test('the function of the page decides who joins', async (t) => {
  const port = await freePort();
  const {code} = blocks.find(({file}) => file === undefined)!;
  assert.ok(code.includes('8080'));
  await run(t, code.replace('8080', String(port)), port);
  await examplesHold(() => dial(port));
});
