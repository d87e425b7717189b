import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import MarkdownIt from 'markdown-it';
import {marked} from 'marked';
import type {Page} from 'puppeteer-core';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import {unified} from 'unified';

const require = createRequire(import.meta.url);
const versionOf = (name: string): string => (JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {version: string}).version;
const sourceOf = (path: string): string => readFileSync(require.resolve(path), 'utf8');

/** What stands between an author and the page. */
export interface Engine {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** How it is set; '' for as it comes. */
  readonly set: '' | 'allowed' | 'raw' | 'sanitized';
  readonly takes: 'html' | 'markdown';
  /** @param page of a browser, for those that need one */
  clean(source: string, page: Page): Promise<string>;
}

const engine = (name: string, set: Engine['set'], takes: Engine['takes'], clean: Engine['clean']): Engine => ({id: `${name} ${set}`.trim(), name, set, takes, version: versionOf(name), clean});

/** What a site allows that wants calls in its texts: the tag and the frame, and neither scripts nor styles. */
const ALLOWED = {
  tags: [...sanitizeHtml.defaults.allowedTags, 'video-room', 'iframe'],
  attributes: {...sanitizeHtml.defaults.allowedAttributes, 'video-room': ['room', 'name', 'theme', 'layout'], iframe: ['src', 'title', 'width', 'height', 'allow'], div: ['class', 'data-*']},
};

async function purify(page: Page, source: string, config: object): Promise<string> {
  await page.evaluate(sourceOf('dompurify/dist/purify.min.js'));
  return page.evaluate((html, options) => (globalThis as unknown as {DOMPurify: {sanitize(html: string, options: object): string}}).DOMPurify.sanitize(html, options), source, config);
}

/** The parts of TinyMCE that its own loader would fetch from beside it. */
const TINYMCE = ['tinymce/tinymce.min.js', 'tinymce/icons/default/icons.min.js', 'tinymce/models/dom/model.min.js', 'tinymce/themes/silver/theme.min.js'];
type TinyMce = {init(options: object): Promise<{setContent(html: string): void; getContent(): string}[]>; remove(): void};

async function edit(page: Page, source: string, config: object): Promise<string> {
  if (!(await page.evaluate(() => 'tinymce' in globalThis))) for (const path of TINYMCE) await page.evaluate(sourceOf(path));
  return page.evaluate(
    async (html, options) => {
      const {tinymce} = globalThis as unknown as {tinymce: TinyMce};
      document.body.replaceChildren(document.createElement('textarea'));
      const [editor] = await tinymce.init({selector: 'textarea', license_key: 'gpl', skin: false, content_css: false, promotion: false, ...options});
      editor!.setContent(html);
      const content = editor!.getContent();
      tinymce.remove();
      return content;
    },
    source,
    config,
  );
}

export const ENGINES: readonly Engine[] = [
  engine('dompurify', '', 'html', (html, page) => purify(page, html, {})),
  engine('dompurify', 'allowed', 'html', (html, page) => purify(page, html, {ADD_TAGS: ['video-room', 'iframe'], ADD_ATTR: ['room', 'allow']})),
  engine('sanitize-html', '', 'html', async (html) => sanitizeHtml(html)),
  engine('sanitize-html', 'allowed', 'html', async (html) => sanitizeHtml(html, {allowedTags: ALLOWED.tags, allowedAttributes: ALLOWED.attributes})),
  engine('tinymce', '', 'html', (html, page) => edit(page, html, {})),
  engine('tinymce', 'allowed', 'html', (html, page) =>
    edit(page, html, {custom_elements: 'video-room', extended_valid_elements: 'video-room[*],script[*],iframe[*]', sandbox_iframes: false, convert_unsafe_embeds: false}),
  ),
  engine('markdown-it', '', 'markdown', async (text) => new MarkdownIt().render(text)),
  engine('markdown-it', 'raw', 'markdown', async (text) => new MarkdownIt({html: true}).render(text)),
  engine('marked', '', 'markdown', async (text) => marked.parse(text)),
  engine('remark-rehype', '', 'markdown', async (text) => String(await unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).process(text))),
  engine('rehype-sanitize', 'sanitized', 'markdown', async (text) =>
    String(await unified().use(remarkParse).use(remarkRehype, {allowDangerousHtml: true}).use(rehypeRaw).use(rehypeSanitize).use(rehypeStringify).process(text)),
  ),
];
