import {randomId} from '../protocol/base64url.js';
import * as LIMITS from '../protocol/limits.js';
import type {OutgoingMessage} from '../protocol/client-messages.js';
import {PROTOCOL_VERSION} from '../protocol/messages.js';
import type {Role} from '../protocol/roles.js';
import type {LeaveWhy, UnnumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import {normalizeRoomName} from '../protocol/names.js';
import {RoomError} from '../protocol/room-error.js';
import type {ChannelHandlers, ChannelState, SignalingChannel} from './channel.js';
import {TabWords, type Saying, type Word} from './tab-words.js';
import {type TabInfo, TabsRoster} from './tabs-roster.js';

/** How long whoever comes waits to hear who is here, in ms; tabs answer within a few. */
const GATHER = 150;

/**
 * Signaling between the tabs of one origin, for `broadcast:NAME`: without a server, with the same rules as in an open
 * room. Their words come in order and none is lost, so that there is nothing to acknowledge.
 */
export class TabsChannel implements SignalingChannel {
  readonly #url: URL;
  readonly #handlers: ChannelHandlers;
  readonly #id = randomId();
  /** As the others know us. */
  #me: TabInfo = {id: this.#id, join: 0};
  readonly #roster = new TabsRoster();
  readonly #told = new Map<string, Role>();
  #state: ChannelState = 'idle';
  #opened: Promise<WelcomeMessage> | undefined;
  #fail: (error: RoomError) => void = () => {};
  #words: TabWords | undefined;
  #numbered = 0;
  #locked = false;

  constructor(url: URL, handlers: ChannelHandlers) {
    this.#url = url;
    this.#handlers = handlers;
  }

  get state(): ChannelState {
    return this.#state;
  }

  open(): Promise<WelcomeMessage> {
    this.#opened ??= new Promise<WelcomeMessage>((resolve, reject) => {
      this.#fail = reject;
      this.#setState('connecting');
      this.#meet().then(resolve, (error: unknown) => {
        if (error instanceof RoomError) this.#end(error);
        else this.#end(new RoomError('SIGNALING_UNREACHABLE', 'This browser does not let the tabs of a site talk to each other.', {cause: error}));
      });
    });
    this.#opened.catch(() => {});
    return this.#opened;
  }

  send(message: OutgoingMessage): void {
    if (this.#state !== 'connected') return;
    switch (message.t) {
      case 'signal': {
        const {to, ...signal} = message;
        return this.#say({k: 'say', to: [to], message: {...signal, from: this.#id}});
      }
      case 'state':
        this.#me = {...this.#me, d: message.d};
        this.#roster.put(this.#me);
        return this.#say({k: 'say', message: {t: 'state', from: this.#id, d: message.d}});
      case 'cast':
        return this.#say({k: 'say', to: message.to, message: {t: 'cast', from: this.#id, d: message.d}});
      case 'ice':
        return this.#tell({t: 'ice', servers: []});
      case 'mod': {
        const {op, id, role} = message;
        const saying = {k: 'mod', op, id, role} as const;
        this.#say(saying);
        this.#moderate({...saying, from: this.#id});
      }
    }
  }

  setToken(): void {}

  wake(): void {}

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    if (this.#state !== 'idle') this.#say({k: 'bye'});
    this.#stop();
    this.#fail(new RoomError('SIGNALING_LOST', 'The channel was closed before anyone was met.'));
  }

  async #meet(): Promise<WelcomeMessage> {
    const {room, state} = this.#handlers.introduction();
    const name = `parlor ${JSON.stringify([this.#url.pathname, normalizeRoomName(room) ?? room])}`;
    this.#words = new TabWords(name, this.#id, (word) => this.#hear(word), (id) => this.#left(id, 'bye'));
    await this.#words.hold();
    this.#say({k: 'who'});
    await new Promise((gathered) => setTimeout(gathered, GATHER));
    if (this.#isClosed) throw new RoomError('SIGNALING_LOST', 'The channel was closed before anyone was met.');
    if (this.#locked) throw new RoomError('ROOM_LOCKED', 'This room is locked.');
    if (this.#roster.size >= LIMITS.defaultPeers) throw new RoomError('ROOM_FULL', `This room has its ${LIMITS.defaultPeers} people.`);
    this.#me = {id: this.#id, join: Date.now(), ...(state !== undefined && {d: state})};
    this.#roster.put(this.#me);
    this.#say({k: 'hello', tab: this.#me});
    const message = this.#welcome(room);
    for (const {id, role} of [message.me, ...(message.peers ?? [])]) this.#told.set(id, role);
    this.#handlers.welcome(message, false);
    this.#setState('connected');
    return message;
  }

  get #isClosed(): boolean {
    return this.#state === 'closed';
  }

  #welcome(room: string): WelcomeMessage {
    const {join, role, can} = this.#roster.info(this.#id);
    return {
      t: 'welcome',
      v: PROTOCOL_VERSION,
      sid: this.#id,
      key: this.#id,
      me: {id: this.#id, join, role, can},
      room: {id: room, max: LIMITS.defaultPeers, locked: this.#locked, mode: 'mesh', auth: false},
      peers: this.#roster.ids.filter((id) => id !== this.#id).map((id) => this.#roster.info(id)),
      ice: {servers: []},
      hb: {every: LIMITS.heartbeat, dead: LIMITS.dead},
      limits: {frame: LIMITS.frame, state: LIMITS.state, cast: LIMITS.cast},
      resumed: false,
      a: 0,
      now: Date.now(),
    };
  }

  #hear(word: Word): void {
    if (this.#isClosed) return;
    const {from} = word;
    switch (word.k) {
      case 'who':
        if (this.#state === 'connected') this.#say({k: 'here', to: from, tab: this.#roster.info(this.#id), locked: this.#locked});
        return;
      case 'here':
        if (word.to !== this.#id) return;
        this.#locked ||= word.locked;
        return this.#arrived(word.tab);
      case 'hello':
        return this.#arrived(word.tab);
      case 'bye':
        return this.#left(from, 'bye');
      case 'say':
        if (this.#roster.has(from) && (!word.to || word.to.includes(this.#id))) this.#tell(word.message);
        return;
      case 'mod':
        return this.#moderate(word);
    }
  }

  #arrived({id, join, d}: TabInfo): void {
    if (this.#roster.has(id)) return;
    this.#roster.put({id, join, ...(d !== undefined && {d})});
    this.#words?.watch(id);
    if (this.#state !== 'connected') return;
    const p = this.#roster.info(id);
    this.#told.set(id, p.role);
    this.#tell({t: 'join', p});
    this.#tellRoles();
  }

  #left(id: string, why: LeaveWhy): void {
    this.#words?.unwatch(id);
    this.#told.delete(id);
    if (!this.#roster.remove(id) || this.#state !== 'connected') return;
    this.#tell({t: 'leave', id, why});
    this.#tellRoles();
  }

  /** Whoever is the first of those who are here now is host. */
  #tellRoles(): void {
    for (const id of this.#roster.ids) {
      const {role, can} = this.#roster.info(id);
      if (this.#told.get(id) === role) continue;
      this.#told.set(id, role);
      this.#tell({t: 'role', id, role, can});
    }
  }

  /** Every tab judges by its own list, and the lists are alike. */
  #moderate({from, op, id, role}: Extract<Word, {k: 'mod'}>): void {
    if (this.#roster.roleOf(from) !== 'host' || !this.#roster.has(from)) return;
    const isMe = id === this.#id;
    if (op === 'lock' || op === 'unlock') {
      this.#locked = op === 'lock';
      this.#tell({t: 'room', locked: this.#locked});
    } else if (op === 'close') {
      this.#end(new RoomError('ROOM_CLOSED', 'The host closed the room.'));
    } else if (op === 'kick' && id !== undefined) {
      if (isMe) this.#end(new RoomError('KICKED', 'The host removed you.'));
      else this.#left(id, 'kick');
    } else if (op === 'role' && id !== undefined && role) {
      this.#roster.setRole(id, role);
      this.#tellRoles();
    } else if ((op === 'mute' || op === 'ask-unmute' || op === 'lower-hand') && from !== this.#id && (id === undefined || isMe)) {
      this.#tell({t: 'mod', op, by: from, ...(id !== undefined && {id})});
    }
  }

  #say(saying: Saying): void {
    this.#words?.say(saying);
  }

  #tell(message: UnnumberedServerMessage): void {
    if (this.#state !== 'connected') return;
    this.#numbered += 1;
    this.#handlers.message({...message, s: this.#numbered});
  }

  #end(error: RoomError): void {
    if (this.#isClosed) return;
    this.#say({k: 'bye'});
    this.#stop();
    this.#handlers.closed(error);
    this.#fail(error);
  }

  #stop(): void {
    this.#setState('closed');
    this.#words?.close();
  }

  #setState(state: ChannelState): void {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#handlers.state(state);
  }
}
