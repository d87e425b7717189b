import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import test, {type TestContext} from 'node:test';
import express from 'express';
import fastify from 'fastify';
import {WebSocket, WebSocketServer} from 'ws';
import {createParlorServer, type ParlorServer} from '../../src/server/index.js';
import {WireClient} from './wire-client.js';

function newParlor(t: TestContext, options = {}): ParlorServer {
  const parlor = createParlorServer({logLevel: 'silent', ...options});
  t.after(() => parlor.close());
  return parlor;
}

async function listen(t: TestContext, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function joins(url: string): Promise<void> {
  const client = await WireClient.open(url);
  assert.equal((await client.join()).me.role, 'host');
  client.bye();
  await client.closed;
}

const text = async (url: string) => (await fetch(url)).text();

test('on a bare server without other listeners Parlor answers everything', async (t) => {
  const server = createServer();
  newParlor(t).attach(server);
  const url = await listen(t, server);
  await joins(`${url}/signal`);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/none`)).status, 404);
});

test('on a server with listeners, before or after, they keep everything else', async (t) => {
  for (const isFirst of [true, false]) {
    const server = createServer();
    const parlor = newParlor(t);
    if (isFirst) parlor.attach(server);
    server.on('request', (request, response) => response.end(`app ${request.url}`));
    if (!isFirst) parlor.attach(server);
    const url = await listen(t, server);
    await joins(`${url}/signal`);
    assert.match(await text(`${url}/r/room`), /<video-room room="room">/);
    for (const path of ['/', '/healthz', '/metrics', '/demo/', '/rooms', '/parlor.json', '/chunks/app.js']) assert.equal(await text(url + path), `app ${path}`);
  }
});

test('other WebSockets of the same server are left alone, and unknown ones refused', async (t) => {
  const server = createServer();
  const parlor = newParlor(t);
  parlor.attach(server);
  const chat = new WebSocketServer({server, path: '/chat'});
  chat.on('connection', (socket) => socket.send('chat'));
  t.after(() => chat.close());
  const url = await listen(t, server);
  await joins(`${url}/signal`);
  const other = new WebSocket(`${url.replace('http', 'ws')}/chat`);
  assert.equal(String(((await once(other, 'message')) as [Buffer])[0]), 'chat');
  other.terminate();

  const alone = createServer();
  newParlor(t).attach(alone);
  const unknown = new WebSocket(`${(await listen(t, alone)).replace('http', 'ws')}/elsewhere`);
  const [error] = (await once(unknown, 'error')) as [Error];
  assert.match(error.message, /404/);
});

test('after close the server belongs to its other listeners again', async (t) => {
  const server = createServer((_, response) => response.end('app'));
  const parlor = createParlorServer({logLevel: 'silent'});
  parlor.attach(server);
  const url = await listen(t, server);
  const client = await WireClient.open(`${url}/signal`);
  await client.join();
  await parlor.close();
  assert.equal((await client.closed).code, 1012);
  assert.equal(await text(`${url}/r/room`), 'app');
  assert.equal(server.listenerCount('upgrade'), 0);
  assert.equal(Object.hasOwn(server, 'emit') ? server.emit === Object.getPrototypeOf(server).emit : true, true);
});

test('in Express, attached to its server', async (t) => {
  const app = express();
  app.get('/', (_, response) => void response.send('express'));
  const server = createServer(app);
  newParlor(t).attach(server);
  const url = await listen(t, server);
  await joins(`${url}/signal`);
  assert.equal(await text(url), 'express');
  assert.match(await text(`${url}/r/room`), /<video-room/);
  assert.match(await text(`${url}/none`), /Cannot GET \/none/);
});

test('in Express, as middleware below a path', async (t) => {
  const app = express();
  const parlor = newParlor(t, {base: '/meet'});
  app.use(parlor.middleware);
  app.use((_, response) => void response.status(404).send('express says no'));
  const server = createServer(app);
  parlor.attach(server);
  const url = await listen(t, server);
  await joins(`${url}/meet/signal`);
  assert.match(await text(`${url}/meet/r/room`), /src="\/meet\/parlor\.js"/);
  assert.match(await text(`${url}/meet/healthz`), /ok/);
  assert.equal(await text(`${url}/parlor.js`), 'express says no');
});

test('in Fastify, attached to its server', async (t) => {
  const app = fastify();
  app.get('/', () => 'fastify');
  newParlor(t).attach(app.server);
  const url = await app.listen({port: 0, host: '127.0.0.1'});
  t.after(() => app.close());
  await joins(`${url}/signal`);
  assert.equal(await text(url), 'fastify');
  assert.match(await text(`${url}/r/room`), /<video-room/);
  assert.match(await text(`${url}/none`), /Route GET:\/none not found/);
});

test('in Fastify, as a hook, on every address that it listens on', async (t) => {
  const app = fastify();
  const parlor = newParlor(t);
  parlor.attach(app.server);
  app.addHook('onRequest', async (request, reply) => {
    if (await parlor.handle(request.raw, reply.raw)) reply.hijack();
  });
  app.get('/', () => 'fastify');
  await app.listen({port: 0, host: 'localhost'});
  t.after(() => app.close());
  for (const {address, port, family} of app.addresses() as AddressInfo[]) {
    const host = family === 'IPv6' ? `[${address}]` : address;
    await joins(`http://${host}:${port}/signal`);
    assert.match(await text(`http://${host}:${port}/r/room`), /<video-room/);
    assert.equal(await text(`http://${host}:${port}/`), 'fastify');
  }
});

test('handle says whether a request was for Parlor', async (t) => {
  const parlor = newParlor(t);
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    const handled = parlor.handle(request, response);
    seen.push(handled);
    if (handled === false) response.end('mine');
  });
  const url = await listen(t, server);
  assert.equal(await text(url), 'mine');
  assert.match(await text(`${url}/r/room`), /<video-room/);
  assert.equal(seen[0], false);
  assert.equal(await seen[1], true);
});
