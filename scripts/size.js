// `npm run size`: what is built, against budgets.json. Fails when something is larger, or has no budget.
// With --write it writes docs/sizes.md, which a test holds to what is built.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './prepare.js';
import {elementSizes, scriptSizes} from './sizes.js';

const budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
const {script, lobby, chunks} = scriptSizes();
const {core, sizes} = await elementSizes();
const kB = (bytes) => (bytes / 1_000).toFixed(1);

const everyCall = Object.keys(budgets.chunks).filter((name) => budgets.chunks[name].when === 'every call');
const loaded = script + everyCall.reduce((sum, name) => sum + (chunks[name] ?? 0), 0);
/** What, its bytes, and the most it may be in kB. */
const joined = [
  ['`/parlor.js`: all that a call needs that begins by itself', script, budgets.joined.needed],
  ['with what its lobby waits for', lobby, budgets.joined.lobby],
  ['with all that every call loads beside it', loaded, budgets.joined.loaded],
];
const rows = [
  ...joined,
  ...Object.entries(chunks).map(([name, bytes]) => [`chunk ${name}`, bytes, budgets.chunks[name]?.most]),
  ...Object.entries(sizes).flatMap(([tag, {alone, own}]) => [
    [`${tag} alone`, alone, budgets.elements[tag]?.alone],
    [`${tag} of its own`, own, budgets.elements[tag]?.own],
  ]),
];
const wide = Math.max(...rows.map(([name]) => name.length));
for (const [name, bytes, most] of rows) {
  const isOver = most === undefined || bytes > most * 1_000;
  console.log(`${name.padEnd(wide)}  ${kB(bytes).padStart(5)} of ${String(most ?? '?').padStart(4)} kB${isOver ? '  too much' : ''}`);
  if (isOver) process.exitCode = 1;
}
for (const [kind, known, built] of [['chunk', budgets.chunks, chunks], ['element', budgets.elements, sizes]]) {
  for (const name of Object.keys(known).filter((each) => !(each in built))) {
    console.error(`budgets.json has a budget for the ${kind} ${name}, which is not built any more.`);
    process.exitCode = 1;
  }
}

const table = (head, lines) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines.map((line) => `| ${line.join(' | ')} |`), ''];
if (process.argv.includes('--write')) {
  const page = [
    '# Sizes',
    '',
    'kB (1,000 bytes) in brotli 11, written by `npm run size -- --write`; a test fails when a figure is off by more than a few percent. The budgets',
    'are in [`budgets.json`](../budgets.json), and `npm run size` fails above them. What a browser really loads until it is in a call is held to them by',
    '`test/e2e/bytes.test.ts`.',
    '',
    '## Until a call is joined',
    '',
    ...table(['what', 'kB', 'at most'], joined.map(([what, bytes, most]) => [what, kB(bytes), most])),
    'Beside it, or later:',
    '',
    ...table(['chunk', 'kB', 'at most', 'loaded when', 'brings'], Object.entries(budgets.chunks).map(([name, {most, when, brings}]) => [`\`${name}\``, kB(chunks[name] ?? 0), most, when, brings])),
    '## Each element from npm',
    '',
    'What a page gets that imports one element and nothing else, such as `import \'parlor/define/room-stats.js\'`, with lit in it; and what the',
    `element adds of its own where lit, the room and a control are there already (${kB(core)} kB). Chunks that load on demand are not counted.`,
    '',
    ...table(['element', 'alone', 'at most', 'of its own', 'at most'], Object.entries(sizes).map(([tag, {alone, own}]) => [
      `\`${tag}\``, kB(alone), budgets.elements[tag]?.alone ?? '', kB(own), budgets.elements[tag]?.own ?? '',
    ])),
  ];
  writeFileSync(join(root, 'docs/sizes.md'), page.join('\n'));
}
