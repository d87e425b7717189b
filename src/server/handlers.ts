import * as CLOSE from '../protocol/close.js';
import type {ClientMessage, ClientSignalMessage} from '../protocol/client-messages.js';
import {isDenial, requestOf} from './gate.js';
import type {Member} from './member.js';
import type {Moderation} from './moderation.js';
import type {ServerContext} from './server-context.js';
import type {Session} from './session.js';
import type {RateKind} from './signal-socket.js';
import {iceConfig} from './turn.js';

/** Which rate a message of each type counts against. */
export const RATE_OF: {readonly [T in ClientMessage['t']]: RateKind} = {
  hello: 'control',
  signal: 'signal',
  state: 'chatter',
  cast: 'chatter',
  ice: 'control',
  mod: 'mod',
  token: 'control',
  pong: 'control',
  ack: 'control',
  bye: 'control',
};

/** @param body the bytes of `message.d`, where they are known */
export type Handler<M extends ClientMessage> = (session: Session, message: M, body?: Buffer) => void;

export type Handlers = {readonly [T in ClientMessage['t']]: Handler<Extract<ClientMessage, {t: T}>>};

/** What a member's messages do. The numbers (`n`, `a`) are already dealt with. */
export function createHandlers(context: ServerContext, moderation: Moderation): Handlers {
  const {clock, metrics, rooms, settings} = context;
  return {
    hello({socket}) {
      socket?.refuse(CLOSE.protocolError, 'bad-message', 'A second hello.');
    },

    signal(session, message, body) {
      const {room} = session.member;
      if (room.signals.take(clock.now)) return relay(session.member, message, body, context);
      // The room is busy. Its queue stays small because the sender is not read from until it is through.
      const {socket} = session;
      if (socket && socket.queued++ === 0) socket.pause();
      room.signals.run(() => {
        if (socket && --socket.queued === 0) {
          socket.heardAt = clock.now;
          socket.resume();
        }
        relay(session.member, message, body, context);
      }, clock.now);
      rooms.queue(room);
    },

    state({member}, {d}) {
      member.room.setState(member, d);
    },

    cast({member}, {d, to}) {
      metrics.casts += 1;
      member.room.cast(member, d, to);
    },

    ice(session) {
      session.iceAt = clock.now;
      session.send({t: 'ice', ...iceConfig(settings, session.member.id, Date.now())});
    },

    mod(session, message) {
      moderation.perform(session, message);
    },

    token(session, {token}) {
      void renew(session, token, context);
    },

    // Being heard, and the `a` that came with it, is all there is to these.
    pong() {},
    ack() {},

    bye({member, socket}) {
      rooms.leave(member, 'bye');
      socket?.dismiss(CLOSE.normal);
    },
  };
}

function relay(sender: Member, message: ClientSignalMessage, body: Buffer | undefined, {metrics}: ServerContext): void {
  const {to, c, k, d, n} = message;
  const {members} = sender.room;
  const isGone = members.get(sender.id) !== sender;
  const target = members.get(to);
  if (isGone || !target || target === sender) {
    metrics.signalsDropped += 1;
    if (isGone) return;
    sender.session.socket?.complain('no-peer', 'Nobody here has that id.', n);
    return;
  }
  metrics.signals += 1;
  // Ids and kind are of letters that need no escaping.
  const fields = `"from":"${sender.id}","c":"${c}","k":"${k}","d":${body ? '' : JSON.stringify(d)}`;
  target.session.deliver({type: 'signal', fields, body});
}

/** A fresh token in a running call: it may change what its bearer may do, but never who it is. */
async function renew(session: Session, token: string, {gate, rooms}: ServerContext): Promise<void> {
  const {member, socket} = session;
  const {room} = member;
  if (!gate || !socket) return;
  const claims = await gate.check(requestOf(room.key.split('\n')[0]!, token, member.name, socket));
  if (rooms.get(room.key) !== room || room.members.get(member.id) !== member) return;
  if (isDenial(claims)) {
    const isTold = claims.code === 'expired' || claims.code === 'overloaded';
    const {code, msg} = isTold ? claims : {code: 'token-invalid' as const, msg: UNFIT};
    return session.socket?.complain(code, msg, undefined, claims.retry);
  }
  if (claims.sub !== member.sub) return session.socket?.complain('token-invalid', UNFIT);
  session.tokenExpiry = claims.exp;
  member.given = claims;
  room.announceRoles(room.settleRoles());
}

const UNFIT = 'The admission token is not good for this place.';

/** Time after which ICE servers are sent again unasked, in ms; none when they do not expire. */
export const iceRenewal = ({turnSecret, turnTtl}: ServerContext['settings']): number =>
  turnSecret === undefined ? Number.POSITIVE_INFINITY : (turnTtl * 1_000) / 2;
