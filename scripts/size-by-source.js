// What each source adds to dist/cdn/parlor.js, in brotli bytes: the file is compressed once whole and once without
// the source's bytes. What sources share costs little in each, so the parts add up to less than the whole.
//   node scripts/size-by-source.js [FILE]
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {eachMapping, TraceMap} from '@jridgewell/trace-mapping';

const file = process.argv[2] ?? 'dist/cdn/parlor.js';
const code = readFileSync(file, 'utf8');
const map = new TraceMap(readFileSync(`${file}.map`, 'utf8'));
const lineStarts = [0, ...[...code.matchAll(/\n/g)].map(({index}) => index + 1)];
const brotli = (text) => brotliCompressSync(text).length;

// Each mapping tells where a piece begins; it ends where the next one begins.
const pieces = [];
eachMapping(map, ({source, generatedLine, generatedColumn}) => {
  // From the project's root, wherever FILE is.
  const name = source?.replace(/^.*?(?=src\/|node_modules\/)/, '') ?? '(glue)';
  pieces.push({name, start: lineStarts[generatedLine - 1] + generatedColumn});
});
const ends = [...pieces.slice(1).map(({start}) => start), code.length];
const parts = pieces.map(({name, start}, i) => ({name, text: code.slice(start, ends[i])}));

const folderOf = (name) => /^src\/[^/]+|^node_modules\/(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
const whole = brotli(code);

function table(groupOf) {
  const groups = [...new Set(parts.map(({name}) => groupOf(name)))];
  const rows = groups.map((group) => {
    const of = (own) => parts.filter(({name}) => (groupOf(name) === group) === own).map(({text}) => text).join('');
    return {group, bytes: of(true).length, added: whole - brotli(of(false))};
  });
  for (const {group, bytes, added} of rows.sort((a, b) => b.added - a.added)) {
    console.log(`${String(added).padStart(7)} ${String(bytes).padStart(8)}  ${group}`);
  }
}

console.log(`${whole} bytes brotli, ${code.length} minified\n\n  added minified`);
table(folderOf);
console.log();
table((name) => name);
