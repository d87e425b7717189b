import type {Engine} from './engines.js';
import type {Matrix} from './outcomes.js';
import type {Outcome} from './survival.js';
import {type WayIn, WAYS_IN} from './ways-in.js';

interface Words {
  readonly head: string;
  readonly ways: Readonly<Record<WayIn, string>>;
  readonly set: Readonly<Record<Engine['set'], string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

const ENGLISH: Words = {
  head: 'engine',
  ways: {tag: 'tag and module', iife: 'tag and classic script', placeholder: 'placeholder', link: 'link', iframe: 'iframe', oembed: 'oEmbed', wordpress: 'shortcode'},
  set: {'': 'as it comes', allowed: 'told to allow it', raw: '`html: true`', sanitized: 'GitHub’s rules'},
  outcomes: {alone: '**call**', site: 'call with the loader', link: 'link', sandboxed: 'frame without rights', text: 'text', none: 'nothing'},
};
const CHINESE: Words = {
  head: '引擎',
  ways: {tag: '标签加模块脚本', iife: '标签加普通脚本', placeholder: '占位元素', link: '链接', iframe: 'iframe', oembed: 'oEmbed', wordpress: '短代码'},
  set: {'': '默认', allowed: '放行之后', raw: '`html: true`', sanitized: 'GitHub 规则'},
  outcomes: {alone: '**通话**', site: '有加载器即可通话', link: '链接', sandboxed: '没有权限的框架', text: '文字', none: '什么都不剩'},
};

/** The pages with the table, and their words. */
export const TABLES: Readonly<Record<string, Words>> = {'docs/embedding-in-cms.md': ENGLISH, 'docs/embedding-in-cms.zh-CN.md': CHINESE};

const [BEGIN, END] = ['<!-- table: made by npm run embeds -->', '<!-- end of table -->'];

function tableOf(matrix: Matrix, {head, ways, set, outcomes}: Words): string {
  const rows = [...matrix].map(([{name, version, set: how}, row]) => `| ${[`${name} ${version}, ${set[how]}`, ...WAYS_IN.map((way) => outcomes[row[way]])].join(' | ')} |`);
  return [`| ${[head, ...WAYS_IN.map((way) => ways[way])].join(' | ')} |`, `|${'---|'.repeat(WAYS_IN.length + 1)}`, ...rows].join('\n');
}

/** @returns the page with the table of these results @throws Error when it has no place for one */
export function withTable(page: string, matrix: Matrix, words: Words): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`There is no ${BEGIN} … ${END}.`);
  return `${page.slice(0, start + BEGIN.length)}\n\n${tableOf(matrix, words)}\n\n${page.slice(end)}`;
}
