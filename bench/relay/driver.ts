// The other side of the sockets, in a process of its own.
import {setTimeout as sleep} from 'node:timers/promises';
import {connect, type Client, type Contender} from './clients.js';

export type Job =
  | {readonly kind: 'load'; readonly contender: Contender; readonly port: number; readonly pairs: number; readonly inFlight: number}
  | {readonly kind: 'idle'; readonly contender: Contender; readonly port: number; readonly count: number}
  | {readonly kind: 'count'};

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
    if (job.kind === 'load') await load(job);
    if (job.kind === 'idle') await idle(job);
    process.send!({delivered, at: performance.now(), open: clients.filter(({socket}) => socket.readyState === 1).length});
  })();
});
process.on('disconnect', () => process.exit(0));
process.send!('ready');
