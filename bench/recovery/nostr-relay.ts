import {WebSocketServer, type WebSocket} from 'ws';

interface NostrEvent {
  readonly id: string;
  readonly kind: number;
  readonly tags: readonly (readonly string[])[];
}
interface Filter {
  readonly kinds?: readonly number[];
  readonly '#x'?: readonly string[];
}
type Message = readonly ['EVENT', NostrEvent] | readonly ['REQ', string, ...Filter[]] | readonly ['CLOSE', string];

const matches = ({kind, tags}: NostrEvent, {kinds, '#x': topics}: Filter): boolean =>
  (kinds?.includes(kind) ?? true) && (topics === undefined || tags.some(([name, value]) => name === 'x' && topics.includes(value!)));

/** As much of a Nostr relay (NIP-01) as ephemeral events need (NIP-16): they go to who has asked for such, and are not kept. */
export function nostrRelay(port: number, host: string, ready: () => void): void {
  const members = new Map<WebSocket, Map<string, readonly Filter[]>>();
  new WebSocketServer({port, host, perMessageDeflate: false}, ready).on('connection', (socket) => {
    const asked = new Map<string, readonly Filter[]>();
    members.set(socket, asked);
    const say = (to: WebSocket, ...message: readonly unknown[]) => to.send(JSON.stringify(message));
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString()) as Message;
      if (message[0] === 'REQ') {
        const [, id, ...filters] = message;
        asked.set(id, filters);
        say(socket, 'EOSE', id);
      } else if (message[0] === 'CLOSE') asked.delete(message[1]);
      else {
        const [, event] = message;
        say(socket, 'OK', event.id, true, '');
        for (const [member, subscriptions] of members) for (const [id, filters] of subscriptions) if (filters.some((filter) => matches(event, filter))) say(member, 'EVENT', id, event);
      }
    });
    socket.on('close', () => members.delete(socket));
  });
}
