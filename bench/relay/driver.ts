// The other side of the sockets, in a process of its own.
import {setTimeout as sleep} from 'node:timers/promises';
import {connect, sdp, type Client, type Contender} from './clients.js';

export type Job =
  | {readonly kind: 'load'; readonly contender: Contender; readonly port: number; readonly pairs: number; readonly inFlight: number}
  | {readonly kind: 'idle'; readonly contender: Contender; readonly port: number; readonly count: number}
  | {readonly kind: 'paced'; readonly contender: Contender; readonly port: number; readonly rooms: number; readonly perSecond: number; readonly seconds: number}
  | {readonly kind: 'count'};

/** What a paced load came to. */
export interface Paced {
  readonly sent: number;
  readonly received: number;
  /** Numbers that came twice, or in the wrong order. */
  readonly disordered: number;
  /** Milliseconds from sending to receiving. */
  readonly p50: number;
  readonly p99: number;
  /** Sent each second, which a busy machine may keep below what was asked for. */
  readonly perSecond: number;
}

let clients: Client[] = [];
let delivered = 0;

/** Every signal that arrives is answered with one: as many are under way all the time. */
async function load({contender, port, pairs, inFlight}: Extract<Job, {kind: 'load'}>): Promise<void> {
  for (let i = 0; i < pairs; i++) {
    const pair = [await connect[contender](port, `pair-${i}`), await connect[contender](port, `pair-${i}`)] as const;
    for (const [client, partner] of [pair, pair.toReversed() as [Client, Client]]) {
      client.socket.on('message', (data) => {
        if (!client.isSignal(data as Buffer)) return;
        delivered += 1;
        client.socket.send(client.frame(partner.id));
      });
    }
    clients.push(...pair);
  }
  await sleep(200);
  for (let i = 0; i < clients.length; i++) {
    const client = clients[i]!;
    const partner = clients[i ^ 1]!;
    for (let k = 0; k < inFlight; k++) client.socket.send(client.frame(partner.id));
  }
}

/** Rooms of four in which everyone signals to the next one, at a given rate in all. Every signal has its number and time. */
async function paced({contender, port, rooms, perSecond, seconds}: Extract<Job, {kind: 'paced'}>): Promise<Paced> {
  await idle({kind: 'idle', contender, port, count: rooms * 4});
  const last = new Array<number>(clients.length).fill(0);
  const next = new Array<number>(clients.length).fill(0);
  const times: number[] = [];
  let sent = 0;
  let disordered = 0;
  for (const [i, client] of clients.entries())
    client.socket.on('message', (data) => {
      if (!client.isSignal(data as Buffer)) return;
      // `d` begins near the start, and with these two.
      const [, number, at] = /"d":\{"i":(\d+),"at":([\d.]+)/.exec((data as Buffer).toString('latin1', 0, 300))!;
      times.push(performance.now() - Number(at));
      if (Number(number) !== last[i]! + 1) disordered += 1;
      last[i] = Number(number);
    });
  const started = performance.now();
  for (let now = started; now - started < seconds * 1_000; now = performance.now()) {
    for (const due = Math.floor(((now - started) / 1_000) * perSecond); sent < due; sent++) {
      const from = sent % clients.length;
      const to = from - (from % 4) + ((from + 1) % 4);
      const body = `{"i":${++next[to]!},"at":${performance.now().toFixed(3)},"o":1,"e":1,"sdp":${SDP}}`;
      clients[from]!.socket.send(clients[from]!.frame(clients[to]!.id, body));
    }
    await sleep(2);
  }
  const lasted = (performance.now() - started) / 1_000;
  for (let wait = 0; wait < 500 && times.length < sent; wait++) await sleep(10);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {sent, received: times.length, disordered, p50: at(0.5), p99: at(0.99), perSecond: sent / lasted};
}
const SDP = JSON.stringify(sdp);

/** Rooms of four, as calls are. */
async function idle({contender, port, count}: Extract<Job, {kind: 'idle'}>): Promise<void> {
  while (clients.length < count) {
    const wanted = Math.min(100, count - clients.length);
    const more = Array.from({length: wanted}, (_, i) => connect[contender](port, `room-${Math.floor((clients.length + i) / 4)}`));
    clients.push(...(await Promise.all(more)));
  }
  await sleep(200);
  for (const client of clients) client.settle?.();
}

process.on('message', (job: Job) => {
  void (async () => {
    if (job.kind === 'paced') return void process.send!(await paced(job));
    if (job.kind === 'load') await load(job);
    if (job.kind === 'idle') await idle(job);
    process.send!({delivered, at: performance.now(), open: clients.filter(({socket}) => socket.readyState === 1).length});
  })();
});
process.on('disconnect', () => process.exit(0));
process.send!('ready');
