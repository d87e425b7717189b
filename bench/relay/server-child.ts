// What every contender runs in: a process of its own that reports its port, memory and processor time.
export interface ServerReport {
  /** Bytes, after garbage collection. */
  readonly resident: number;
  readonly heap: number;
  /** Seconds of processor time since the start. */
  readonly cpu: number;
}

export function reportAsChild(port: number): void {
  process.on('message', () => {
    const {user, system} = process.cpuUsage();
    for (let i = 0; i < 4; i++) globalThis.gc?.();
    const {rss, heapUsed, external} = process.memoryUsage();
    const report: ServerReport = {resident: rss, heap: heapUsed + external, cpu: (user + system) / 1e6};
    process.send!(report);
  });
  process.on('disconnect', () => process.exit(0));
  process.send!({port});
}
