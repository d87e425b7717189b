// What holds the rows of the catalogue whose tests are here; see ../guards.js.
/** The whole ladder: of what a link says nothing but `connected` and `closed` is heard. */
const LADDER = {file: 'src/mesh/recovery.ts', from: '} else if (this.#failed) {', to: "} else if (this.#failed || state !== 'closed') {"};
const NETWORK = {file: 'src/room/features/network.ts', from: 'const changed = () => mesh.networkChanged();', to: 'const changed = () => {};'};
const UNREACHABLE = {file: 'src/mesh/recovery.ts', from: 'if (this.#failures > PATIENCE) {', to: 'if (false) {'};

export const GUARDS = [
  // The path is back before the browser itself would give the link up: what is ours is to say nothing until then.
  {
    row: 30,
    test: 'faults',
    file: 'src/mesh/recovery.ts',
    from: "if (!this.#timers.has('badge')) this.#timers.set('badge', this.#times.badge, () => this.#interrupted());",
    to: 'this.#interrupted();',
  },
  {row: 31, test: 'faults', file: 'src/mesh/simple-peer-link.ts', from: "if (state === 'connected' && this.#interrupted) this.#senders.refresh();", to: ''},
  {row: 32, test: 'faults', ...LADDER},
  {row: 33, test: 'turn', ...LADDER},
  {row: 34, test: 'partition', file: 'src/mesh/ladder-times.ts', from: 'rebuild: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000],', to: 'rebuild: [1_000],'},
  {row: 35, test: 'faults', ...NETWORK},
  {
    row: 36,
    test: 'faults',
    heldBy: 'the browser: the link carries again 5 s after its interface went down with the ladder and the watch of the network both taken out',
  },
  {row: 37, test: 'narrow', file: 'src/mesh/link-quality.ts', from: "return within(WORST.fair) ? 'fair' : 'poor';", to: "return 'fair';"},
  {row: 38, test: 'narrow', file: 'src/mesh/sender-queue.ts', from: 'for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;', to: ''},
  {row: 39, test: 'turn', file: 'src/mesh/mesh.ts', from: 'iceServers: [...(this.#config?.iceServers ?? [])],', to: 'iceServers: [],'},
  {row: 40, test: 'turn', file: 'src/server/signaling-server.ts', from: 'if (now - session.iceAt >= this.#iceRenewal) {', to: 'if (false) {'},
  {row: 41, test: 'turn', file: 'src/mesh/warn-of-server.ts', from: '  warned = true;\n', to: ''},
  {
    row: 42,
    test: 'faults',
    file: 'src/room/features/peers.ts',
    from: "else if (record.departed && now - record.linkedAt >= LINGER) this.#remove(record.id, 'timeout');",
    to: '',
  },
  {
    row: 43,
    test: 'faults',
    file: 'src/room/call.ts',
    from: "addEventListener('pagehide', () => this.#hidden(), {signal: this.signal});",
    to: '',
    // The channel hears of it as well.
    also: [{file: 'src/signaling/page-signals.ts', from: 'if (!(event as PageTransitionEvent).persisted) gone();', to: ''}],
  },
  {row: 44, test: 'partition', ...UNREACHABLE},
  {row: 45, test: 'crowd', file: 'src/mesh/initiator.ts', from: 'self.join > other.join || (self.join === other.join && self.id > other.id);', to: 'true;'},
];
