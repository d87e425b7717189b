import {createHash} from 'node:crypto';

/** What is written into a page itself: `script` and `style` elements with content, and no `src`. */
const INLINE = /<(script|style)\b(?![^>]*\bsrc\s*=)[^>]*>([^]*?)<\/\1>/gi;

/**
 * The hashes by which a Content-Security-Policy allows the inline code of one page, and no other (CSP level 3,
 * section 2.3.1). For pages of our own: it reads HTML as we write it, not as anybody might.
 */
export function inlineHashes(page: string): Readonly<Record<'script' | 'style', string>> {
  const hashes = {script: '', style: ''};
  for (const [, element, content] of page.matchAll(INLINE)) {
    const digest = createHash('sha256').update(content!.replace(/\r\n?/g, '\n')).digest('base64');
    hashes[element!.toLowerCase() as 'script' | 'style'] += ` 'sha256-${digest}'`;
  }
  return hashes;
}
