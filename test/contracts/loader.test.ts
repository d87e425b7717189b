import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {brotli} from '../../scripts/sizes.js';
import {ROOM_ATTRIBUTES} from '../../src/embedding/room-attributes.js';
import {JOIN} from '../../src/loader/words.js';
import {ROOT} from '../docs/blocks.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What an author who may not write scripts must not say. */
const WITHHELD = ['signaling', 'token', 'passphrase', 'ice-servers', 'autojoin'];
/** Said by the name of the room itself, and by its place. */
const NOT_TWINS = ['room', ...WITHHELD];

describe('the loader', () => {
  it('has a `data-` twin for each attribute of video-room but those that would let an author choose who gets cameras, and when', () => {
    const table = /## Attributes of `video-room`\n([^]*?)\n## /.exec(read('docs/contract.md'))![1]!;
    const attributes = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name!);
    assert.ok(attributes.length > 20);
    assert.deepEqual([...ROOM_ATTRIBUTES].sort(), [...attributes.filter((name) => !NOT_TWINS.includes(name)), 'dir', 'lang'].sort());
    for (const name of WITHHELD) assert.ok(attributes.includes(name), name);
  });

  it('says Join as the catalogue of each language does', () => {
    const words = new Map(JOIN.split(',').map((entry) => [entry.slice(0, 2), entry.slice(2)]));
    const files = readdirSync(join(ROOT, 'src/locales')).filter((file) => /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(file));
    assert.ok(files.length >= 20);
    for (const file of files) {
      const join = /^ {2}join: '([^']+)'/m.exec(read(`src/locales/${file === 'en.ts' ? 'en-lobby.ts' : file}`))![1];
      assert.equal(words.get(file.slice(0, 2)), join, file);
    }
    assert.equal(words.size, new Set(files.map((file) => file.slice(0, 2))).size, 'and no other');
    assert.equal(JOIN.slice(0, 6), 'enJoin', 'English is first: it stands for every language that is not there');
  });

  it('is at most 3 kB, needs no other file until it loads the library, and writes no style attribute into markup', () => {
    const script = read('dist/cdn/loader.js');
    assert.ok(brotli(script) <= 3_000, `${brotli(script)} bytes`);
    assert.doesNotMatch(script, /innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|setAttribute\("style"|^import /m);
    assert.equal(script.match(/\bimport\(/g)?.length, 1);
  });
});
