// A TURN client (RFC 8656) of two requests. Prints one JSON line: the error code of the allocation, 0 for none, and that
// of the permission for each peer.  node turn-client.js SERVER PORT USER PASSWORD [PEER…]
import {createHash, createHmac, randomBytes} from 'node:crypto';
import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import {isIPv6} from 'node:net';

const [server, port, username, password, ...peers] = process.argv.slice(2);
const ALLOCATE = 0x0003;
const CREATE_PERMISSION = 0x0008;
const COOKIE = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const [USERNAME, INTEGRITY, ERROR, PEER, REALM, NONCE, FAMILY, TRANSPORT] = [0x06, 0x08, 0x09, 0x12, 0x14, 0x15, 0x17, 0x19];

/** The 16 bytes of an IPv6 address. */
function bytesOf(address) {
  const dotted = /:(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const plain = dotted ? address.replace(/\d+\.\d+\.\d+\.\d+$/, `${((dotted[1] << 8) | dotted[2]).toString(16)}:${((dotted[3] << 8) | dotted[4]).toString(16)}`) : address;
  const [head, tail] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const groups = tail ? [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail] : head;
  return Buffer.from(groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]));
}

function attribute(type, value) {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

function peerAttribute(address, id) {
  const plain = isIPv6(address) ? bytesOf(address) : Buffer.from(address.split('.').map(Number));
  const mask = Buffer.concat([COOKIE, id]);
  const body = Buffer.from([0, plain.length === 16 ? 2 : 1, 0, 0, ...plain.map((byte, at) => byte ^ mask[at])]);
  body.writeUInt16BE(9 ^ 0x2112, 2);
  return attribute(PEER, body);
}

const socket = createSocket(isIPv6(server) ? 'udp6' : 'udp4');
let realm;
let nonce;

async function ask(type, attributes) {
  const id = randomBytes(12);
  let body = Buffer.concat(attributes(id));
  if (nonce) body = Buffer.concat([body, attribute(USERNAME, Buffer.from(username)), attribute(REALM, realm), attribute(NONCE, nonce)]);
  const head = Buffer.concat([Buffer.alloc(4), COOKIE, id]);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(body.length + (nonce ? 24 : 0), 2);
  let message = Buffer.concat([head, body]);
  if (nonce) {
    const key = createHash('md5').update(`${username}:${realm}:${password}`).digest();
    message = Buffer.concat([message, attribute(INTEGRITY, createHmac('sha1', key).update(message).digest())]);
  }
  socket.send(message, Number(port), server);
  const [answer] = await once(socket, 'message', {signal: AbortSignal.timeout(3_000)});
  const found = {};
  for (let at = 20; at + 4 <= answer.length; at += 4 + Math.ceil(answer.readUInt16BE(at + 2) / 4) * 4)
    found[answer.readUInt16BE(at)] = answer.subarray(at + 4, at + 4 + answer.readUInt16BE(at + 2));
  const code = found[ERROR] ? found[ERROR][2] * 100 + found[ERROR][3] : 0;
  if (code === 401 || code === 438) [realm, nonce] = [found[REALM] ?? realm, found[NONCE] ?? nonce];
  return code;
}

const family = peers.some((peer) => isIPv6(peer)) ? [attribute(FAMILY, Buffer.from([2, 0, 0, 0]))] : [];
const allocate = () => ask(ALLOCATE, () => [attribute(TRANSPORT, Buffer.from([17, 0, 0, 0])), ...family]);
await allocate();
const allocated = await allocate();
const permitted = {};
if (allocated === 0) for (const peer of peers) permitted[peer] = await ask(CREATE_PERMISSION, (id) => [peerAttribute(peer, id)]);
console.log(JSON.stringify({allocated, permitted}));
socket.close();
