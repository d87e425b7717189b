// One server of the recovery bench, in a process of its own, to be killed.  hub.ts ROLE ADDRESS PORT [FOLDER]
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {PeerServer} from 'peer';
import {WebSocketServer, type WebSocket} from 'ws';
import {nostrRelay} from './nostr-relay.js';

const [role, host, port, folder] = process.argv.slice(2) as [string, string, string, string?];
const ready = () => console.log('ready');

if (role === 'site') {
  createServer(({url = '/'}, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(join(folder!, url)) : `<!doctype html><meta charset="utf-8"><title>bench</title><body><script type="module" src="${url}.js"></script>`);
  }).listen(Number(port), host, ready);
} else if (role === 'relay') {
  const rooms = new Map<string, Set<WebSocket>>();
  new WebSocketServer({port: Number(port), host, perMessageDeflate: false}, ready).on('connection', (socket, {url = '/'}) => {
    const members = rooms.get(url) ?? new Set();
    rooms.set(url, members.add(socket));
    socket.on('message', (data) => {
      for (const member of members) if (member !== socket) member.send(data.toString());
    });
    socket.on('close', () => members.delete(socket));
  });
} else if (role === 'nostr') {
  nostrRelay(Number(port), host, ready);
} else {
  PeerServer({port: Number(port), host, path: '/'}, ready);
}
