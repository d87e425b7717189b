import {expect} from '@open-wc/testing';
import {MockSide} from '../../src/mesh/mock-side.js';
import {FILE, FILE_CHANNEL, type FileWord} from '../../src/protocol/file-words.js';
import {parseMessage} from '../../src/room/chat/message.js';
import {Download} from '../../src/room/files/download.js';
import {FileError} from '../../src/room/files/file-error.js';
import {cleanType} from '../../src/room/files/file-offer.js';
import {Upload} from '../../src/room/files/upload.js';

const PIECE = new Uint8Array(1_000).fill(7);

interface Far {
  readonly side: MockSide;
  readonly heard: FileWord[];
  say(word: FileWord | string): void;
}

/** A download whose other end does what a test says, each time it is asked. */
function download(size: number, owner: (far: Far, time: number) => void): {readonly fetched: Promise<Blob>; readonly download: Download; readonly abort: AbortController} {
  let times = 0;
  const fetch = new Download('ada/1', size, {
    open: async () => {
      const [near, side] = MockSide.pair(FILE_CHANNEL);
      const heard: FileWord[] = [];
      const far: Far = {side, heard, say: (word) => side.send(typeof word === 'string' ? word : JSON.stringify(word))};
      const time = times++;
      side.addEventListener('message', (event) => {
        heard.push(JSON.parse((event as MessageEvent<string>).data) as FileWord);
        if (heard.length === 1) owner(far, time);
      });
      return near;
    },
    changed: () => {},
  });
  const abort = new AbortController();
  return {fetched: fetch.run(abort.signal), download: fetch, abort};
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof FileError ? error.code : String(error);
  }
  return 'nothing was wrong';
}

describe('a file from someone who lies', () => {
  const hostile: Readonly<Record<string, [size: number, owner: (far: Far) => void]>> = {
    'more bytes than were offered': [1_500, ({side}) => [PIECE, PIECE].forEach((piece) => side.send(piece))],
    'crumbs': [FILE.block, ({side}) => Array.from({length: 1_025}, () => side.send(new Uint8Array(1)))],
    'more bytes than were asked for': [2 * FILE.window, ({side}) => side.send(new Uint8Array(FILE.window + 1))],
  };
  for (const [what, [size, owner]] of Object.entries(hostile)) {
    it(`${what}: FILE_DAMAGED`, async () => {
      const {fetched, download: {bytes}} = download(size, owner);
      expect(await codeOf(fetched)).to.equal('FILE_DAMAGED');
      expect(bytes).to.equal(0);
    });
  }

  it('words that are none are passed over', async () => {
    const {fetched} = download(1_000, ({side, say}) => {
      for (const word of ['', '{', 'null', '[1]', '{"t":"got","n":9}', '{"t":"want","id":"x","from":0}', 'x'.repeat(100_000)]) say(word);
      side.send(PIECE);
    });
    expect((await fetched).size).to.equal(1_000);
  });

  it('who breaks off is asked again, from the last whole block on', async () => {
    const block = new Uint8Array(FILE.block).fill(3);
    const asked: unknown[] = [];
    const {fetched} = download(FILE.block + 1_000, ({side, heard, say}, time) => {
      asked.push(heard[0]);
      if (time === 0) {
        side.send(block);
        side.send(PIECE.subarray(0, 500));
      } else if (time === 1) say({t: 'no', why: 'busy'});
      else side.send(PIECE);
      if (time < 2) side.close();
    });
    expect((await fetched).size).to.equal(FILE.block + 1_000);
    expect(asked).to.deep.equal([0, FILE.block, FILE.block].map((from) => ({t: 'want', id: 'ada/1', from})));
  });

  it('who has it no longer, or cannot read it, is believed', async () => {
    expect(await codeOf(download(5, ({say}) => say({t: 'no', why: 'gone'})).fetched)).to.equal('FILE_GONE');
    expect(await codeOf(download(5, ({say}) => say({t: 'no', why: 'unreadable'})).fetched)).to.equal('FILE_UNREADABLE');
  });
});

describe('a reader who asks for more than is theirs', () => {
  /** @returns what a reader hears, until the channel is closed */
  async function read(file: Blob | undefined, ...words: (string | FileWord | Uint8Array<ArrayBuffer>)[]): Promise<unknown[]> {
    const [near, far] = MockSide.pair(FILE_CHANNEL);
    const upload = new Upload(far, {find: (id) => (id === 'ada/1' ? file : undefined), changed: () => {}});
    const heard: unknown[] = [];
    near.addEventListener('message', (event) => {
      const {data} = event as MessageEvent<string | ArrayBuffer>;
      heard.push(typeof data === 'string' ? JSON.parse(data) : data.byteLength);
    });
    const closed = new Promise((resolve) => near.addEventListener('close', resolve));
    await new Promise((resolve) => near.addEventListener('open', resolve));
    for (const word of words) near.send(typeof word === 'string' || word instanceof Uint8Array ? word : JSON.stringify(word));
    if (file) setTimeout(() => upload.close(), 500);
    await closed;
    return heard;
  }
  const file = new Blob([PIECE]);

  it('gets nothing of what is not for them, or from behind its end', async () => {
    expect(await read(undefined, {t: 'want', id: 'ada/1', from: 0})).to.deep.equal([{t: 'no', why: 'gone'}]);
    expect(await read(file, {t: 'want', id: '../ada/1', from: 0})).to.deep.equal([{t: 'no', why: 'gone'}]);
    expect(await read(file, {t: 'want', id: 'ada/1', from: 512 * FILE.block})).to.deep.equal([{t: 'no', why: 'gone'}]);
  });

  it('gets it once, whatever else is said', async () => {
    const want = {t: 'want', id: 'ada/1', from: 0} as const;
    expect(await read(file, 'x', PIECE, {t: 'got', n: 9}, want, want, {t: 'want', id: 'other', from: 0}, {t: 'got', n: 10 ** 9})).to.deep.equal([1_000]);
  });

  it('who takes nothing gets no more than a window', async () => {
    const heard = await read(new Blob([new Uint8Array(64)]), {t: 'want', id: 'ada/1', from: 0});
    expect(heard[0]).to.equal(64);
    const [near, far] = MockSide.pair(FILE_CHANNEL);
    let sent = 0;
    const send = far.send.bind(far);
    far.send = (data) => {
      if (typeof data !== 'string') sent += (data as Uint8Array).byteLength;
      // As if the network took all of it at once.
      if (typeof data === 'string') send(data);
    };
    const upload = new Upload(far, {find: () => new Blob([new Uint8Array(3 * FILE.window)]), changed: () => {}});
    await new Promise((resolve) => near.addEventListener('open', resolve));
    near.send(JSON.stringify({t: 'want', id: 'a', from: 0}));
    await new Promise((later) => setTimeout(later, 1_000));
    expect(sent).to.equal(FILE.window);
    upload.close();
  });
});

describe('offers of others', () => {
  const offer = (name: unknown, file: unknown, replyTo: unknown = null) => parseMessage([5, 'ada', 'Ada', name, replyTo, file], 100, 'everyone');

  it('are taken as ours would make them', () => {
    expect(offer('a.png', [5, 'image/png'])).to.deep.include({text: 'a.png', file: {size: 5, type: 'image/png'}});
    expect(offer('a', [0, ''], 'bob/1')).to.deep.include({replyTo: 'bob/1', file: {size: 0, type: ''}});
  });

  for (const [what, name, file] of [
    ['a way', '../a.png', [5, '']],
    ['a hidden direction', 'a\u202egnp.exe', [5, '']],
    ['a control character', 'a\u0007.png', [5, '']],
    ['two lines', 'a\nb', [5, '']],
    ['a very long name', 'a'.repeat(121), [5, '']],
    ['no name', '', [5, '']],
    ['a size below nothing', 'a', [-1, '']],
    ['half a byte', 'a', [0.5, '']],
    ['a size beyond counting', 'a', [2 ** 60, '']],
    ['a size in words', 'a', ['5', '']],
    ['a type that is markup', 'a', [5, '<script>']],
    ['a type with parameters', 'a', [5, 'text/html;charset=x']],
    ['more than there is', 'a', [5, '', 6]],
    ['an object', 'a', {size: 5, type: ''}],
    ['nothing', 'a', null],
  ] as const) {
    it(`with ${what} are dropped`, () => expect(offer(name, file)).to.equal(undefined));
  }

  it('with something odd that they answer are dropped', () => {
    expect(offer('a', [5, ''], 7)).to.equal(undefined);
    expect(parseMessage([5, 'ada', 'Ada', 'a', null], 100, 'everyone')).to.equal(undefined);
  });

  it('types are told without what is around them', () => {
    expect(['Text/HTML; charset=utf-8', 'nonsense', 'a/b\u0000', ''].map(cleanType)).to.deep.equal(['text/html', '', '', '']);
  });
});
