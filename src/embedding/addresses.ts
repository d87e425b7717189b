/** A server's address as snippets have it: an origin, perhaps with a path, without a slash at the end. */
export const serverAddress = (server: string): string => server.replace(/\/+$/, '');

/** The page with just this room, for a link. */
export const roomAddress = (server: string, room: string): string => `${serverAddress(server)}/r/${encodeURIComponent(room)}`;

/** The room for an iframe. @param attributes of `video-room`; flags are '' */
export function frameAddress(server: string, room: string, attributes: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(attributes).map(([name, value]) => `${name}${value === '' ? '' : `=${encodeURIComponent(value)}`}`);
  return `${serverAddress(server)}/embed/${encodeURIComponent(room)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The same address for a WebSocket. */
export const socketOrigin = (server: string): string => new URL(server).origin.replace(/^http/, 'ws');
