// The limit of any server: a pipe that reads nothing. What one of two sockets of a path says goes to the other
// as it is. It could not serve a room of three.
import type {AddressInfo} from 'node:net';
import {WebSocketServer, type WebSocket} from 'ws';
import {reportAsChild} from './server-child.js';

const pipe = new WebSocketServer({port: 0, host: '127.0.0.1', perMessageDeflate: false, maxPayload: 65_536, clientTracking: false});
const waiting = new Map<string, WebSocket>();
const partners = new WeakMap<WebSocket, WebSocket>();
pipe.on('connection', (socket, {url = '/'}) => {
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
pipe.on('listening', () => reportAsChild((pipe.address() as AddressInfo).port));
