import {roomAddress} from '../embedding/addresses.js';
import {escapeHtml, startTag} from '../embedding/html-text.js';
import {langAttributes, type PageWords} from './page-words.js';

export interface RoomPage {
  readonly room: string;
  readonly base: string;
  /** Public address of the server with its base path; undefined when the request does not tell. */
  readonly server: string | undefined;
  readonly words: PageWords;
}

/** How other sites find the room's oEmbed answer (oEmbed section 4), and what previews of the link show (Open Graph protocol). */
function previewTags({room, server, words}: RoomPage): string {
  const meta = (name: string, content: string): string => startTag('meta', {[name.startsWith('og:') ? 'property' : 'name']: name, content});
  const title = `${room} · Parlor`;
  const tags = [
    meta('description', words.about),
    meta('og:title', title),
    meta('og:description', words.about),
    meta('og:type', 'website'),
    meta('og:site_name', 'Parlor'),
    meta('twitter:card', 'summary_large_image'),
  ];
  if (server === undefined) return tags.join('\n');
  const address = roomAddress(server, room);
  const found = (type: string, format: string): string =>
    startTag('link', {rel: 'alternate', type, href: `${server}/oembed?url=${encodeURIComponent(address)}&format=${format}`, title});
  // Wordless: one picture for every language.
  const picture = [meta('og:image', `${server}/card.png`), meta('og:image:type', 'image/png'), meta('og:image:width', '1200'), meta('og:image:height', '630'), meta('og:image:alt', 'Parlor')];
  return [...tags, ...picture, meta('og:url', address), found('application/json+oembed', 'json'), found('text/xml+oembed', 'xml')].join('\n');
}

/** The page behind a link to a room: nothing but the room. */
export const roomPage = (page: RoomPage): string => `<!doctype html>
${startTag('html', langAttributes(page.words))}
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.room)} · Parlor</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
${previewTags(page)}
<link rel="icon" href="${page.base}/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${page.base}/demo/room.css">
<script type="module" src="${page.base}/parlor.js"></script>
</head>
<body>
<video-room room="${escapeHtml(page.room)}"></video-room>
<noscript>This call needs JavaScript.</noscript>
</body>
</html>
`;
