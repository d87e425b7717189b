import {expect} from '@open-wc/testing';
import {TabLives} from '../../src/signaling/tab-lives.js';

/** Without Web Locks, and with a clock and a timer that the test moves. */
class InsecurePage {
  now = 1_000_000;
  readonly ticks = new Map<number, () => void>();
  readonly #real = {now: Date.now, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval};

  enter(): void {
    Object.defineProperty(navigator, 'locks', {configurable: true, value: undefined});
    Date.now = () => this.now;
    globalThis.setInterval = ((tick: () => void) => (this.ticks.set(this.ticks.size + 1, tick), this.ticks.size)) as never;
    globalThis.clearInterval = ((timer: number) => this.ticks.delete(timer)) as never;
  }

  leave(): void {
    delete (navigator as {locks?: unknown}).locks;
    Date.now = this.#real.now;
    Object.assign(globalThis, {setInterval: this.#real.setInterval, clearInterval: this.#real.clearInterval});
  }

  pass(ms: number): void {
    this.now += ms;
    for (const tick of this.ticks.values()) tick();
  }
}

describe('TabLives', () => {
  const ended: TabLives[] = [];
  const name = () => `test ${crypto.randomUUID()} `;
  const lives = (prefix: string, gone: (id: string) => void = () => {}, beat: () => void = () => {}) => {
    const made = new TabLives(prefix, gone, beat);
    ended.push(made);
    return made;
  };
  afterEach(() => ended.splice(0).forEach((each) => each.close()));

  it('learns of an end by the lock, without any word, and not of one it no longer watches', async () => {
    const prefix = name();
    const [ada, bob] = [lives(prefix), lives(prefix)];
    await Promise.all([ada.hold('ada'), bob.hold('bob')]);
    const gone: string[] = [];
    const cleo = lives(prefix, (id) => gone.push(id));
    cleo.watch('ada');
    cleo.watch('bob');
    cleo.unwatch('bob');
    bob.close();
    ada.close();
    await new Promise<void>((resolve) => {
      const look = setInterval(() => gone.length > 0 && (clearInterval(look), resolve()), 10);
    });
    expect(gone).to.deep.equal(['ada']);
  });

  describe('on a page without locks', () => {
    const page = new InsecurePage();
    beforeEach(() => page.enter());
    afterEach(() => page.leave());

    it('says that it lives, and takes a long silence for an end', async () => {
      let beats = 0;
      const gone: string[] = [];
      const ada = lives(name(), (id) => gone.push(id), () => beats++);
      await ada.hold('ada');
      ada.watch('bob');
      ada.watch('cleo');
      for (let minute = 0; minute < 3; minute++) {
        ada.lives('cleo');
        page.pass(60_000);
      }
      expect(beats).to.equal(3);
      expect(new Set(gone)).to.deep.equal(new Set(['bob']));
      ada.close();
      expect(page.ticks.size, 'nothing runs on').to.equal(0);
    });
  });
});
