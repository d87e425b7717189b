import {expect} from '@open-wc/testing';
import {recordingName} from '../../src/room/recording/open-sink.js';
import {MOST_WAITING, PieceLine} from '../../src/room/recording/piece-line.js';
import {FileSink, MemorySink, type RecordingSink} from '../../src/room/recording/sink.js';
import {until} from './until.js';

const piece = (text: string) => new Blob([text]);
const failing = (work: () => Promise<unknown>): Promise<string> => work().then(() => 'nothing', ({name}: Error) => name);

/** A disk that writes when it is told to. */
class SlowSink implements RecordingSink {
  readonly written: string[] = [];
  closed = false;
  readonly #waiting: (() => void)[] = [];

  async write(each: Blob): Promise<void> {
    const text = await each.text();
    await new Promise<void>((written) => this.#waiting.push(written));
    this.written.push(text);
  }
  async close(): Promise<void> {
    this.closed = true;
  }
  get busy(): number {
    return this.#waiting.length;
  }
  async next(): Promise<void> {
    await until('something is being written', () => this.#waiting.length > 0);
    const {length} = this.written;
    this.#waiting.shift()!();
    await until('it is written', () => this.written.length > length);
  }
}

/** A file that is written into a copy, as browsers do; full after so many bytes. */
class FakeFile {
  content = '';
  copies = 0;
  readonly #room: number;

  constructor(room = Infinity) {
    this.#room = room;
  }
  get handle(): FileSystemFileHandle {
    return this as unknown as FileSystemFileHandle;
  }
  async createWritable({keepExistingData}: {keepExistingData: boolean}) {
    let copy = keepExistingData ? this.content : '';
    this.copies += copy.length;
    return {
      write: async ({position, data}: {position: number; data: Blob}) => {
        const text = await data.text();
        if (position + text.length > this.#room) throw new DOMException('The disk is full.', 'QuotaExceededError');
        copy = copy.slice(0, position) + text + copy.slice(position + text.length);
      },
      close: async () => void (this.content = copy),
    };
  }
}

describe('Pieces of a recording', () => {
  it('reach the disk in their order, one at a time, and the sink is closed behind the last', async () => {
    const sink = new SlowSink();
    const line = new PieceLine(sink, {full: () => {}, drained: () => {}, failed: () => {}});
    for (const text of ['a', 'b', '', 'c']) line.push(piece(text));
    const closed = line.close();
    for (let count = 0; count < 3; count++) {
      await until('one is being written', () => sink.busy > 0);
      expect(sink.busy).to.equal(1);
      expect(sink.closed).to.equal(false);
      await sink.next();
    }
    await closed;
    expect([sink.written.join(''), sink.closed, line.waiting]).to.deep.equal(['abc', true, 0]);
  });

  it('are never many in memory: the recorder stops for a while when the disk is behind', async () => {
    const sink = new SlowSink();
    let running = true;
    const told: string[] = [];
    const line = new PieceLine(sink, {
      full: () => (told.push('full'), (running = false)),
      drained: () => (told.push('drained'), (running = true)),
      failed: () => told.push('failed'),
    });
    let most = 0;
    let made = 0;
    for (let round = 0; round < 200; round++) {
      // Three are made while one is written.
      for (let count = 0; count < 3; count++) if (running) line.push(piece(`${made++} `));
      most = Math.max(most, line.waiting);
      await sink.next();
    }
    expect(most).to.equal(MOST_WAITING);
    expect(told.slice(0, 4)).to.deep.equal(['full', 'drained', 'full', 'drained']);
    const closed = line.close();
    while (line.waiting > 0) await sink.next();
    await closed;
    expect(sink.written.join('')).to.equal(Array.from({length: made}, (_, index) => `${index} `).join(''));
  });

  it('that cannot be written end it once, and the sink is closed all the same', async () => {
    const told: unknown[] = [];
    const log: string[] = [];
    const sink: RecordingSink = {
      write: async (each) => {
        const text = await each.text();
        if (text === 'b') throw new DOMException('The disk is full.', 'QuotaExceededError');
        log.push(text);
      },
      close: async () => void log.push('closed'),
    };
    const line = new PieceLine(sink, {full: () => {}, drained: () => {}, failed: (error) => told.push((error as Error).name)});
    for (const text of ['a', 'b', 'c']) line.push(piece(text));
    await until('it is told', () => told.length > 0);
    line.push(piece('d'));
    await line.close();
    expect(log).to.deep.equal(['a', 'closed']);
    expect(told).to.deep.equal(['QuotaExceededError']);
  });
});

describe('A file that is recorded into', () => {
  it('has all of it when it is closed, in place of what was there, and is then handed on', async () => {
    const file = new FakeFile();
    file.content = 'what was there before, and longer';
    const finished: FileSystemFileHandle[] = [];
    const sink = new FileSink(file.handle, (handle) => void finished.push(handle));
    for (const text of ['one ', 'two ', 'three']) await sink.write(piece(text));
    await sink.close();
    expect([file.content, finished.length]).to.deep.equal(['one two three', 1]);
  });

  it('keeps what was made safe when the disk is full: half of it at least, for less copying than twice its size', async () => {
    const file = new FakeFile(1_000);
    let finished = 0;
    const sink = new FileSink(file.handle, () => void finished++, 16);
    let made = 0;
    const fill = async () => {
      for (;;) {
        await sink.write(piece('x'.repeat(8)));
        made += 8;
      }
    };
    expect(await failing(fill)).to.equal('QuotaExceededError');
    await sink.close();
    expect(made).to.equal(1_000);
    expect(file.content.length).to.be.at.least(made / 2);
    expect(file.copies).to.be.at.most(2 * made);
    expect(finished).to.equal(1);
  });

  it('is a real one as well: closed and opened again behind what is there', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('recording-test', {create: true});
    const sink = new FileSink(handle, () => {}, 8);
    const texts = Array.from({length: 30}, (_, index) => `${index} `);
    for (const text of texts) await sink.write(piece(text));
    const safe = (await handle.getFile()).size;
    await sink.close();
    const file = await handle.getFile();
    expect(await file.text()).to.equal(texts.join(''));
    expect(safe, 'half of it was there before the end').to.be.within(file.size / 2, file.size);
    await root.removeEntry('recording-test');
  });

  it('in memory has a bound, and what is within it is kept', async () => {
    const files: Blob[] = [];
    const sink = new MemorySink((file) => files.push(file), 10);
    await sink.write(new Blob(['12345'], {type: 'video/webm'}));
    await sink.write(piece('67890'));
    expect(await failing(() => sink.write(piece('!')))).to.equal('QuotaExceededError');
    await sink.close();
    expect([await files[0]!.text(), files[0]!.type]).to.deep.equal(['1234567890', 'video/webm']);
  });

  it('is named by room and time, safe for every system', () => {
    const at = new Date(2026, 10, 29, 4, 5);
    expect(recordingName('standup', 'video/webm;codecs=vp8,opus', at)).to.equal('standup 2026-11-29 04.05.webm');
    expect(recordingName('a/b: ../"c"', 'video/mp4', at)).to.equal('a_b_ ..__c_ 2026-11-29 04.05.mp4');
  });
});
