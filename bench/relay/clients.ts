// How each contender's clients meet in pairs and address each other. As little work as possible for each
// message: the driver must not be what is measured.
import {once} from 'node:events';
import {WebSocket} from 'ws';

export type Contender = 'pipe' | 'bare' | 'parlor' | 'peer-server';

export interface Client {
  readonly socket: WebSocket;
  /** Where the partner sends to. */
  readonly id: string;
  /** The next signal to a partner, ready to be sent. @param body JSON; an offer if nothing else is given */
  frame(to: string, body?: string): string;
  /** Whether a frame is a signal. */
  isSignal(data: Buffer): boolean;
  /** Leaves nothing open, as a client that has been there for a while. */
  settle?(): void;
}

/** An offer of 2 kB, unsealed: SDP has line ends, which JSON must escape. */
export const sdp = `v=0\r\n${'a=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1\r\n'.repeat(29)}`;
const BODY = JSON.stringify({o: 1, e: 1, sdp});
const letter = (data: Buffer, at: number): string => String.fromCharCode(data[at]!);

async function parlor(port: number, room: string): Promise<Client> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`, 'parlor.v1', {perMessageDeflate: false});
  await once(socket, 'open');
  let n = 0;
  let a = 0;
  const welcome = once(socket, 'message') as Promise<[Buffer]>;
  socket.on('message', (data) => {
    // By the first letter of `t`: join and signal have a number, ping and ack have none.
    const type = letter(data as Buffer, 6);
    if (type === 'p') socket.send(`{"t":"pong","ts":0,"a":${a}}`);
    if (type === 'j' || type === 's') a += 1;
  });
  socket.send(JSON.stringify({t: 'hello', v: 1, room, name: 'Ada', state: {mic: true, cam: true, screen: false}}));
  const [data] = await welcome;
  const {me} = JSON.parse(data.toString()) as {me: {id: string}};
  return {
    socket,
    id: me.id,
    frame: (to, body = BODY) => `{"t":"signal","n":${++n},"a":${a},"to":"${to}","c":"connection1","k":"offer","d":${body}}`,
    isSignal: (data) => letter(data, 6) === 's',
    settle: () => socket.send(`{"t":"ack","a":${a}}`),
  };
}

async function pipe(port: number, room: string): Promise<Client> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, {perMessageDeflate: false});
  await once(socket, 'open');
  const frame = `{"t":"signal","c":"connection1","k":"offer","d":${BODY}}`;
  return {socket, id: '', frame: () => frame, isSignal: () => true};
}

async function bare(port: number, room: string): Promise<Client> {
  const id = `${room}-${Math.random().toString(36).slice(2)}`;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${id}`, {perMessageDeflate: false});
  await once(socket, 'open');
  return {
    socket,
    id,
    frame: (to, body = BODY) => `{"t":"signal","to":"${to}","c":"connection1","k":"offer","d":${body}}`,
    isSignal: () => true,
  };
}

async function peerServer(port: number, room: string): Promise<Client> {
  const id = `${room}-${Math.random().toString(36).slice(2)}`;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/peerjs?key=peerjs&id=${id}&token=t`, {perMessageDeflate: false});
  await once(socket, 'message');
  return {
    socket,
    id,
    frame: (to) => `{"type":"OFFER","dst":"${to}","payload":${BODY}}`,
    isSignal: (data) => data.includes('"OFFER"'),
  };
}

export const connect: {readonly [C in Contender]: (port: number, room: string) => Promise<Client>} = {
  pipe,
  bare,
  parlor,
  'peer-server': peerServer,
};
