import assert from 'node:assert/strict';
import type {Frame} from 'puppeteer-core';
import {FRAME_ALLOW} from '../../src/embedding/allow.js';
import type {Visitor} from './visitor.js';

/** A page that frames what its query says, keeps what the frame says, and can say something to it. */
export const FRAMING_PAGE = `<iframe id="frame" width="900" height="600"></iframe><script>
  const asked = new URLSearchParams(location.search);
  const frame = document.getElementById('frame');
  globalThis.heard = [];
  addEventListener('message', ({origin, source, data}) => heard.push({origin, isOfFrame: source === frame.contentWindow, data}));
  globalThis.tell = (message) => frame.contentWindow.postMessage(message, '*');
  if (asked.has('allow')) frame.allow = asked.get('allow');
  if (asked.has('sandbox')) frame.setAttribute('sandbox', asked.get('sandbox'));
  frame.src = asked.get('src');
</script>`;

export interface Heard {
  readonly origin: string;
  readonly isOfFrame: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The path of {@link FRAMING_PAGE} for an address. @param more attributes of the iframe; `allow` is the whole string unless it is given */
export function framing(path: string, src: string, more: {readonly allow?: string; readonly sandbox?: string} = {allow: FRAME_ALLOW}): string {
  return `${path}?${new URLSearchParams({src, ...more}).toString()}`;
}

export const heardBy = ({page}: Visitor): Promise<Heard[]> => page.evaluate(() => Reflect.get(globalThis, 'heard') as Heard[]);

/** Waits for a message with these fields. @returns the first such */
export async function hears(visitor: Visitor, wanted: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  await visitor.until(
    (fields) => (Reflect.get(globalThis, 'heard') as {data: Record<string, unknown>}[]).some(({data}) => fields.every(([key, value]) => JSON.stringify(data[key]) === JSON.stringify(value))),
    Object.entries(wanted),
  );
  const all = await heardBy(visitor);
  return all.find(({data}) => Object.entries(wanted).every(([key, value]) => JSON.stringify(data[key]) === JSON.stringify(value)))!.data;
}

/** Says something to the frame, as its page. */
export const tellFrame = ({page}: Visitor, type: string, fields: object = {}): Promise<void> =>
  page.evaluate((message) => (Reflect.get(globalThis, 'tell') as (message: object) => void)(message), {parlor: 1, type, ...fields});

/** The document in the frame. */
export async function innerFrame({page}: Visitor): Promise<Frame> {
  const element = await page.waitForSelector('#frame');
  const frame = await element!.contentFrame();
  assert.ok(frame, 'no document in the frame');
  return frame;
}
