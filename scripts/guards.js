// Takes out, one after the other, what holds each fault of the catalogue, and sees the row's test fail: a test that
// passes without its guard is none. In a copy of the last commit. `npm run guards`, or `npm run guards -- 52 53`.
import {GUARDS, ROWS} from '../test/guards.js';
import {GuardedCopy, titleOf} from './guarded-copy.js';
import {noNetworks} from './network-tools.js';

const wanted = process.argv.slice(2).map(Number);
const rows = wanted.length ? wanted : ROWS;
const begun = Date.now();
/** So much longer than the whole file with all guards, in ms, and it hangs: that is a failure as well. */
const HANGS = 45_000;
const seconds = (since) => Math.round((Date.now() - since) / 1_000);
const unknown = rows.filter((row) => !GUARDS.some((guard) => guard.row === row));
const noNets = noNetworks();
const isOfNets = ({test}) => noNets && test?.startsWith('net/');
const guards = GUARDS.filter((guard) => rows.includes(guard.row));
const tried = guards.filter((guard) => !guard.heldBy && !isOfNets(guard));

/** What a run said of a row: its first failure, or that it passed; undefined when it did not come to its tests. */
function verdict(row, {passed, failures, late}) {
  const failure = failures.find((text) => titleOf(row).test(text));
  if (failure) return {ok: false, why: failure.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').slice(0, 120)};
  if (late) return {ok: false, why: late};
  return passed.some((name) => titleOf(row).test(name)) ? {ok: true} : undefined;
}

const copy = new GuardedCopy();
const results = [];
try {
  copy.make(tried);
  // Once for each file, with everything in place: a test that fails anyway holds nothing. A late machine gets a second try.
  const usual = new Map();
  const times = new Map();
  for (const file of new Set(tried.map(({test}) => test))) {
    const ofFile = () => [...new Set(tried.filter(({test}) => test === file).map(({row}) => row))].filter((row) => !usual.get(`${file} ${row}`)?.ok);
    for (let tries = 0; tries < 2 && ofFile().length; tries++) {
      const at = Date.now();
      const asked = ofFile();
      const said = await copy.test(file, asked);
      for (const row of asked) usual.set(`${file} ${row}`, verdict(row, said));
      times.set(file, (times.get(file) ?? 0) + Date.now() - at);
      console.log(`With all guards ${file} ${asked.join(' ')}: ${ofFile().length ? `FAILS at ${ofFile().join(' ')}` : 'passes'}, ${seconds(at)} s`);
      if (ofFile().length) for (const text of said.failures) console.log(`  ${text.slice(0, 1_000)}`);
    }
  }
  for (const guard of tried) {
    const {row, test, file, from} = guard;
    const at = Date.now();
    const first = usual.get(`${test} ${row}`);
    const without = first?.ok ? await copy.without(guard, async () => verdict(row, await copy.test(test, [row], HANGS + 3 * times.get(test)))) : undefined;
    const isHeld = first?.ok && without?.ok === false;
    results.push({row, test, isHeld, took: seconds(at), guard: `${file}: ${from.trim().split('\n')[0]}`, with: first ? (first.ok ? 'passes' : 'FAILS') : 'NO TEST', without: without ? (without.ok ? 'PASSES' : 'fails') : '?', why: without?.why ?? first?.why ?? ''});
    console.log(`${row}: ${results.at(-1).without} without ${results.at(-1).guard} (${seconds(at)} s) ${results.at(-1).why}`);
  }
} finally {
  copy.remove();
}

console.log('\nrow  with     without  s    test                      guard');
for (const {row, test, took, guard, without, with: first} of results)
  console.log([String(row).padEnd(4), first.padEnd(8), without.padEnd(8), String(took).padEnd(4), test.padEnd(25), guard].join(' '));
for (const {row, heldBy} of guards.filter((guard) => guard.heldBy)) console.log(`${String(row).padEnd(4)} held by ${heldBy}`);

const loose = results.filter(({isHeld}) => !isHeld);
const skipped = [...new Set(guards.filter(isOfNets).map(({row}) => row))];
if (skipped.length) console.log(`${skipped.length} rows not tried (${skipped.join(' ')}): ${noNets}`);
if (unknown.length) console.log(`No guard is known of ${unknown.join(' ')}.`);
console.log(`${loose.length} of the ${results.length} guards tried hold nothing${loose.length ? ` (${loose.map(({row}) => row).join(' ')})` : ''}, ${seconds(begun)} s.`);
process.exit(loose.length || unknown.length ? 1 : 0);
