import type {WelcomeMessage} from '../../protocol/server-messages.js';
import {RoomError} from '../../protocol/room-error.js';
import {SUBPROTOCOL} from '../../protocol/messages.js';
import type {SignalingChannel} from '../../signaling/channel.js';
import {createChannel} from '../../signaling/channels.js';
import {type Finding, good, impossible, problem} from './check.js';

/** In ms; a socket that opens at all does so within a few round trips. */
const REACH_WITHIN = 12_000;
const FETCH_WITHIN = 4_000;

export interface Reached {
  readonly finding: Finding;
  /** What the server said to the check; undefined when it let it not in. */
  readonly welcome?: WelcomeMessage;
}

/**
 * Joins a room of its own for a moment, without any device, as a call would: the server names its ICE servers to members only.
 * Never rejects.
 * @param blocked resolves when the page's policy stopped something on the way
 */
export async function reachServer(url: URL, room: string, token: string | undefined, blocked: Promise<void>, signal: AbortSignal): Promise<Reached> {
  const began = performance.now();
  const over = new AbortController();
  let isBlocked = false;
  const milliseconds = () => Math.round(performance.now() - began);
  try {
    const stopped = blocked.then((): never => {
      isBlocked = true;
      throw new RoomError('SIGNALING_UNREACHABLE', 'A policy of the page blocks the way.');
    });
    const welcome = await Promise.race([join(url, room, token, AbortSignal.any([signal, over.signal])), stopped]);
    return {welcome, finding: good({milliseconds: milliseconds(), detail: `${url.protocol}//, ${SUBPROTOCOL}`})};
  } catch (error) {
    const finding = await explain(error, url, milliseconds());
    // The browser may tell of the failure before it tells of the policy.
    return {finding: isBlocked ? problem('csp-blocks-server') : finding};
  } finally {
    over.abort();
  }
}

async function join(url: URL, room: string, token: string | undefined, signal: AbortSignal): Promise<WelcomeMessage> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let channel: SignalingChannel | undefined;
  try {
    return await new Promise<WelcomeMessage>((welcome, fail) => {
      channel = createChannel(url, {
        introduction: () => ({room, token}),
        welcome,
        resumed: () => {},
        message: () => {},
        state: () => {},
        // A call goes on trying; here the first failure is the answer.
        trouble: fail,
        closed: fail,
      });
      timer = setTimeout(() => fail(new RoomError('SIGNALING_UNREACHABLE', `${url.host} says nothing.`)), REACH_WITHIN);
      signal.addEventListener('abort', () => fail(signal.reason as Error), {once: true});
      channel.open().catch(fail);
    });
  } finally {
    clearTimeout(timer);
    void channel?.close();
  }
}

async function explain(error: unknown, url: URL, milliseconds: number): Promise<Finding> {
  const code = error instanceof RoomError ? error.code : undefined;
  switch (code) {
    case 'TOKEN_REQUIRED':
      return good({code: 'token-required', milliseconds, detail: SUBPROTOCOL});
    case 'BAD_ATTRIBUTE':
      return problem('bad-address', {detail: (error as RoomError).message});
    case 'PROTOCOL_MISMATCH':
      return problem('other-protocol', {fix: [url.href]});
    case 'SIGNALING_UNREACHABLE':
    case 'SIGNALING_LOST':
    case undefined:
      break;
    default:
      return problem('refused', {detail: code});
  }
  return (await answersHttp(url)) ? problem('no-upgrade', {fix: [url.href]}) : problem('unreachable', {fix: [url.href]});
}

/** A proxy that serves the pages and not the socket. What it says is not for other origins to read; that it says something is enough. */
async function answersHttp({origin}: URL): Promise<boolean> {
  try {
    await fetch(`${origin.replace(/^ws/, 'http')}/healthz`, {mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(FETCH_WITHIN)});
    return true;
  } catch {
    return false;
  }
}

/** Where the server was not met, nothing that it names can be tried. */
export const withoutServer = (): Finding => impossible('needs-server');
