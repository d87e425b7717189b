// The limit: a relay that reads nothing. Whatever one of two sockets of a path says goes to the other as it is.
import type {AddressInfo} from 'node:net';
import {WebSocketServer, type WebSocket} from 'ws';
import {reportAsChild} from './server-child.js';

const relay = new WebSocketServer({port: 0, host: '127.0.0.1', perMessageDeflate: false, maxPayload: 65_536, clientTracking: false});
const waiting = new Map<string, WebSocket>();
const partners = new WeakMap<WebSocket, WebSocket>();
relay.on('connection', (socket, {url = '/'}) => {
  const partner = waiting.get(url);
  if (partner) {
    waiting.delete(url);
    partners.set(socket, partner).set(partner, socket);
  } else {
    waiting.set(url, socket);
  }
  socket.on('message', forward);
});
function forward(this: WebSocket, data: unknown, isBinary: boolean): void {
  partners.get(this)?.send(data as Buffer, {binary: isBinary});
}
relay.on('listening', () => reportAsChild((relay.address() as AddressInfo).port));
