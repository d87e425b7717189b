const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** For text and for quoted attribute values (HTML section 13.3). */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** The page behind a link to a room: nothing but the room. */
export const roomPage = (room: string, base: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(room)} · Parlor</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="${base}/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}/demo/room.css">
<script type="module" src="${base}/parlor.js"></script>
</head>
<body>
<video-room room="${escapeHtml(room)}"></video-room>
<noscript>This call needs JavaScript.</noscript>
</body>
</html>
`;
