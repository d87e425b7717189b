// What holds the rows of the catalogue whose tests are here; see ../guards.js.
const HEARD = {file: 'src/mesh/connection.ts', from: 'if (this.#closed || signal.e <= this.#heard) return;', to: 'if (this.#closed) return;'};

export const GUARDS = [
  {row: 14, test: 'mesh-signals', ...HEARD},
  {row: 15, test: 'mesh-signals', file: 'src/mesh/upcoming.ts', from: 'if (this.#retired.includes(signal.c)) return false;', to: ''},
  {row: 16, test: 'mesh-signals', file: 'src/mesh/connection.ts', from: 'else this.repeatOffer();', to: ''},
  {row: 17, test: 'mesh-signals', ...HEARD},
  // Of the offers that both make neither takes one, for three reasons that each suffice: here what mends it.
  {row: 18, test: 'mesh-abuse', file: 'src/mesh/mesh.ts', from: 'known.session.initiator === initiator && ', to: ''},
  {row: 46, test: 'leaks', file: 'src/mesh/connection-pacing.ts', from: 'while (this.#tokens >= 1 && ', to: 'while ('},
  {row: 46, test: 'leaks', file: 'src/mesh/succession.ts', from: '    } else {\n      previous?.close();\n    }', to: '    }'},
];
