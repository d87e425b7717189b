import {escapeHtml, startTag} from '../embedding/html-text.js';
import {ICON} from './icon.js';
import {langAttributes, type PageWords} from './page-words.js';

export interface EmbedPage {
  readonly room: string;
  readonly base: string;
  readonly words: PageWords;
  readonly theme: string | null;
  /** Who may frame it, for its script: it speaks with nobody else. */
  readonly ancestors: readonly string[];
}

/** Colours are those of the elements (`base.styles.ts`); the card is 200 px high (`join-card.ts`). */
const STYLES = `
html { color-scheme: light dark; }
html[data-theme=light] { color-scheme: light; }
html[data-theme=dark] { color-scheme: dark; }
body { margin: 0; }
video-room { display: block; height: 100vh; height: 100dvh; max-block-size: none; border-radius: 0; }
.card { display: none; }
.carded body { min-block-size: 100vh; min-block-size: 100dvh; display: grid; place-items: center; }
.carded .card {
  display: flex; flex-direction: column; justify-content: space-between; gap: 12px;
  box-sizing: border-box; block-size: 200px; inline-size: 100%; max-inline-size: 40rem; padding: 22px 24px;
  border: 1px solid light-dark(#dde1e4, #2c3034); border-radius: 14px;
  background: light-dark(#fff, #16181a); color: light-dark(#171a1d, #f0f2f4);
  font: 15px/1.45 -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif;
}
.head { display: flex; gap: 14px; align-items: flex-start; min-inline-size: 0; }
.icon { flex: none; inline-size: 44px; block-size: 44px; }
.icon rect { fill: light-dark(#0f766e, #35c4b3); }
.icon path { fill: light-dark(#fff, #04211d); }
h1 { margin: 0; font-size: 19px; font-weight: 650; line-height: 1.3; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.words { min-inline-size: 0; }
p { margin: 2px 0 0; color: light-dark(#555b62, #a3a9b0); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.foot { display: flex; align-items: center; gap: 14px; min-inline-size: 0; }
.card a {
  flex: none; display: inline-flex; align-items: center; min-block-size: 44px; padding-inline: 20px; box-sizing: border-box; border-radius: 12px;
  background: light-dark(#0f766e, #35c4b3); color: light-dark(#fff, #04211d); font-weight: 600; text-decoration: none;
}
.card a:hover { background: light-dark(#0d655e, #5bd3c5); }
.card a:focus-visible { outline: 2px solid light-dark(#0f766e, #35c4b3); outline-offset: 2px; }
small { font-size: 13px; color: light-dark(#555b62, #a3a9b0); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@media (max-width: 360px) { .carded .card { padding: 18px 16px; } small { white-space: normal; } }
@media (forced-colors: active) { .card a { border: 1px solid LinkText; } }
`;

/** The page for an iframe: the room, or the card where no call can be. Which of them, its script finds out. */
export const embedPage = ({room, base, words, theme, ancestors}: EmbedPage): string => `<!doctype html>
${startTag('html', {...langAttributes(words), 'data-theme': theme === 'light' || theme === 'dark' ? theme : undefined})}
<head>
<meta charset="utf-8">
<title>${escapeHtml(room)} · Parlor</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<style>${STYLES}</style>
<script type="module" src="${base}/embed.js"></script>
</head>
${startTag('body', {'data-room': room, 'data-ancestors': ancestors.join(' ')})}
<main class="card">
<div class="head">${ICON}<div class="words"><h1><bdi>${escapeHtml(room)}</bdi></h1><p>${escapeHtml(words.about)}</p></div></div>
<div class="foot"><a href="${base}/r/${encodeURIComponent(room)}" target="_blank" rel="noopener">${escapeHtml(words.join)}</a><small>${escapeHtml(words.opens)}</small></div>
</main>
</body>
</html>
`;
