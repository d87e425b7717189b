/** Where a room has its page. */
export const pageOf = (server: URL, room: string): string => `${server.href}r/${encodeURIComponent(room)}`;

/**
 * The room of `server` that a link leads to, by nothing but where it leads: filters leave little else of a link.
 * @returns '' for every other link, also to another port, with a user name, or with a scheme of its own
 */
export function linkedRoom({href}: HTMLAnchorElement, server: URL): string {
  try {
    const {protocol, host, username, password, pathname} = new URL(href);
    const folder = `${server.pathname}r/`;
    if (!/^https?:$/.test(protocol) || host !== server.host || username || password || !pathname.startsWith(folder)) return '';
    const rest = pathname.slice(folder.length);
    return rest.includes('/') ? '' : decodeURIComponent(rest).trim();
  } catch {
    // No address at all, or not percent-encoded UTF-8.
    return '';
  }
}
