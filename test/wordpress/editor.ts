import type {Browser} from 'puppeteer-core';
import {newContextPage, type Visitor} from '../node-helpers/visitor.js';
import type {WordPress} from './site.js';

/** WordPress's own admin pages, whatever they say on the console, are not ours to judge; a page's uncaught error is. */
const OF_WORDPRESS = /Failed to load resource|Download the React DevTools|componentWillReceiveProps/;

interface Block {
  readonly name: string;
  readonly clientId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}
interface Data {
  dispatch(store: string): {
    insertBlocks(block: Block): void;
    editPost(changes: object): void;
    savePost(): Promise<void>;
  };
  select(store: string): {
    getBlocks(): Block[];
    getCurrentPostId(): number;
    getEditedPostPreviewLink(): string;
    didPostSaveRequestSucceed(): boolean;
    getCurrentPost(): {link: string};
  };
}
declare global {
  var wp: {readonly data: Data; readonly blocks: {createBlock(name: string, attributes: object): Block}};
}

/** Logs in as the user of this role, as a person does. */
export async function logIn(browser: Browser, {url}: WordPress, role: string): Promise<Visitor> {
  const visitor = await newContextPage(browser, `${url}/wp-login.php`);
  visitor.expected = OF_WORDPRESS;
  // The page moves the focus to the first field, once, a moment after it has loaded.
  await visitor.page.evaluate((name) => {
    document.querySelector<HTMLInputElement>('#user_login')!.value = name;
    document.querySelector<HTMLInputElement>('#user_pass')!.value = name;
  }, role);
  await Promise.all([visitor.page.waitForNavigation({waitUntil: 'domcontentloaded'}), visitor.page.evaluate(() => document.querySelector<HTMLElement>('#wp-submit')!.click())]);
  return visitor;
}

/** A new post in the block editor, with a title. */
export async function newPost(visitor: Visitor, {url}: WordPress, title: string): Promise<void> {
  await visitor.page.goto(`${url}/wp-admin/post-new.php`, {waitUntil: 'domcontentloaded'});
  await visitor.until(() => document.querySelector('.block-editor-default-block-appender, .block-editor-block-list__layout') && globalThis.wp.data.select('core/editor').getCurrentPostId());
  await visitor.page.evaluate((text) => globalThis.wp.data.dispatch('core/editor').editPost({title: text}), title);
}

export const insert = ({page}: Visitor, block: string, attributes: object): Promise<void> =>
  page.evaluate((name, given) => globalThis.wp.data.dispatch('core/block-editor').insertBlocks(globalThis.wp.blocks.createBlock(name, given)), block, attributes);

/** Clicks where the first paragraph will be. */
export const write = async ({page}: Visitor): Promise<void> => {
  await (await page.waitForSelector('.block-editor-default-block-appender__content'))!.click();
  await page.waitForSelector('p.wp-block-paragraph, p[data-type="core/paragraph"]');
};

/** The blocks of the post, by name, with their attributes. */
export const blocks = ({page}: Visitor): Promise<[string, Record<string, unknown>][]> =>
  page.evaluate(() => globalThis.wp.data.select('core/block-editor').getBlocks().map(({name, attributes}) => [name, {...attributes}] as [string, Record<string, unknown>]));

/** Saves it. @returns address of the page, for a draft that of its preview */
export async function save(visitor: Visitor, status: 'publish' | 'draft'): Promise<string> {
  return visitor.page.evaluate(async (wanted) => {
    const editor = globalThis.wp.data.dispatch('core/editor');
    editor.editPost({status: wanted});
    await editor.savePost();
    const post = globalThis.wp.data.select('core/editor');
    if (!post.didPostSaveRequestSucceed()) throw new Error('not saved');
    return wanted === 'publish' ? post.getCurrentPost().link : post.getEditedPostPreviewLink();
  }, status);
}
