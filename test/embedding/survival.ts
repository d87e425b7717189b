import type {Frame} from 'puppeteer-core';
import type {Visitor} from '../node-helpers/visitor.js';

/**
 * What a visitor has of it. `alone`: a call, whatever else the site has. `site`: a call, on a site with the loader in its theme.
 * `link`: a link to the room's page. `sandboxed`: a frame that may run nothing. `text`: what was written, unread. `none`: nothing.
 */
export type Outcome = 'alone' | 'site' | 'link' | 'sandboxed' | 'text' | 'none';

type RoomTag = HTMLElement & {state: {connection: string; peers: readonly {link: string}[]}; join(): Promise<void>};

/** What is there to make a call of, in the page as it was parsed. */
export interface Remains {
  readonly scripts: number;
  readonly tags: number;
  readonly placeholders: number;
  readonly links: number;
  readonly frames: number;
  readonly sandboxed: number;
  readonly text: string;
}

export const remainsIn = ({page}: Visitor): Promise<Remains> =>
  page.evaluate(() => ({
    scripts: document.querySelectorAll('script[src*="/parlor."]').length,
    tags: document.querySelectorAll('video-room').length,
    placeholders: document.querySelectorAll('div.video-room[data-room]').length,
    links: document.querySelectorAll('a[href*="/r/"]').length,
    frames: document.querySelectorAll('iframe[src*="/embed/"][allow*="camera"]:not([sandbox])').length,
    sandboxed: document.querySelectorAll('iframe[src*="/embed/"]:not([allow*="camera"]), iframe[src*="/embed/"][sandbox]').length,
    text: document.body.textContent,
  }));

/** Presses what the loader shows in the place of a room, and joins. @throws TimeoutError when nobody is met */
export async function makesCall(visitor: Visitor, {frames, tags}: Remains): Promise<void> {
  const {page} = visitor;
  if (frames === 0 && tags === 0) {
    // A placeholder has a poster, a link is one.
    await visitor.until(() => {
      const poster = globalThis.probes.all('a[data-parlor]')[0];
      poster?.click();
      return poster !== undefined;
    });
  }
  const frame: Frame = frames > 0 ? await page.waitForFrame((each) => each.url().includes('/embed/')) : page.mainFrame();
  await frame.waitForFunction(() => (globalThis.probes.all('video-room')[0] as RoomTag | undefined)?.state?.connection === 'idle', {polling: 50, timeout: 30_000});
  await frame.evaluate(() => (globalThis.probes.all('video-room')[0] as unknown as RoomTag).join());
  await frame.waitForFunction(() => (globalThis.probes.all('video-room')[0] as unknown as RoomTag).state.peers.some(({link}) => link === 'connected'), {polling: 50, timeout: 30_000});
}

/** @returns what must come of it, on a site with the loader and on one without */
export function expected({scripts, tags, placeholders, links, frames, sandboxed, text}: Remains): Outcome {
  if (frames > 0 || (tags > 0 && scripts > 0)) return 'alone';
  if (tags > 0 || placeholders > 0 || links > 0) return 'site';
  if (sandboxed > 0) return 'sandboxed';
  return text.includes('[video_room') ? 'text' : 'none';
}
