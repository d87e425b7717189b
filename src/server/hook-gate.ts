import * as CLOSE from '../protocol/close.js';
import type {Capability, Role} from '../protocol/roles.js';
import {cleanName} from '../protocol/names.js';
import {isObject} from '../protocol/shape.js';
import {DENIALS, type Denial, type Gate, type JoinRequest} from './gate.js';
import type {Logger} from './logger.js';
import type {Metrics} from './metrics.js';
import {readBody} from './read-body.js';
import {readStanding, type Claims} from './tokens.js';
import type {Tuning} from './tuning.js';

/** What a hook may state of someone it lets in; the same as a token's claims. */
export interface JoinClaims {
  /** Who this is: a second join with the same `sub` replaces the first. */
  readonly sub?: string | undefined;
  /** Wins over the name that the page gave. */
  readonly name?: string | undefined;
  /** @default 'speaker' */
  readonly role?: Role | undefined;
  /** @default what the role may do */
  readonly can?: readonly Capability[] | undefined;
  /** Most members of the room; may only lower the server's limit. */
  readonly max?: number | undefined;
}

/** What a hook says to someone it does not let in. */
export interface JoinRefusal {
  /** The error code that the page gets. */
  readonly code: keyof typeof DENIALS;
  /** For the page, in place of our words. At most 256 characters. */
  readonly message?: string | undefined;
}

/** Decides who comes in. What it throws, and what it says that is neither claims nor a refusal, lets nobody in. */
export type Authenticate = (request: JoinRequest) => JoinClaims | JoinRefusal | Promise<JoinClaims | JoinRefusal>;

/** A hook that could not be asked, or made no sense. The message is for the log: it has nothing of the request. */
export class HookError extends Error {}

const BODY_BYTES = 16_384;

/** Asks a hook. Each join waits for its own answer only, and for a bounded time. */
export class HookGate implements Gate {
  readonly #hook: Authenticate;
  readonly #tuning: Tuning;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  #inFlight = 0;

  constructor(hook: Authenticate, tuning: Tuning, log: Logger, metrics: Metrics) {
    this.#hook = hook;
    this.#tuning = tuning;
    this.#log = log;
    this.#metrics = metrics;
  }

  async check(request: JoinRequest): Promise<Claims | Denial> {
    this.#inFlight += 1;
    try {
      if (this.#inFlight > this.#tuning.hooksInFlight) throw new HookError('too many questions at once');
      return readAnswer(await this.#ask(request));
    } catch (error) {
      this.#metrics.hookFailures += 1;
      this.#log.error('auth-failed', {why: error instanceof HookError ? error.message : `${nameOf(error)} thrown`});
      return unavailable();
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #ask(request: JoinRequest): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const {hookTimeout} = this.#tuning;
      timer = setTimeout(() => reject(new HookError(`no answer within ${hookTimeout} ms`)), hookTimeout);
    });
    try {
      return await Promise.race([this.#hook(request), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Nobody comes in while nobody can be asked, but everyone may try again, and not all at once. */
const unavailable = (): Denial => ({
  close: CLOSE.overloaded,
  code: 'overloaded',
  msg: 'This server cannot check right now who may join.',
  retry: Math.round(3_000 + Math.random() * 4_000),
});

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** @throws HookError when it is neither claims nor a refusal */
function readAnswer(answer: unknown): Claims | Denial {
  if (!isObject(answer)) throw new HookError('the answer is no object');
  // Anything with a code is no admission, whatever else is in it.
  const {code, message} = answer;
  if (code !== undefined) {
    if (typeof code !== 'string' || !Object.hasOwn(DENIALS, code)) throw new HookError('an unknown code of refusal');
    const denial = DENIALS[code as keyof typeof DENIALS];
    const words = typeof message === 'string' ? cleanText(message) : '';
    return words === '' ? denial : {...denial, msg: words};
  }
  const standing = readStanding(answer);
  if (!standing) throw new HookError('the claims are wrong');
  return {...standing, exp: undefined};
}

/** One line without invisible characters, like a name, but longer. */
const cleanText = (text: string): string =>
  text.slice(0, 256).split(/\s+/).map(cleanName).join(' ').trim();

/**
 * A hook behind an address: POSTs the request as JSON. 200 with claims is in; 401 is a token's refusal, by the
 * `code` of the body; 403 is `JOIN_REFUSED`. Everything else is a failure.
 */
export function hookAt(url: string, {hookTimeout}: Tuning): Authenticate {
  return async (request) => {
    const response = await send(url, request, hookTimeout);
    const {status} = response;
    if (status !== 200 && status !== 401 && status !== 403) {
      void response.body?.cancel().catch(() => {});
      throw new HookError(`status ${status}`);
    }
    const body = await readAnswerOf(response);
    if (status === 200) return body as JoinClaims;
    const {code, message} = isObject(body) ? body : {code: undefined, message: undefined};
    const words = typeof message === 'string' ? {message} : {};
    if (status === 403) return {code: 'JOIN_REFUSED', ...words};
    const isKnown = code === 'TOKEN_REQUIRED' || code === 'TOKEN_INVALID' || code === 'TOKEN_EXPIRED';
    return {code: isKnown ? code : request.token === undefined ? 'TOKEN_REQUIRED' : 'TOKEN_INVALID', ...words};
  };
}

async function send(url: string, request: JoinRequest, timeout: number): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json', accept: 'application/json'},
      body: JSON.stringify(request),
      // Whoever answers for the hook is the hook: a token is not carried on to somebody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
  } catch (error) {
    const {name, cause} = error as Error & {cause?: {code?: string; message?: string}};
    throw new HookError(name === 'TimeoutError' ? `no answer within ${timeout} ms` : `cannot be reached: ${cause?.code ?? cause?.message ?? name}`);
  }
}

/** @returns what the JSON says, or undefined when there is none to a refusal */
async function readAnswerOf(response: Response): Promise<unknown> {
  let body: Buffer | undefined;
  try {
    body = await readBody((response.body ?? []) as AsyncIterable<Uint8Array>, BODY_BYTES);
  } catch (error) {
    throw new HookError(`the answer broke off: ${nameOf(error)}`);
  }
  if (!body) throw new HookError(`more than ${BODY_BYTES} bytes`);
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
  } catch {
    if (response.status !== 200) return undefined;
    throw new HookError('the answer is no JSON');
  }
}
