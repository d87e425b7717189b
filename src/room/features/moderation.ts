import {RoomModeratedEvent} from '../../events/notifications.js';
import type {ServerModMessage} from '../../protocol/server-messages.js';
import {cleanName} from '../../protocol/names.js';
import type {Call} from '../feature.js';

/** What the server tells of those outside the door, and what a host asks of us. */
export function moderated(call: Call, {op, id, by, name = ''}: ServerModMessage): void {
  const {store, media, gestures, signal} = call;
  if (signal.aborted) return;
  const {waiting, peers} = store.state;
  if (op === 'knock' || op === 'knock-gone') {
    const others = waiting.filter((known) => known.id !== id);
    const knock = op === 'knock' && id !== undefined ? [Object.freeze({id, name: cleanName(name)})] : [];
    store.patch({waiting: Object.freeze([...others, ...knock])});
    return;
  }
  // Only those who may moderate are obeyed, whoever passed it on.
  const host = peers.find((peer) => peer.id === by);
  if (!host?.can.includes('mod') || (op !== 'mute' && op !== 'ask-unmute' && op !== 'lower-hand')) return;
  // Our own interface shows the outcome, so a failure has nothing to add.
  if (op === 'mute') void media.setMic(false).catch(() => {});
  // Everyone else lowers it by the host's own word; this one comes by the server, should no link bring that.
  if (op === 'lower-hand') void gestures.with((gesturing) => gesturing.setHand(false)).catch(() => {});
  call.emit(new RoomModeratedEvent(op, host));
}
