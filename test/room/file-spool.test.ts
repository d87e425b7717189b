import {expect} from '@open-wc/testing';
import {FileError} from '../../src/room/files/file-error.js';
import {LARGE} from '../../src/room/files/on-disk.js';
import {MOST_IN_MEMORY, openSpool} from '../../src/room/files/spool.js';
import {Turns} from '../../src/room/files/turns.js';

const FOLDER = 'parlor-files';
const block = (value: number) => new Uint8Array(1_000).fill(value);
const root = () => navigator.storage.getDirectory();
const folder = async () => (await root()).getDirectoryHandle(FOLDER, {create: true});

async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (directory as unknown as {keys(): AsyncIterable<string>}).keys()) names.push(name);
  return names;
}

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: Error) => (error instanceof FileError ? error.code : error.name));
const valuesOf = async (blob: Blob) => [...new Set(new Uint8Array(await blob.arrayBuffer()))];

describe('What has come of a file', () => {
  beforeEach(async () => (await root()).removeEntry(FOLDER, {recursive: true}).catch(() => {}));

  it('is in memory while it is small', async () => {
    const spool = await openSpool(LARGE - 1);
    for (const value of [1, 2]) await spool.write([block(value)]);
    const whole = await spool.finish();
    expect([whole.size, whole.type, spool.inMemory]).to.deep.equal([2_000, 'application/octet-stream', true]);
    expect(await valuesOf(whole)).to.deep.equal([1, 2]);
    expect(await namesIn(await folder())).to.deep.equal([]);
  });

  it('is on the disk when it is large, in one file, which goes when nobody wants it', async () => {
    const spool = await openSpool(LARGE);
    for (const value of [1, 2, 3]) await spool.write([block(value)]);
    const whole = await spool.finish();
    expect([whole.size, whole.type, spool.inMemory]).to.deep.equal([3_000, 'application/octet-stream', false]);
    expect(await valuesOf(whole)).to.deep.equal([1, 2, 3]);
    expect((await namesIn(await folder())).length).to.equal(1);
    await spool.drop();
    expect(await namesIn(await folder())).to.deep.equal([]);
  });

  it('goes as well when it is given up half way', async () => {
    const spool = await openSpool(LARGE);
    await spool.write([block(1)]);
    await spool.drop();
    expect(await namesIn(await folder())).to.deep.equal([]);
  });

  it('leaves the disk a day later, when the next one comes', async () => {
    const of = (age: number) => `${Date.now() - age * 3_600_000} old`;
    for (const age of [25, 23]) await (await folder()).getFileHandle(of(age), {create: true});
    const spool = await openSpool(LARGE);
    expect((await namesIn(await folder())).filter((name) => name.endsWith('old')).length).to.equal(1);
    await spool.drop();
  });

  it('is where the person wants it, in place of what was there, and stays', async () => {
    const handle = await (await root()).getFileHandle('chosen', {create: true});
    const writer = await handle.createWritable();
    await writer.write('what was there before '.repeat(1_000));
    await writer.close();
    const spool = await openSpool(1_000, handle);
    await spool.write([block(7)]);
    expect(await valuesOf(await spool.finish())).to.deep.equal([7]);
    await spool.drop();
    expect((await handle.getFile()).size).to.equal(1_000);
    const empty = await openSpool(0, handle);
    expect((await empty.finish()).size).to.equal(0);
    await (await root()).removeEntry('chosen');
  });

  it('FILE_UNSAVED when it cannot be written', async () => {
    const handle = await (await root()).getFileHandle('taken', {create: true});
    const other = await handle.createWritable({mode: 'exclusive'} as FileSystemCreateWritableOptions);
    const spool = await openSpool(1_000, handle);
    expect(await codeOf(spool.write([block(1)]))).to.equal('FILE_UNSAVED');
    await other.abort();
    await spool.drop();
    await (await root()).removeEntry('taken');
  });

  it('is in memory where a browser has no such place, up to a bound', async () => {
    const {getDirectory} = StorageManager.prototype;
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('Private.', 'SecurityError'));
    try {
      expect((await openSpool(LARGE)).inMemory).to.equal(true);
      expect((await openSpool(MOST_IN_MEMORY)).inMemory).to.equal(true);
      expect(await codeOf(openSpool(MOST_IN_MEMORY + 1))).to.equal('FILE_TOO_LARGE');
    } finally {
      StorageManager.prototype.getDirectory = getDirectory;
    }
  });
});

describe('Turns', () => {
  /** Runs that end when they are told to. */
  function runs(turns: Turns, ...weights: readonly number[]) {
    const log: string[] = [];
    const all = weights.map((weight, index) => {
      let end!: (error?: Error) => void;
      const ended = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())));
      const abort = new AbortController();
      const run = turns.take(weight, async () => {
        log.push(`${index}`);
        await ended;
      }, abort.signal);
      run.catch(() => log.push(`${index}!`));
      return {end, abort, run};
    });
    return {all, log};
  }
  const turn = () => new Promise((later) => setTimeout(later));

  it('are few at a time, in the order in which they came', async () => {
    const {all, log} = runs(new Turns(2, 100), 1, 1, 1, 1);
    await turn();
    expect(log).to.deep.equal(['0', '1']);
    all[1]!.end(new Error('it failed'));
    await turn();
    expect(log).to.have.members(['0', '1', '1!', '2']);
    for (const {end} of all) end();
    await Promise.allSettled(all.map(({run}) => run));
    expect(log.at(-1)).to.equal('3');
  });

  it('are not too much together; one alone may be more', async () => {
    const {all, log} = runs(new Turns(3, 100), 60, 50, 10, 500);
    await turn();
    // What is small does not pass what is large: that would wait for ever.
    expect(log).to.deep.equal(['0']);
    all[0]!.end();
    await turn();
    expect(log).to.deep.equal(['0', '1', '2']);
    all[1]!.end();
    await turn();
    expect(log.length).to.equal(3);
    all[2]!.end();
    await turn();
    expect(log.at(-1)).to.equal('3');
    all[3]!.end();
  });

  it('pass on who gives up, waiting or not', async () => {
    const {all, log} = runs(new Turns(1, 100), 1, 1, 1);
    all[1]!.abort.abort(new Error('given up'));
    await turn();
    all[0]!.end();
    await turn();
    expect(log).to.deep.equal(['0', '1!', '2']);
    all[2]!.end();
  });
});
