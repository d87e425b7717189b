// Whether the server holds what it is made for: 10,000 idle sockets in less than 150 MB of resident memory, and 1,000 rooms of
// four with 5,000 signals a second in all, none lost, with a p99 of at most 3 times a bare ws relay's in the same run.
// Loopback only; ends with 1 when a bound does not hold. `--smoke`: the same in small, where only losses count.
import {fork, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {median, printTable} from './median.js';
import type {Job, Paced} from './relay/driver.js';

const {values: options} = parseArgs({options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '5'}}});
const isSmoke = options.smoke;
const rounds = isSmoke ? 1 : Number(options.rounds);
const idleSockets = isSmoke ? 100 : 10_000;
const [rooms, perSecond, seconds] = isSmoke ? [20, 200, 1] : [1_000, 5_000, 10];
const MOST_RESIDENT = 150;
const MOST_RATIO = 3;
const faults: string[] = [];

function start(file: string): ChildProcess {
  return fork(new URL(`relay/${file}.ts`, import.meta.url), {execArgv: ['--import', 'tsx', '--expose-gc']});
}
async function end(...children: ChildProcess[]): Promise<void> {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
async function ask<T>(driver: ChildProcess, job: Job): Promise<T> {
  const ended = once(driver, 'exit').then(([code]) => Promise.reject(new Error(`the driver ended with ${code}`)));
  ended.catch(() => {});
  driver.send(job);
  const [answer] = (await Promise.race([once(driver, 'message'), ended])) as [T];
  return answer;
}

/** `parlor serve` as it is shipped, with everything it does for sockets that are idle. */
async function idle(): Promise<void> {
  const cli = fileURLToPath(new URL('../dist/server/cli.js', import.meta.url));
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0', '--host', '127.0.0.1', '--max-per-address', '0', '--log-level', 'silent'], {stdio: ['ignore', 'pipe', 'inherit']});
  const driver = start('driver');
  try {
    const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}; is it built?`)));
    ended.catch(() => {});
    const [line] = (await Promise.race([once(createInterface(server.stdout!), 'line'), ended])) as [string];
    const url = /http:\S+/.exec(line)![0];
    const metric = async (name: string) => Number(new RegExp(`^parlor_${name} (\\S+)$`, 'm').exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
    await once(driver, 'message');
    const before = await metric('resident_bytes');
    await ask(driver, {kind: 'idle', contender: 'parlor', port: Number(new URL(url).port), count: idleSockets});
    // Everyone is pinged once at least, and what the joins left behind is collected.
    await sleep(isSmoke ? 500 : 25_000);
    const [resident, sockets, members, lag] = [await metric('resident_bytes'), await metric('sockets'), await metric('members'), await metric('event_loop_lag_seconds')];
    const megabytes = resident / 1e6;
    console.log(`\n${sockets} idle sockets in rooms of four: ${megabytes.toFixed(1)} MB resident (${(before / 1e6).toFixed(1)} MB before), lag ${(lag * 1_000).toFixed(0)} ms`);
    if (sockets !== idleSockets || members !== idleSockets) faults.push(`of ${idleSockets} idle sockets ${sockets} are left`);
    if (!isSmoke && megabytes >= MOST_RESIDENT) faults.push(`${megabytes.toFixed(1)} MB, and ${MOST_RESIDENT} are allowed`);
  } finally {
    await end(driver, server);
  }
}

async function paced(contender: 'bare' | 'parlor'): Promise<Paced> {
  const server = start(contender);
  const [{port}] = (await once(server, 'message')) as [{port: number}];
  const driver = start('driver');
  await once(driver, 'message');
  try {
    return await ask<Paced>(driver, {kind: 'paced', contender, port, rooms, perSecond, seconds});
  } finally {
    await end(driver, server);
  }
}

await idle();
const results = {bare: [] as Paced[], parlor: [] as Paced[]};
for (let round = 0; round < rounds; round++) for (const contender of ['bare', 'parlor'] as const) results[contender].push(await paced(contender));

console.log(`\n${rooms} rooms of four, ${perSecond} signals/s of 2 kB in all, for ${seconds} s; ${rounds} interleaved round${rounds === 1 ? '' : 's'}, medians`);
const row = (label: string, list: readonly Paced[]): string[] => [
  label,
  median(list.map((each) => each.perSecond)).toFixed(0),
  median(list.map(({p50}) => p50)).toFixed(2),
  median(list.map(({p99}) => p99)).toFixed(2),
  String(list.reduce((sum, {sent, received}) => sum + sent - received, 0)),
  String(list.reduce((sum, {disordered}) => sum + disordered, 0)),
];
printTable(['', 'signals/s', 'p50 ms', 'p99 ms', 'lost', 'out of order'], [row('bare ws relay', results.bare), row('Parlor', results.parlor)]);
// In pairs: what else the machine does meets both of a round.
const ratio = median(results.parlor.map(({p99}, i) => p99 / results.bare[i]!.p99));
console.log(`\np99 of Parlor is ${ratio.toFixed(2)} of the bare relay's (median of the rounds)`);
for (const {sent, received, disordered} of results.parlor) if (received !== sent || disordered > 0) faults.push(`of ${sent} signals ${received} came, ${disordered} out of order`);
if (!isSmoke && !(ratio <= MOST_RATIO)) faults.push(`p99 is ${ratio.toFixed(2)} of the bare relay's, and ${MOST_RATIO} is allowed`);
for (const fault of faults) console.error(`FAILED: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
