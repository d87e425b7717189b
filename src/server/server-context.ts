import {createHmac, randomBytes} from 'node:crypto';
import * as CLOSE from '../protocol/close.js';
import {AddressLimits} from './address-limits.js';
import {Clock} from './clock.js';
import {TokenGate, type Gate} from './gate.js';
import {hookAt, HookGate} from './hook-gate.js';
import {errorFields, Logger} from './logger.js';
import {Metrics} from './metrics.js';
import type {Settings} from './options.js';
import {Rooms} from './rooms.js';
import type {SignalSocket} from './signal-socket.js';
import {ticketKey} from './ticket-key.js';
import {Tickets} from './tickets.js';
import {Tokens} from './tokens.js';
import type {Tuning} from './tuning.js';

/** What the parts of one server share. */
export class ServerContext {
  readonly settings: Settings;
  readonly tuning: Tuning;
  readonly clock = new Clock();
  readonly metrics = new Metrics();
  readonly log: Logger;
  readonly tickets: Tickets;
  /** Undefined: rooms are open. */
  readonly gate: Gate | undefined;
  readonly addresses: AddressLimits;
  readonly rooms: Rooms;
  readonly #logKey = randomBytes(16);

  /** @throws Error when the state directory cannot be used */
  constructor(settings: Settings) {
    const {tuning, secret, authenticate, authUrl, stateDir, maxPerAddress, logLevel, log} = settings;
    this.settings = settings;
    this.tuning = tuning;
    this.log = new Logger(logLevel, log);
    this.tickets = new Tickets(ticketKey(secret, stateDir), tuning.ticketLife);
    const hook = authenticate ?? (authUrl === undefined ? undefined : hookAt(authUrl, tuning));
    if (hook) this.gate = new HookGate(hook, tuning, this.log, this.metrics);
    else this.gate = secret === undefined ? undefined : new TokenGate(new Tokens(secret));
    this.addresses = new AddressLimits(maxPerAddress, tuning);
    this.rooms = new Rooms(this);
  }

  /** A mistake of ours, while something that a client sent was handled: told in the log, and to it. */
  failed(socket: SignalSocket, error: unknown): void {
    this.metrics.exceptions += 1;
    this.log.error('exception', errorFields(error));
    socket.refuse(CLOSE.internal, 'internal', 'Something went wrong here.');
  }

  /** A room's name as logs may have it: keyed, so that nobody can look up which name makes which hash. */
  hashRoom(key: string): string {
    return createHmac('sha256', this.#logKey).update(key).digest('hex').slice(0, 12);
  }
}
