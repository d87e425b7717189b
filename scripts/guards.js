// Takes out, one after the other, what holds each fault of the catalogue, and sees the row's test fail: a test that
// passes without its guard is none. In copies of the last commit. `npm run guards`, or `npm run guards -- 52 53`.
import {GUARDS, ROWS} from '../test/guards.js';
import {GuardedCopy, titleOf} from './guarded-copy.js';
import {noNetworks} from './network-tools.js';

/** So much longer than the whole file with all guards, in ms, and it hangs: that is a failure as well. */
const HANGS = 45_000;
const wanted = process.argv.slice(2).map(Number);
const rows = wanted.length ? wanted : ROWS;
const begun = Date.now();
const seconds = (since) => Math.round((Date.now() - since) / 1_000);
const noNets = noNetworks();
const isOfNets = ({test}) => test.startsWith('net/');
const guards = GUARDS.filter(({row}) => rows.includes(row));
const tried = guards.filter((guard) => !guard.heldBy && !(noNets && isOfNets(guard)));
const nameOf = ({file, from}) => `${file}: ${from.trim().split('\n')[0]}`;

/** What a run said of a row; undefined when it did not come to its tests. */
function verdict(row, {passed, failures, late}) {
  const failure = failures.find((text) => titleOf(row).test(text));
  if (failure) return {ok: false, why: failure.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').slice(0, 120)};
  if (late) return {ok: false, why: late};
  return passed.some((name) => titleOf(row).test(name)) ? {ok: true} : undefined;
}

/** Runs each file once with everything in place: a test that fails anyway holds nothing. A late machine gets a second try. */
async function tryFiles(copy, list) {
  const usual = new Map();
  for (const file of new Set(list.map(({test}) => test))) {
    let left = [...new Set(list.filter(({test}) => test === file).map(({row}) => row))];
    for (let tries = 0; tries < 2 && left.length; tries++) {
      const at = Date.now();
      const said = await copy.test(file, left);
      for (const row of left) usual.set(`${file} ${row}`, {...verdict(row, said), took: Date.now() - at});
      const asked = left;
      left = left.filter((row) => !usual.get(`${file} ${row}`).ok);
      console.log(`With all guards ${file} ${asked.join(' ')}: ${left.length ? `FAILS at ${left.join(' ')}` : 'passes'}, ${seconds(at)} s`);
      if (left.length) for (const text of said.failures) console.log(`  ${text.slice(0, 1_000)}`);
    }
  }
  return usual;
}

/** Takes out one guard after the other. @returns {Promise<object[]>} what came of each */
async function tryGuards(list) {
  const copy = new GuardedCopy();
  const results = [];
  try {
    copy.make(list);
    const usual = await tryFiles(copy, list);
    for (const guard of list) {
      const {row, test} = guard;
      const at = Date.now();
      const first = usual.get(`${test} ${row}`);
      const without = first.ok && (await copy.without(guard, async () => verdict(row, await copy.test(test, [row], HANGS + 3 * first.took))));
      const said = without ? (without.ok ? 'PASSES' : 'fails') : 'not tried';
      results.push({guard, isHeld: without?.ok === false, took: seconds(at), usually: first.ok ? 'passes' : first.ok === false ? 'FAILS' : 'NO TEST', said});
      console.log(`${row}: ${said} without ${nameOf(guard)} (${seconds(at)} s) ${without?.why ?? ''}`);
    }
  } finally {
    copy.remove();
  }
  return results;
}

// One at a time: beside another, a call of four on two cores is too late to say anything of what was taken out.
const results = (await tryGuards(tried)).toSorted((a, b) => a.guard.row - b.guard.row);

console.log('\nrow  with     without    s    test                      guard');
for (const {guard, took, usually, said} of results)
  console.log([String(guard.row).padEnd(4), usually.padEnd(8), said.padEnd(10), String(took).padEnd(4), guard.test.padEnd(25), nameOf(guard)].join(' '));
for (const {row, heldBy} of guards.filter((guard) => guard.heldBy)) console.log(`${String(row).padEnd(4)} held by ${heldBy}`);

const loose = results.filter(({isHeld}) => !isHeld);
const skipped = noNets ? [...new Set(guards.filter(isOfNets).map(({row}) => row))] : [];
const unknown = rows.filter((row) => !GUARDS.some((guard) => guard.row === row));
if (skipped.length) console.log(`${skipped.length} rows not tried (${skipped.join(' ')}): ${noNets}`);
if (unknown.length) console.log(`No guard is known of ${unknown.join(' ')}.`);
console.log(`${loose.length} of the ${results.length} guards tried hold nothing${loose.length ? ` (${loose.map(({guard}) => guard.row).join(' ')})` : ''}, ${seconds(begun)} s.`);
process.exit(loose.length || unknown.length ? 1 : 0);
