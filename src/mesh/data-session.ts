import {encodeAck, encodeHello, encodePart, type DataMessage, newDataSession, parseDataFrame} from '../protocol/data-frames.js';
import type {Json} from '../protocol/json.js';
import * as LIMITS from '../protocol/limits.js';
import {Timers} from './timers.js';

/** Where frames go: one link. */
export interface DataPort {
  /** @returns false when nothing was sent, since the port is full or closed */
  send(frame: Uint8Array): boolean;
}

/** Bytes waiting for one peer above which `send()` of the mesh waits. */
const HIGH_WATER = 1_048_576;
/** Bytes waiting for one peer above which nothing more is taken: the caller did not wait. */
const LIMIT = 16 * HIGH_WATER;
/** What a message weighs besides its payload; an endless stream of empty ones must count too. */
const OVERHEAD = 64;
/** Acknowledgements may wait this long for company, in ms. */
const ACK_DELAY = 50;

interface Numbered {
  readonly message: DataMessage;
  readonly number: number;
}

interface Assembly {
  readonly topic: string;
  readonly json: boolean;
  readonly payload: Uint8Array<ArrayBuffer>;
  filled: number;
}

/** @returns undefined when it is none: the peer's fault, and nobody's news */
function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Application data with one peer: in order and exactly once for as long as both pages live, over as many links
 * as that takes. See `data-frames.ts` for what is on the wire.
 */
export class DataSession {
  readonly #deliver: (topic: string, data: Json | ArrayBuffer) => void;
  readonly #timers = new Timers<'ack'>();
  readonly #session = newDataSession();
  #port: DataPort | undefined;

  /** Sent or not, but not acknowledged; oldest first. */
  readonly #queue: Numbered[] = [];
  #queuedBytes = 0;
  #lastNumber = 0;
  /** What goes out next: index into the queue, and offset into that message. */
  #cursor = 0;
  #offset = 0;
  #waiting: (() => void)[] = [];

  /** The peer's session; undefined until its `hello` on this link. */
  #greeted = false;
  #remote: string | undefined;
  #received = 0;
  #assembly: Assembly | undefined;
  #closed = false;

  constructor(deliver: (topic: string, data: Json | ArrayBuffer) => void) {
    this.#deliver = deliver;
  }

  /**
   * Takes a message for the peer.
   * @returns when less than 1 MiB waits for this peer, or the session was closed
   * @throws RangeError when more than 16 MiB wait: the caller did not await the former sends
   */
  async send(message: DataMessage): Promise<void> {
    if (this.#closed) return;
    if (this.#queuedBytes > LIMIT) throw new RangeError('More than 16 MiB wait to be sent. Await send() before the next.');
    this.#lastNumber += 1;
    this.#queue.push({message, number: this.#lastNumber});
    this.#queuedBytes += message.payload.length + OVERHEAD;
    this.#pump();
    if (this.#queuedBytes >= HIGH_WATER) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** A new link is open: goes on there, from the oldest message that was not acknowledged. */
  attach(port: DataPort): void {
    if (this.#closed) return;
    this.#port = port;
    this.#greeted = false;
    this.#assembly = undefined;
    this.#cursor = this.#offset = 0;
    port.send(encodeHello(this.#session, this.#queue[0]?.number ?? this.#lastNumber + 1));
    this.#pump();
  }

  /** The port takes frames again. */
  drain(port: DataPort): void {
    if (port === this.#port) this.#pump();
  }

  receive(port: DataPort, bytes: Uint8Array): void {
    // A link that was replaced has nothing to say: what it still carries is not acknowledged, so it comes again.
    if (port !== this.#port) return;
    const frame = parseDataFrame(bytes);
    if (frame?.type === 'hello') this.#greet(frame.session, frame.first);
    else if (frame?.type === 'ack') this.#acknowledged(frame.received);
    else if (frame?.type === 'message' && this.#greeted) {
      // What we had before the link was replaced comes again when its acknowledgement was lost.
      if (frame.number <= this.#received) this.#acknowledgeSoon();
      else if (frame.number === this.#received + 1 && frame.total <= LIMITS.data) {
        this.#assembly = {topic: frame.topic, json: frame.json, payload: new Uint8Array(frame.total), filled: 0};
        this.#append(0, frame.bytes);
      }
    } else if (frame?.type === 'chunk' && frame.number === this.#received + 1) this.#append(frame.offset, frame.bytes);
  }

  close(): void {
    this.#closed = true;
    this.#port = this.#assembly = undefined;
    this.#timers.close();
    this.#queue.length = this.#queuedBytes = 0;
    this.#release();
  }

  #pump(): void {
    for (let next = this.#queue[this.#cursor]; this.#port && next; next = this.#queue[this.#cursor]) {
      const part = encodePart(next.message, next.number, this.#offset);
      if (!this.#port.send(part.frame)) return;
      this.#offset = part.next;
      if (part.next < next.message.payload.length) continue;
      this.#cursor += 1;
      this.#offset = 0;
    }
  }

  #acknowledged(received: number): void {
    // Never beyond what was sent whole, whatever the peer says.
    while (this.#cursor > 0 && this.#queue[0] && this.#queue[0].number <= received) {
      this.#queuedBytes -= this.#queue.shift()!.message.payload.length + OVERHEAD;
      this.#cursor -= 1;
    }
    if (this.#queuedBytes < HIGH_WATER) this.#release();
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #greet(session: string, first: number): void {
    this.#greeted = true;
    if (session !== this.#remote) {
      this.#remote = session;
      this.#received = Math.max(0, first - 1);
    }
    this.#assembly = undefined;
    this.#port?.send(encodeAck(this.#received));
  }

  #append(offset: number, bytes: Uint8Array): void {
    const assembly = this.#assembly;
    if (!assembly || assembly.filled !== offset || offset + bytes.length > assembly.payload.length) return;
    assembly.payload.set(bytes, offset);
    assembly.filled += bytes.length;
    if (assembly.filled < assembly.payload.length) return;
    this.#assembly = undefined;
    this.#received += 1;
    this.#acknowledgeSoon();
    const data = assembly.json ? parseJson(assembly.payload) : assembly.payload.buffer;
    if (data !== undefined) this.#deliver(assembly.topic, data);
  }

  #acknowledgeSoon(): void {
    if (this.#timers.has('ack')) return;
    this.#timers.set('ack', ACK_DELAY, () => this.#port?.send(encodeAck(this.#received)));
  }
}
