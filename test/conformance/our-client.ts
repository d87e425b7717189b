// Our client, as far as signaling goes, for the conformance kit: joins the room `conformance` at the address that is given.
import {WebSocket} from 'ws';
import type {ChannelHandlers} from '../../src/signaling/channel.js';
import {WebSocketChannel} from '../../src/signaling/websocket-channel.js';

(globalThis as {WebSocket: unknown}).WebSocket = WebSocket;
const nothing = (): void => {};
const handlers: ChannelHandlers = {
  introduction: () => ({room: 'conformance', name: 'Client'}),
  welcome: nothing, resumed: nothing, message: nothing, state: nothing, trouble: nothing, closed: nothing,
};
const channel = new WebSocketChannel(new URL(process.argv[2]!), handlers);
channel.open().catch(nothing);
// Stays after it was refused, so that whoever checks can see that it does not come back.
setInterval(nothing, 60_000);
