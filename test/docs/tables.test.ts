import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CONFIG_OPTION, SERVE_OPTIONS} from '../../src/server/cli-options.js';
import {readPage} from './blocks.js';

/** What stands in backticks in the first cells of the table under a heading, without values: `--port N` is `--port`. */
function firstCells(page: string, heading: string): readonly string[] {
  const [, section] = readPage(page).split(`\n${heading}\n`);
  assert.ok(section, `${page} has no heading ${heading}`);
  const table = section.slice(0, section.search(/\n##/)).match(/^\| `.*$/gm) ?? [];
  return table.flatMap((row) => [...row.split(' | ')[0]!.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text!.match(/--[\w-]+/g) ?? [text!]));
}

/** The names in a table of docs/elements.md, which is made from the source. */
function made(tag: string, title: string): readonly string[] {
  const section = readPage('docs/elements.md').split(/^## /m).find((text) => text.startsWith(`\`<${tag}>\``))!;
  const table = section.split(`**${title}**`)[1]!.split('\n**')[0]!;
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
}

describe('the tables of README.md, which those of README.zh-CN.md equal', () => {
  it('have every attribute of video-room, and no other', () => {
    // HTML has these for every element.
    assert.deepEqual([...firstCells('README.md', '### Attributes of `video-room`')].sort(), [...made('video-room', 'Attributes'), 'lang', 'dir'].sort());
  });

  it('have every event, and no other', () => {
    const requests = readPage('src/events/requests.ts').matchAll(/static override readonly type = '([\w-]+)'/g);
    const facts = readPage('src/events/notifications.ts').matchAll(/static override readonly type = '([\w-]+)'/g);
    assert.deepEqual([...firstCells('README.md', '### Events')].sort(), [...requests, ...facts].map(([, name]) => name!).sort());
  });

  it('have every token of video-room, and no other', () => {
    assert.deepEqual([...firstCells('README.md', '### Your own look')].sort(), [...made('video-room', 'CSS custom properties')].sort());
  });

  it('have every state of video-room, and no other', () => {
    const [, names] = /States of `video-room`: `([^`]+)`/.exec(readPage('README.md'))!;
    assert.deepEqual(names!.split(' ').sort(), [...made('video-room', 'States (`:state()`)')].sort());
  });

  it('have every option of the server, and no other', () => {
    assert.deepEqual([...firstCells('README.md', '## The server')].sort(), [...SERVE_OPTIONS, CONFIG_OPTION].map(({flag}) => `--${flag}`).sort());
  });
});
