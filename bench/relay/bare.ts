// A bare relay: the least that can bring a signal to the member it is for. It reads `to` and passes the frame
// on as it came: no rooms, no numbers, no limits, no checks, nothing kept.
import type {AddressInfo} from 'node:net';
import {WebSocketServer, type WebSocket} from 'ws';
import {reportAsChild} from './server-child.js';

const relay = new WebSocketServer({port: 0, host: '127.0.0.1', perMessageDeflate: false, maxPayload: 65_536, clientTracking: false});
const sockets = new Map<string, WebSocket>();
relay.on('connection', (socket, {url = '/'}) => {
  sockets.set(url.slice(1), socket);
  socket.on('message', forward);
});
function forward(data: unknown, isBinary: boolean): void {
  const {to} = JSON.parse(String(data)) as {to: string};
  sockets.get(to)?.send(data as Buffer, {binary: isBinary});
}
relay.on('listening', () => reportAsChild((relay.address() as AddressInfo).port));
