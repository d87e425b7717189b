/** What only grows; gauges are read when they are asked for. */
export class Metrics {
  sockets = 0;
  joins = 0;
  resumes = 0;
  resumesRefused = 0;
  reclaims = 0;
  received = 0;
  signals = 0;
  signalsDropped = 0;
  casts = 0;
  castsDropped = 0;
  statesHeld = 0;
  pushes = 0;
  rateLimited = 0;
  malformed = 0;
  exceptions = 0;
  hookFailures = 0;
  readonly closes = new Map<number, number>();

  closed(code: number): void {
    this.closes.set(code, (this.closes.get(code) ?? 0) + 1);
  }
}

export interface Gauges {
  readonly sockets: number;
  readonly rooms: number;
  readonly members: number;
  readonly waiting: number;
  readonly lagSeconds: number;
  readonly draining: boolean;
}

type Counter = Exclude<keyof Metrics, 'closes' | 'closed'>;

const HELP: readonly (readonly [Counter, string, string])[] = [
  ['sockets', 'sockets_total', 'Sockets accepted'],
  ['joins', 'joins_total', 'Members welcomed with a new session'],
  ['resumes', 'resumes_total', 'Sessions resumed'],
  ['resumesRefused', 'resumes_refused_total', 'Resume attempts that did not continue a session'],
  ['reclaims', 'reclaims_total', 'Places taken back with a ticket'],
  ['received', 'messages_received_total', 'Messages received from clients'],
  ['signals', 'signals_total', 'Signals relayed'],
  ['signalsDropped', 'signals_dropped_total', 'Signals to someone who is not there, or from someone who has left'],
  ['casts', 'casts_total', 'Casts accepted'],
  ['castsDropped', 'casts_dropped_total', 'Casts not sent to a slow receiver'],
  ['statesHeld', 'states_held_total', 'States held back for a slow or absent receiver'],
  ['pushes', 'pushes_total', "Messages that the server's API sent into a room"],
  ['rateLimited', 'rate_limited_total', 'Messages and joins over a rate'],
  ['malformed', 'malformed_total', 'Frames that were no message'],
  ['exceptions', 'exceptions_total', 'Handlers that threw'],
  ['hookFailures', 'auth_failures_total', 'Joins refused because the authentication hook failed'],
];

/** Prometheus text format 0.0.4. */
export function renderMetrics(metrics: Metrics, gauges: Gauges): string {
  const lines: string[] = [];
  const add = (type: 'counter' | 'gauge', name: string, help: string, ...samples: string[]): void => {
    lines.push(`# HELP parlor_${name} ${help}`, `# TYPE parlor_${name} ${type}`);
    for (const sample of samples) lines.push(`parlor_${name}${sample}`);
  };

  for (const [key, name, help] of HELP) add('counter', name, help, ` ${metrics[key]}`);
  const closes = [...metrics.closes].sort(([a], [b]) => a - b).map(([code, count]) => `{code="${code}"} ${count}`);
  add('counter', 'closes_total', 'Sockets closed, by close code', ...closes);
  add('gauge', 'sockets', 'Open sockets', ` ${gauges.sockets}`);
  add('gauge', 'rooms', 'Rooms with someone in them', ` ${gauges.rooms}`);
  add('gauge', 'members', 'Members of all rooms', ` ${gauges.members}`);
  add('gauge', 'waiting', 'People waiting outside locked rooms', ` ${gauges.waiting}`);
  add('gauge', 'event_loop_lag_seconds', 'How late the last sweep was', ` ${gauges.lagSeconds.toFixed(4)}`);
  add('gauge', 'draining', '1 while the server is shutting down', ` ${gauges.draining ? 1 : 0}`);
  const memory = process.memoryUsage();
  add('gauge', 'heap_bytes', 'JavaScript heap in use', ` ${memory.heapUsed}`);
  add('gauge', 'resident_bytes', 'Resident memory of the process', ` ${memory.rss}`);
  return `${lines.join('\n')}\n`;
}
