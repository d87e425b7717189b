import type {IncomingMessage, ServerResponse} from 'node:http';
import * as CLOSE from '../protocol/close.js';
import * as LIMITS from '../protocol/limits.js';
import {parsePush} from '../protocol/push.js';
import {clientAddress, limitKey} from './address.js';
import {isDenial, requestOf, type Denial} from './gate.js';
import {readBody} from './read-body.js';
import {replyJson, type Headers} from './reply.js';
import type {ServerContext} from './server-context.js';
import type {Claims} from './tokens.js';

/** Why a message does not go out: status, stable code, and what to do. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Headers;

  constructor(status: number, code: string, message: string, headers: Headers = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A token is shown by whoever has it, not by a browser on its own: pages of any origin may ask. */
const FOR_ANYONE: Headers = {'access-control-allow-origin': '*'};
const PREFLIGHT: Headers = {
  ...FOR_ANYONE,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '86400',
};

/** RFC 6750 section 2.1. */
const BEARER = /^Bearer +([\w~+/.-]+=*) *$/i;
const seconds = (ms: number): Headers => ({'retry-after': String(Math.ceil(ms / 1_000))});
const challenge = (error?: string): Headers => ({'www-authenticate': `Bearer realm="parlor"${error === undefined ? '' : `, error="${error}"`}`});

/** `POST /api/rooms/ROOM/messages`: says something in a room, for whoever shows a host's token. What is said is never logged. */
export class MessagesApi {
  readonly #context: ServerContext;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /** @param room normalised name; undefined when it can be none */
  async answer(request: IncomingMessage, response: ServerResponse, room: string | undefined): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, PREFLIGHT).end();
      return;
    }
    try {
      if (request.method !== 'POST') throw new Refusal(405, 'method-not-allowed', 'Send it with POST.', {allow: 'POST, OPTIONS'});
      const members = await this.#push(request, room);
      replyJson(request, response, 200, {members}, FOR_ANYONE);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Nobody waits for the end of a body that is not read.
      const headers = request.complete ? FOR_ANYONE : {...FOR_ANYONE, connection: 'close'};
      replyJson(request, response, error.status, {error: error.code, message: error.message}, {...headers, ...error.headers});
    }
  }

  /** @returns how many members get it @throws Refusal */
  async #push(request: IncomingMessage, name: string | undefined): Promise<number> {
    const {rooms, clock, metrics} = this.#context;
    if (name === undefined) throw notThere();
    const {can, role} = await this.#authorize(request, name);
    if (role !== 'host' && !can.includes('mod')) throw new Refusal(403, 'forbidden', 'This takes a token of a host, or one that can mod.');
    if (!can.includes('data')) throw new Refusal(403, 'forbidden', 'This takes a token that can data.');

    const {topic, data, to} = await readPush(request);
    const room = rooms.get(name);
    if (!room || room.isEmpty) throw rooms.isSealed(name) ? sealed() : notThere();
    if (!room.mayPush(clock.now)) {
      metrics.rateLimited += 1;
      throw new Refusal(429, 'rate', 'Too many messages to this room.', seconds(1_000));
    }
    metrics.pushes += 1;
    return room.push({topic, data}, to);
  }

  async #authorize(request: IncomingMessage, room: string): Promise<Claims> {
    const {gate, addresses, clock, settings, metrics} = this.#context;
    if (!gate) {
      throw new Refusal(501, 'secret-required', 'Nobody can show who they are here: start the server with --secret, and make a token with parlor token.');
    }
    const address = clientAddress(request, settings.trustProxy);
    const key = limitKey(address);
    const wait = addresses.blocked(key, clock.now);
    if (wait > 0) {
      metrics.rateLimited += 1;
      throw new Refusal(429, 'rate', 'Too many refused tokens from this address.', seconds(wait));
    }
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || token.length > LIMITS.token) throw new Refusal(401, 'token-required', 'Send Authorization: Bearer TOKEN.', challenge());
    const claims = await gate.check(requestOf(room, token, undefined, {visitor: {address}}));
    if (!isDenial(claims)) return claims;
    if (claims.isGuess) addresses.failed(key, clock.now);
    throw refusalOf(claims);
  }
}

const notThere = (): Refusal => new Refusal(404, 'no-room', 'Nobody is in this room.');
const sealed = (): Refusal => new Refusal(409, 'sealed', 'This room is sealed: what its members did not seal themselves, they would not believe.');

function refusalOf({close, code, msg, retry, isOfOtherRoom}: Denial): Refusal {
  if (isOfOtherRoom) return new Refusal(403, 'other-room', 'The token is for another room.');
  if (close === CLOSE.overloaded) return new Refusal(503, code, msg, retry === undefined ? {} : seconds(retry));
  return close === CLOSE.refused ? new Refusal(403, code, msg) : new Refusal(401, code, msg, challenge('invalid_token'));
}

/** @throws Refusal */
async function readPush(request: IncomingMessage): Promise<NonNullable<ReturnType<typeof parsePush>>> {
  const tooLarge = new Refusal(413, 'too-large', `At most ${LIMITS.pushed} bytes of topic and data, in a body of at most ${LIMITS.push}.`);
  if (Number(request.headers['content-length']) > LIMITS.push) throw tooLarge;
  const body = await readBody(request as AsyncIterable<Buffer>, LIMITS.push);
  if (!body) throw tooLarge;
  const push = parsePush(new TextDecoder().decode(body));
  if (!push) {
    throw new Refusal(400, 'bad-message', `Send JSON {topic, data, to?}: a topic of 1 to ${LIMITS.topic} characters that does not begin with parlor:, data of depth ${LIMITS.jsonDepth - 1} and ${LIMITS.jsonKeys} keys an object at most, ids of members.`);
  }
  if (Buffer.byteLength(JSON.stringify([push.topic, push.data])) > LIMITS.pushed) throw tooLarge;
  return push;
}
