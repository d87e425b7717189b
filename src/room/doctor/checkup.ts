import {RoomError} from '../../protocol/room-error.js';
import {resolveSignaling} from '../../signaling/channels.js';
import {CHECKS, type CheckName, type CheckResult, type Finding, impossible, problem} from './check.js';
import {CspWatch} from './csp-watch.js';
import {checkCamera, checkMic, checkSpeaker} from './device-checks.js';
import {checkStun, checkTurn, hasTurn, stunServers, turnServers, withoutTurn} from './ice-checks.js';
import {checkBrowser, checkPermissions, checkSandbox, checkSecure} from './page-checks.js';
import {reachServer, withoutServer} from './reach-server.js';
import {checkRelay} from './relay-loop.js';

export interface CheckupOptions {
  /** Where peers meet, as `signaling` of `video-room`. */
  readonly signaling?: string | undefined;
  /** Where the script came from: its server is the default for `signaling`. */
  readonly scriptUrl?: string | undefined;
  /** Admission token, where the server wants one. */
  readonly token?: string | undefined;
  /** The room that the token is for. Without it one that nobody is in. */
  readonly room?: string | undefined;
}

const ON_REQUEST: readonly CheckName[] = ['camera', 'mic', 'speaker'];
const TURN_CHECKS = [['turn-udp', 'udp'], ['turn-tcp', 'tcp'], ['turn-tls', 'tls']] as const;

/** What {@link Checkup} is to whoever shows it. */
export interface CheckupView extends EventTarget {
  /** One for each of {@link CHECKS}, in their order; frozen. */
  readonly results: readonly CheckResult[];
  /** What the microphone hears while it is checked, 0 to 1. */
  readonly level: number;
  start(): Promise<void>;
  checkDevices(): Promise<void>;
  stop(): void;
}

/**
 * Tries everything that a call needs, on this page, in this browser and this network. It dispatches `change` whenever a
 * result or the level differs, and asks for no device before {@link checkDevices}.
 */
export class Checkup extends EventTarget implements CheckupView {
  readonly #options: CheckupOptions;
  #running = new AbortController();
  #results: readonly CheckResult[] = fresh();
  #level = 0;

  constructor(options: CheckupOptions = {}) {
    super();
    this.#options = options;
  }

  get results(): readonly CheckResult[] {
    return this.#results;
  }

  get level(): number {
    return this.#level;
  }

  /** Checks the page and the network. Resolves when all is known, or it was stopped; never rejects. */
  async start(): Promise<void> {
    this.stop();
    this.#results = fresh();
    const {signal} = this.#running;
    const at = (name: CheckName, work: () => Finding | Promise<Finding>) => this.#run(name, signal, work);
    const url = this.#address();
    const watch = new CspWatch(url instanceof URL ? url : undefined, signal);
    void Promise.all([at('browser', checkBrowser), at('secure', checkSecure), at('sandbox', checkSandbox), at('permissions', checkPermissions)]);
    this.#set('csp', {state: 'running'});
    const provoked = watch.provoke();

    let servers: Parameters<typeof stunServers>[0] | undefined;
    await at('signaling', async () => {
      if (!(url instanceof URL)) return problem('bad-address', {detail: url.message});
      const room = this.#options.room || `check-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
      const {finding, welcome} = await reachServer(url, room, this.#options.token || undefined, watch.serverBlocked, signal);
      servers = welcome?.ice.servers;
      return finding;
    });
    await provoked;
    await at('csp', () => watch.finding);
    await this.#network(servers, at);
  }

  /** Opens camera and microphone, one after the other: the browser asks the person. Never rejects. */
  async checkDevices(): Promise<void> {
    const {signal} = this.#running;
    await this.#run('camera', signal, () => checkCamera(signal));
    await this.#run('mic', signal, () => checkMic((level) => this.#hear(level), signal));
    this.#hear(0);
    await this.#run('speaker', signal, checkSpeaker);
  }

  /** Lets go of everything; what was running is as if it had not begun. */
  stop(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#results = Object.freeze(this.#results.map((result) => (result.state === 'running' ? Object.freeze({name: result.name, state: 'waiting' as const}) : result)));
    this.#hear(0);
  }

  #address(): URL | RoomError {
    try {
      return resolveSignaling(this.#options.signaling, this.#options.scriptUrl, new Text().baseURI);
    } catch (error) {
      return error as RoomError;
    }
  }

  async #network(servers: Parameters<typeof stunServers>[0] | undefined, at: (name: CheckName, work: () => Finding | Promise<Finding>) => Promise<Finding | undefined>): Promise<void> {
    const {signal} = this.#running;
    if (!servers || typeof RTCPeerConnection === 'undefined') {
      await Promise.all((['stun', 'turn-udp', 'turn-tcp', 'turn-tls', 'relay'] as const).map((name) => at(name, withoutServer)));
      return;
    }
    const working: RTCIceServer[] = [];
    await Promise.all([
      at('stun', () => checkStun(stunServers(servers), signal)),
      ...TURN_CHECKS.map(async ([name, way]) => {
        const relays = turnServers(servers, way);
        const finding = await at(name, () => (hasTurn(servers) ? checkTurn(relays, way, signal) : withoutTurn(way)));
        if (finding?.state === 'good') working.push(...relays);
      }),
    ]);
    await at('relay', () => (working.length > 0 ? checkRelay(working, signal) : impossible('no-relay')));
  }

  /** @returns undefined when it was stopped meanwhile */
  async #run(name: CheckName, signal: AbortSignal, work: () => Finding | Promise<Finding>): Promise<Finding | undefined> {
    if (signal.aborted) return undefined;
    this.#set(name, {state: 'running'});
    let finding: Finding;
    try {
      finding = await work();
    } catch (error) {
      // The browser refused a URL of a server, or something that no browser should.
      finding = impossible('no-answer', {detail: (error as Error).message});
    }
    if (signal.aborted) return undefined;
    this.#set(name, finding);
    return finding;
  }

  #set(name: CheckName, finding: Finding): void {
    this.#results = Object.freeze(this.#results.map((result) => (result.name === name ? Object.freeze({name, ...finding}) : result)));
    this.dispatchEvent(new Event('change'));
  }

  #hear(level: number): void {
    if (level === this.#level) return;
    this.#level = level;
    this.dispatchEvent(new Event('change'));
  }
}

const fresh = (): readonly CheckResult[] => Object.freeze(CHECKS.map((name) => Object.freeze({name, state: 'waiting' as const})));

/** Whether all that runs by itself is known. */
export const isChecked = (results: readonly CheckResult[]): boolean =>
  results.every(({name, state}) => ON_REQUEST.includes(name) || (state !== 'waiting' && state !== 'running'));
