import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The pages whose code is run. README.zh-CN.md has the same blocks, which `parity.test.ts` compares byte by byte. */
export const PAGES: readonly string[] = [
  'README.md',
  'docs/how-it-works.md',
  'docs/elements.md',
  'docs/server.md',
  'docs/embedding-in-cms.md',
  ...readdirSync(join(ROOT, 'docs/recipes')).filter((name) => name.endsWith('.md')).sort().map((name) => `docs/recipes/${name}`),
];

/** One fenced code block. */
export interface Block {
  readonly page: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** `<!-- file: NAME -->` before it: a file of the page's project. */
  readonly file: string | undefined;
  /** `<!-- not run: WHY -->` before it, or `<!-- not run without PATH: WHY -->` while PATH does not exist. */
  readonly notRun: string | undefined;
}

export const whereOf = ({page, line}: Block): string => `${page}:${line}`;

/** @returns the fenced blocks of a text, with what the comment on the line before says about each */
export function blocksIn(page: string, text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const language = /^```(\S+)/.exec(lines[at]!)?.[1];
    if (language === undefined) {
      if (lines[at]!.startsWith('```')) throw new Error(`${page}:${at + 1}: a code block without a language`);
      continue;
    }
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`${page}:${at + 1}: a code block without an end`);
    const [, word, argument] = /^<!-- (file|not run(?: without \S+)?): (.+) -->$/.exec(lines[at - 1] ?? '') ?? [];
    const awaited = /without (\S+)/.exec(word ?? '')?.[1];
    blocks.push({
      page, line: at + 1, language, code: lines.slice(at + 1, end).join('\n'),
      file: word === 'file' ? argument : undefined,
      notRun: word?.startsWith('not run') && !(awaited && existsSync(join(ROOT, awaited))) ? argument : undefined,
    });
    at = end;
  }
  return blocks;
}

export const readPage = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

export const BLOCKS: readonly Block[] = PAGES.flatMap((page) => blocksIn(page, readPage(page)));

/** Every block of these languages that is to be run, and is no file of a recipe's project. */
export const runnable = (...languages: readonly string[]): readonly Block[] =>
  BLOCKS.filter(({language, notRun, file}) => languages.includes(language) && notRun === undefined && file === undefined);

/** The addresses that pages are written with, all of which mean the server that is running. */
export const addressed = (code: string, server: string): string =>
  code
    .replaceAll('wss://meet.example.org', server.replace(/^http/, 'ws'))
    .replaceAll(/https?:\/\/(?:localhost:8080|meet\.example\.org)/g, server)
    // Nothing but this machine is asked for anything.
    .replaceAll('stun.example.org', '127.0.0.1');
