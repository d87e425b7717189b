// What holds the rows of the catalogue whose tests are here; see ../guards.js.
const DEADLINES = "if (this.#phase !== 'answered') return waited";

export const GUARDS = [
  {row: 5, test: 'joining', file: 'src/signaling/liveness.ts', from: DEADLINES, to: `if (this.#phase === 'connect') return undefined;\n    ${DEADLINES}`},
  {row: 6, test: 'joining', file: 'src/signaling/liveness.ts', from: DEADLINES, to: `if (this.#phase === 'welcome') return undefined;\n    ${DEADLINES}`},
  {row: 7, test: 'refusals', file: 'src/signaling/websocket-channel.ts', from: 'if (message.re === undefined) socket.refusal = message;', to: ''},
  {row: 8, test: 'losing', file: 'src/signaling/lifeline.ts', from: 'if (liveness.answeredFor(now) > this.timings.stable) this.#redial.reset();', to: 'this.#redial.reset();'},
  {row: 12, test: 'losing', file: 'src/signaling/websocket-channel.ts', from: "if (arrival === 'repeated') return;", to: ''},
  {
    row: 13,
    test: 'losing',
    file: 'src/signaling/websocket-channel.ts',
    from: "if (arrival === 'gap') return this.#lifeline.breakOff(socket, CLOSE.protocolError);",
    to: '',
  },
];
