import type {Page} from 'puppeteer-core';

interface Sent {
  readonly key: string;
  readonly to: string;
  readonly at: number;
}

/** One session of one member, over all of its sockets. */
interface LedgerSession {
  /** The member. */
  readonly id: string;
  readonly begunAt: number;
  /** Signals by `n`. */
  readonly sent: Map<number, Sent>;
  /** Everything by `s`; `key` is of signals only. */
  readonly received: Map<number, string>;
  /** Numbers of messages that the server has answered with an error. */
  readonly refused: Set<number>;
  acknowledged: number;
  /** CDP's id of the socket it has now. */
  socket: string | undefined;
  /** The page went while the socket was open: CDP may not have told of the last frames. */
  torn?: boolean;
}

/** What `/metrics` must agree with. */
export interface LedgerSums {
  /** Signals that were sent, each once however often it was sent again; infinite when some may have escaped us. */
  readonly sent: number;
  /** Those that the server must have counted. */
  readonly certain: number;
  readonly received: number;
}

export interface Frame {
  readonly t?: string;
  readonly n?: number;
  readonly s?: number;
  readonly a?: number;
  readonly re?: number;
  readonly sid?: string;
  readonly me?: {readonly id: string};
  readonly to?: string;
  readonly from?: string;
  readonly c?: string;
  readonly k?: string;
  readonly d?: unknown;
}

/** Signals are told apart by all that the server passes on: each carries a number of its own. */
const keyOf = (from: string, to: string, {c, k, d}: Frame): string => `${from} > ${to} ${c} ${k} ${JSON.stringify(d)}`;

/** Keeps account of the signals of all pages, as they went over their WebSockets: none may be lost, doubled or made up. */
export class WireLedger {
  readonly #sessions = new Map<string, LedgerSession>();
  /** By page and CDP's id of the socket. */
  readonly #sessionOf = new Map<string, LedgerSession>();
  /** Signals that a test lost on purpose. */
  readonly #excused = new Set<string>();
  #pages = 0;
  #faults: string[] = [];

  /** From now on, over navigations too. */
  async watch(page: Page): Promise<void> {
    const cdp = await page.createCDPSession();
    const number = this.#pages++;
    const idOf = (requestId: string) => `${number} ${requestId}`;
    cdp.on('Network.webSocketFrameSent', ({requestId, response}) => this.#sent(idOf(requestId), parse(response.payloadData)));
    cdp.on('Network.webSocketFrameReceived', ({requestId, response}) => this.#received(idOf(requestId), parse(response.payloadData)));
    cdp.on('Network.webSocketClosed', ({requestId}) => this.#closed(idOf(requestId)));
    cdp.on('Page.frameNavigated', ({frame}) => frame.parentId === undefined && this.#forget(number));
    page.on('close', () => this.#forget(number));
    await Promise.all([cdp.send('Network.enable'), cdp.send('Page.enable')]);
  }

  /** A test loses this signal on its way to `to`. */
  excuse(to: string, signal: Frame): void {
    this.#excused.add(keyOf(signal.from ?? '', to, signal));
  }

  get sums(): LedgerSums {
    const all = [...this.#sessions.values()];
    const count = (of: (session: LedgerSession) => number) => all.reduce((sum, session) => sum + of(session), 0);
    return {
      sent: count(({sent, torn}) => (torn ? Number.POSITIVE_INFINITY : sent.size)),
      certain: count(({sent, acknowledged}) => [...sent.keys()].filter((n) => n <= acknowledged).length),
      received: count(({received}) => [...received.values()].filter(Boolean).length),
    };
  }

  /** @returns what does not add up now; empty once everything that is on its way has arrived */
  faults(): string[] {
    const all = [...this.#sessions.values()];
    const faults = [...this.#faults];
    const torn = new Set(all.filter((session) => session.torn).map(({id}) => id));
    const members = new Set(all.map(({id}) => id));
    const sent = tally(all.flatMap((session) => [...session.sent.values()].map(({key}) => key)));
    const received = tally(all.flatMap((session) => [...session.received.values()].filter(Boolean)));
    for (const [key, count] of received) {
      const from = key.slice(0, key.indexOf(' '));
      const wanted = Math.max(sent.get(key) ?? 0, torn.has(from) ? 1 : 0);
      if (members.has(from) && count > wanted) faults.push(`sent ${wanted} times and received ${count} times: ${short(key)}`);
    }
    for (const session of all) {
      const {id, socket, acknowledged, received: got} = session;
      const last = Math.max(0, ...got.keys());
      if (socket && last !== got.size) faults.push(`${id} was given numbers up to ${last}, but only ${got.size} messages`);
      for (const [n, signal] of session.sent) {
        if (socket && n > acknowledged) faults.push(`not acknowledged by the server: ${n}: ${short(signal.key)}`);
        else if (!received.has(signal.key) && !this.#mayBeDropped(session, n, signal)) faults.push(`lost: ${short(signal.key)}`);
      }
    }
    return faults;
  }

  /** The rules: nobody there to get it, or the session that had it is over. */
  #mayBeDropped(sender: LedgerSession, n: number, {key, to, at}: Sent): boolean {
    if (this.#excused.has(key)) return true;
    if (sender.refused.has(n) || (!sender.socket && n > sender.acknowledged)) return true;
    return ![...this.#sessions.values()].some(({id, socket, begunAt}) => id === to && socket !== undefined && begunAt < at);
  }

  #sent(socket: string, frame: Frame): void {
    const session = this.#sessionOf.get(socket);
    if (!session) return;
    if (frame.t === 'bye') session.socket = undefined;
    if (frame.t !== 'signal' || frame.n === undefined || !frame.to) return;
    const key = keyOf(session.id, frame.to, frame);
    const before = session.sent.get(frame.n);
    if (before && before.key !== key) this.#faults.push(`${session.id} gave the number ${frame.n} twice`);
    if (!before) session.sent.set(frame.n, {key, to: frame.to, at: Date.now()});
  }

  #received(socket: string, frame: Frame): void {
    if (frame.t === 'welcome' && frame.sid && frame.me) this.#begin(socket, frame.sid, frame.me.id);
    const session = this.#sessionOf.get(socket);
    if (!session) return;
    if (frame.a !== undefined) session.acknowledged = Math.max(session.acknowledged, frame.a);
    if (frame.t === 'error' && frame.re !== undefined) session.refused.add(frame.re);
    if (frame.s === undefined) return;
    const key = frame.t === 'signal' && frame.from ? keyOf(frame.from, session.id, frame) : '';
    const before = session.received.get(frame.s);
    if (before !== undefined && before !== key) this.#faults.push(`${session.id} was given two messages with the number ${frame.s}`);
    session.received.set(frame.s, key);
  }

  #begin(socket: string, sid: string, id: string): void {
    const known = this.#sessions.get(sid);
    const session = known ?? {id, begunAt: Date.now(), sent: new Map(), received: new Map(), refused: new Set(), acknowledged: 0, socket};
    session.socket = socket;
    this.#sessions.set(sid, session);
    this.#sessionOf.set(socket, session);
  }

  #closed(socket: string): void {
    const session = this.#sessionOf.get(socket);
    if (session?.socket === socket) session.socket = undefined;
  }

  #forget(page: number): void {
    for (const session of this.#sessions.values()) {
      if (!session.socket?.startsWith(`${page} `)) continue;
      session.socket = undefined;
      session.torn = true;
    }
  }
}

function parse(text: string): Frame {
  try {
    return JSON.parse(text) as Frame;
  } catch {
    return {};
  }
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const short = (key: string): string => (key.length > 160 ? `${key.slice(0, 160)} …` : key);
