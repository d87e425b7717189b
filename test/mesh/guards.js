// What holds the rows of the catalogue whose tests are here; see ../guards.js.
const HEARD = {file: 'src/mesh/connection.ts', from: 'if (this.#closed || signal.e <= this.#heard) return;', to: 'if (this.#closed) return;'};

export const GUARDS = [
  {row: 14, test: 'mesh-signals', ...HEARD},
  {row: 15, test: 'mesh-signals', file: 'src/mesh/upcoming.ts', from: 'if (this.#retired.includes(signal.c)) return false;', to: ''},
  {row: 16, test: 'mesh-signals', file: 'src/mesh/connection.ts', from: 'else this.repeatOffer();', to: ''},
  {row: 17, test: 'mesh-signals', ...HEARD},
  {
    row: 18,
    test: 'mesh-abuse',
    file: 'src/mesh/link-session.ts',
    from: "const allowed = this.initiator ? signal.k !== 'offer' : signal.k !== 'answer' && signal.k !== 'need';",
    to: 'const allowed = true;',
    // Of an unknown connection nothing is taken by the end that makes the offers.
    also: [{file: 'src/mesh/link-session.ts', from: '} else if (!this.initiator && this.#upcoming.hold(signal)', to: '} else if (this.#upcoming.hold(signal)'}],
  },
  {row: 46, test: 'leaks', file: 'src/mesh/connection-pacing.ts', from: 'while (this.#tokens >= 1 && ', to: 'while ('},
  {row: 46, test: 'leaks', file: 'src/mesh/succession.ts', from: '    } else {\n      previous?.close();\n    }', to: '    }'},
];
