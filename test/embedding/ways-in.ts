import {snippetOf} from '../../src/embedding/snippets.js';
import type {Way} from '../../src/embedding/way.js';
import {oembed} from '../../src/server/oembed.js';

/** As authors write it; {@link addressed} makes it the server that runs. */
export const SERVER = 'https://meet.example.org';
export const ROOM = 'standup';

/** What an author puts into a text, for each way in. Placeholders and links count on a script that the site has in its theme. */
export const WAYS_IN = ['tag', 'iife', 'placeholder', 'link', 'iframe', 'oembed', 'wordpress'] as const;
export type WayIn = (typeof WAYS_IN)[number];

const withoutScript = (html: string): string => html.replace(/^<script.*<\/script>\n/, '');

function oembedHtml(): string {
  const answer = oembed(new URLSearchParams({url: `${SERVER}/r/${ROOM}`}), SERVER);
  if (!('body' in answer)) throw new Error(`oEmbed: ${answer.status}`);
  return (JSON.parse(answer.body) as {html: string}).html;
}

/** @returns HTML, or for the shortcode text */
export function htmlOf(way: WayIn): string {
  if (way === 'oembed') return oembedHtml();
  const html = snippetOf(way satisfies Way, {server: SERVER, room: ROOM});
  return way === 'placeholder' || way === 'link' ? withoutScript(html) : html;
}

/** The same for engines that take Markdown: a link has a way of its own to be written there. */
export const markdownOf = (way: WayIn): string => (way === 'link' ? `[${ROOM}](${SERVER}/r/${ROOM})` : htmlOf(way));
