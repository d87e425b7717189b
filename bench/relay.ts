// Signals per second, and memory of an idle connection, of Parlor's server as it is shipped, beside a bare ws
// relay, PeerServer, and a pipe that reads nothing. Server and driver are processes of their own; the rounds of
// the contenders are interleaved. Loopback only.
import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {median, printTable, quantile} from './median.js';
import type {Contender} from './relay/clients.js';
import type {Job} from './relay/driver.js';
import type {ServerReport} from './relay/server-child.js';

const {values: options} = parseArgs({options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '15'}}});
const rounds = options.smoke ? 1 : Number(options.rounds);
const connections = options.smoke ? 40 : 5_000;
const [warmUp, measured] = options.smoke ? [100, 200] : [700, 1_500];
const LABEL: {readonly [C in Contender]: string} = {
  bare: 'bare ws relay',
  parlor: 'Parlor',
  'peer-server': 'PeerServer',
  pipe: 'pipe that reads nothing',
};
const contenders = Object.keys(LABEL) as Contender[];

function start(file: string, ...flags: string[]): ChildProcess {
  return fork(new URL(`relay/${file}.ts`, import.meta.url), {execArgv: ['--import', 'tsx', '--expose-gc', ...flags]});
}

async function ask<T>(child: ChildProcess, question: Job | 'report'): Promise<T> {
  child.send(question);
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}

interface Count {
  readonly delivered: number;
  readonly at: number;
  readonly open: number;
}

async function withChildren<T>(contender: Contender, run: (port: number, server: ChildProcess, driver: ChildProcess) => Promise<T>): Promise<T> {
  const server = start(contender);
  const [{port}] = (await once(server, 'message')) as [{port: number}];
  const driver = start('driver');
  await once(driver, 'message');
  try {
    return await run(port, server, driver);
  } finally {
    for (const child of [driver, server]) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

/** @returns signals per second, and per second of the server's processor time */
const relay = (contender: Contender) =>
  withChildren(contender, async (port, server, driver) => {
    await ask<Count>(driver, {kind: 'load', contender, port, pairs: 32, inFlight: 4});
    await sleep(warmUp);
    const [before, cpuBefore] = await Promise.all([ask<Count>(driver, {kind: 'count'}), ask<ServerReport>(server, 'report')]);
    await sleep(measured);
    const [after, cpuAfter] = await Promise.all([ask<Count>(driver, {kind: 'count'}), ask<ServerReport>(server, 'report')]);
    const signals = after.delivered - before.delivered;
    if (signals === 0) throw new Error(`${contender} relayed nothing`);
    return {perSecond: (signals / (after.at - before.at)) * 1_000, perCpuSecond: signals / (cpuAfter.cpu - cpuBefore.cpu)};
  });

/** @returns bytes that one idle connection adds to the process */
const idle = (contender: Contender) =>
  withChildren(contender, async (port, server, driver) => {
    const before = await ask<ServerReport>(server, 'report');
    const {open} = await ask<Count>(driver, {kind: 'idle', contender, port, count: connections});
    if (open !== connections) throw new Error(`${contender} kept ${open} of ${connections} connections`);
    await sleep(options.smoke ? 100 : 1_000);
    const after = await ask<ServerReport>(server, 'report');
    return {resident: (after.resident - before.resident) / connections, heap: (after.heap - before.heap) / connections};
  });

async function interleaved<T>(run: (contender: Contender) => Promise<T>): Promise<Map<Contender, T[]>> {
  const results = new Map<Contender, T[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) results.get(contender)!.push(await run(contender));
  return results;
}

const quartiles = (list: number[], digits: number): string =>
  `${quantile(list, 0.25).toFixed(digits)} to ${quantile(list, 0.75).toFixed(digits)}`;
const plural = `${rounds} interleaved round${rounds === 1 ? '' : 's'}, medians (quartiles)`;

const speed = await interleaved(relay);
console.log(`\nSignals of 2 kB between 64 sockets; ${plural}`);
const column = (contender: Contender, key: 'perSecond' | 'perCpuSecond') => speed.get(contender)!.map((each) => each[key]);
const bare = {perSecond: median(column('bare', 'perSecond')), perCpuSecond: median(column('bare', 'perCpuSecond'))};
printTable(
  ['', 'signals/s', 'quartiles', 'of bare', 'signals/CPU s', 'quartiles', 'of bare'],
  contenders.map((contender) => {
    const cells = (['perSecond', 'perCpuSecond'] as const).flatMap((key) => {
      const list = column(contender, key);
      return [median(list).toFixed(0), quartiles(list, 0), (median(list) / bare[key]).toFixed(2)];
    });
    return [LABEL[contender], ...cells];
  }),
);

const memory = await interleaved(idle);
console.log(`\nMemory of one of ${connections} idle connections; ${plural}`);
printTable(
  ['', 'resident KiB', 'quartiles', 'heap KiB'],
  contenders.map((contender) => {
    const resident = memory.get(contender)!.map((each) => each.resident / 1_024);
    const heap = memory.get(contender)!.map((each) => each.heap / 1_024);
    return [LABEL[contender], median(resident).toFixed(1), quartiles(resident, 1), median(heap).toFixed(1)];
  }),
);
