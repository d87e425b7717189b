// The client's session and the server's, as they are, over a network that does its worst. fast-check shrinks what fails.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {MOST, TimelessClient, TimelessServer} from './lossy-wire.js';

type Step =
  | {readonly do: 'say' | 'connect' | 'acknowledge'; readonly who: 0 | 1}
  /** Some frames arrive, and perhaps more than once. */
  | {readonly do: 'up' | 'down'; readonly who: 0 | 1; readonly count: number; readonly times: number}
  | {readonly do: 'cut'; readonly who: 0 | 1; readonly isTold: boolean}
  /** What was sent over a connection that its sender has given up arrives after all. */
  | {readonly do: 'late'; readonly who: 0 | 1; readonly count: number}
  /** Somebody loses a frame in the middle, as no TCP would. */
  | {readonly do: 'lose'; readonly who: 0 | 1; readonly way: 'up' | 'down'};

const who = fc.constantFrom<0 | 1>(0, 1);
const passing = fc.record({do: fc.constantFrom<'up' | 'down'>('up', 'down'), who, count: fc.integer({min: 1, max: 6}), times: fc.constantFrom(1, 1, 1, 2, 3)});
const tcp: fc.Arbitrary<Step> = fc.oneof(
  {weight: 6, arbitrary: fc.record({do: fc.constant('say' as const), who})},
  {weight: 8, arbitrary: passing},
  {weight: 3, arbitrary: fc.record({do: fc.constantFrom<'connect' | 'acknowledge'>('connect', 'acknowledge'), who})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('cut' as const), who, isTold: fc.boolean()})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('late' as const), who, count: fc.integer({min: 1, max: 6})})},
);
const worse: fc.Arbitrary<Step> = fc.oneof(
  {weight: 12, arbitrary: tcp},
  {weight: 1, arbitrary: fc.record({do: fc.constant('lose' as const), who, way: fc.constantFrom<'up' | 'down'>('up', 'down')})},
);

class Play {
  readonly server = new TimelessServer();
  readonly clients = [new TimelessClient(this.server, 'ada'), new TimelessClient(this.server, 'bob')] as const;
  readonly said = [0, 0];

  constructor() {
    for (const client of this.clients) client.connect();
    this.settle();
  }

  run(steps: readonly Step[]): void {
    for (const step of steps) this.#step(step);
  }

  #step(step: Step): void {
    const client = this.clients[step.who];
    switch (step.do) {
      case 'say':
        return this.say(step.who);
      case 'connect':
        return client.connect();
      case 'acknowledge':
        return client.acknowledge();
      case 'up':
        for (let i = 0; i < step.count; i++) this.#up(client, step.times);
        return;
      case 'down':
        for (let i = 0; i < step.count; i++) client.receive(step.times);
        return;
      case 'cut':
        return client.cut(step.isTold);
      case 'late':
        for (const line of client.abandoned) for (const frame of line.up.splice(0, step.count)) this.server.receive(line, frame);
        return;
      case 'lose':
        // A hello or welcome that is lost is a time-out, and there is no time here.
        if (!/^{"t":"(hello|welcome)"/.test(client.line?.[step.way][0] ?? '')) client.line?.[step.way].shift();
    }
  }

  say(index: 0 | 1, most = MOST): void {
    if (this.said[index]! >= most) return;
    const d = (this.said[index]! += 1);
    // By turns to all, and to the other by name.
    const other = this.clients[1 - index]!.welcomes.at(-1)!.me.id;
    if (d % 2) this.clients[index].say(d);
    else this.clients[index].signal(other, d);
  }

  #up(client: TimelessClient, times: number): void {
    const {line} = client;
    const frame = line?.up.shift();
    if (frame === undefined) return;
    // A hello that comes twice is another one, and no numbers protect it.
    for (let i = 0; i < (frame.startsWith('{"t":"hello"') ? 1 : times); i++) this.server.receive(line!, frame);
  }

  /** The network is good again: everyone connects, and everything arrives. */
  settle(): void {
    for (let round = 0; round < 1_000; round++) {
      let isQuiet = true;
      for (const client of this.clients) {
        client.connect();
        const {line} = client;
        isQuiet &&= line!.up.length === 0 && line!.down.length === 0 && line!.closedWith === undefined;
        this.#up(client, 1);
        client.receive();
      }
      if (isQuiet) return;
    }
    assert.fail('it never comes to rest');
  }

  /** Each has heard everything that the other said, once and in order. */
  assertExact(): void {
    for (const [i, client] of this.clients.entries())
      assert.deepEqual(client.heard, Array.from({length: this.said[1 - i]!}, (_, k) => k + 1));
  }

  assertSane(): void {
    for (const {faults} of this.clients) assert.deepEqual(faults, []);
    assert.equal(this.server.context.metrics.exceptions, 0);
    const [room] = [...this.server.context.rooms];
    assert.equal(room!.members.size, 2);
  }
}

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

describe('sessions', () => {
  it('deliver the same sequence whatever is delayed, repeated, cut off, or arrives over a connection long given up', () => {
    let resumes = 0;
    fc.assert(
      fc.property(fc.array(tcp, {maxLength: 120, size: 'max'}), (steps) => {
        const play = new Play();
        play.run(steps);
        play.settle();
        play.assertExact();
        play.assertSane();
        for (const {welcomes} of play.clients) {
          assert.equal(new Set(welcomes.map(({me}) => me.id)).size, 1);
          assert.deepEqual(welcomes.map(({resumed}) => resumed), welcomes.map((_, i) => i > 0));
          resumes += welcomes.length - 1;
        }
      }),
      {numRuns: RUNS},
    );
    assert.ok(resumes > RUNS, `only ${resumes} resumes`);
  });

  // Found by the test above: of two hellos the first arrives last, with a key that was good once.
  const OVERTAKEN: Readonly<Record<string, readonly Step[]>> = {
    'when the session has lost its connection again': [
      {do: 'cut', who: 0, isTold: false}, {do: 'connect', who: 0}, {do: 'cut', who: 0, isTold: false}, {do: 'connect', who: 0},
      {do: 'up', who: 0, count: 1, times: 1}, {do: 'down', who: 0, count: 1, times: 1}, {do: 'acknowledge', who: 0},
      {do: 'up', who: 0, count: 1, times: 1}, {do: 'cut', who: 0, isTold: true}, {do: 'late', who: 0, count: 1},
    ],
    'when a later key was shown meanwhile, and none since': [
      {do: 'cut', who: 0, isTold: false}, {do: 'connect', who: 0}, {do: 'say', who: 1}, {do: 'cut', who: 0, isTold: false},
      {do: 'up', who: 1, count: 1, times: 1}, {do: 'connect', who: 0}, {do: 'up', who: 0, count: 1, times: 1},
      {do: 'down', who: 0, count: 2, times: 1}, {do: 'cut', who: 0, isTold: false}, {do: 'connect', who: 0},
      {do: 'up', who: 0, count: 1, times: 1}, {do: 'late', who: 0, count: 1},
    ],
  };
  for (const [when, steps] of Object.entries(OVERTAKEN)) {
    it(`are not ended by a hello that was overtaken, ${when}`, () => {
      const play = new Play();
      play.run(steps);
      play.settle();
      play.assertSane();
      const resumed = play.clients[0].welcomes.map((welcome) => welcome.resumed);
      assert.deepEqual(resumed, resumed.map((_, i) => i > 0));
    });
  }

  it('notice a frame that is lost in the middle: nothing out of order, nothing twice, and the same members go on', () => {
    fc.assert(
      fc.property(fc.array(worse, {maxLength: 120, size: 'max'}), (steps) => {
        const play = new Play();
        play.run(steps);
        play.settle();
        play.assertSane();
        for (const {heard, welcomes} of play.clients) {
          assert.deepEqual(heard, [...new Set(heard)].toSorted((a, b) => a - b));
          assert.equal(new Set(welcomes.map(({me}) => me.id)).size, 1);
        }
        // The next message shows the hole, if there is one; what is said after that arrives.
        for (let round = 0; round < 2; round++) {
          for (const index of [0, 1] as const) play.say(index, Infinity);
          play.settle();
        }
        for (const [i, {heard}] of play.clients.entries()) assert.equal(heard.at(-1), play.said[1 - i]);
      }),
      {numRuns: RUNS},
    );
  });
});
