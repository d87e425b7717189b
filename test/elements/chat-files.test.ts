import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {bytesOf} from '../../src/elements/room-chat/file-size.js';
import {pictureOf} from '../../src/elements/room-chat/file-preview.js';
import {FileError} from '../../src/room/files/file-error.js';
import type {FileTransfer} from '../../src/room/files/files.js';
import {chatInCall, message, textOf} from './chat-in-call.js';
import {settled} from './in-room.js';

const transfer = (id: string, change: Partial<FileTransfer> = {}): FileTransfer =>
  Object.freeze({id, state: 'moving', bytes: 250_000, size: 1_000_000, readers: 0, taken: 0, error: null, blob: null, ...change});

async function pictureBytes(type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext('2d')!.fillRect(0, 0, 20, 20);
  return (await canvas.convertToBlob({type})).slice();
}

/** A chat in which files can go; what is asked of them is written down. */
async function filesInCall() {
  const call = await chatInCall();
  const {fake, room} = call;
  const asked: unknown[] = [];
  const blobs = new Map<string, Blob>();
  fake.files.attach({
    most: 5_000_000,
    offer: async (file, {to}) => {
      if (file.size > 5_000_000) throw new FileError('FILE_TOO_LARGE', 'too large');
      asked.push(['offer', file.name, to]);
      return `ada/${file.name}`;
    },
    fetch: async (id) => {
      asked.push(['fetch', id]);
      const blob = blobs.get(id);
      if (!blob) throw new FileError('FILE_GONE', 'gone');
      return blob;
    },
    cancel: (id) => void asked.push(['cancel', id]),
  });
  const show = async (...transfers: readonly FileTransfer[]) => {
    fake.files.show(new Map(transfers.map((each) => [each.id, each])));
    await settled(room);
  };
  await settled(room);
  return {...call, asked, blobs, show, redraw: async () => (call.chat.requestUpdate(), settled(room))};
}

const given = (...files: readonly File[]): DataTransfer => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

describe('files in room-chat', () => {
  it('pass the accessibility audit: offered, on their way, here, gone, ours', async () => {
    const {room, chat, put, show, find, all} = await filesInCall();
    const offer = message({text: 'a very long name of some film that nobody can read.final.mkv', file: {size: 3_200_000, type: 'video/x-matroska'}});
    const gone = message({by: 'hedy', id: 'hedy/1', name: 'Hedy', text: 'old.txt', file: {size: 5, type: ''}});
    const own = message({by: 'ada', id: 'ada/9', text: 'mine.pdf', file: {size: 1_000, type: ''}});
    await put(offer, gone, own);
    await show(transfer(offer.id), transfer(own.id, {state: 'offered', readers: 1, blob: new Blob(['x'])}));
    await expect(chat).to.be.accessible();
    expect(all('progress').map((bar) => [bar.getAttribute('aria-label')!.replace(/[\u2066-\u2069]/g, ''), (bar as HTMLProgressElement).value])).to.deep.equal([[offer.text, 250_000], ['mine.pdf', 250_000]]);
    expect(all('.file-state').map(textOf)).to.deep.equal(['3.2 MB · 25%', '5 bytes · No longer available', '1 kB · 25%']);
    expect(all('.file-button').map((button) => textOf({textContent: button.getAttribute('aria-label')} as Element))).to.deep.equal([`Cancel ${offer.text}`, 'Stop sharing mine.pdf']);
    // What it is stays in sight, however long the name.
    const [end, row] = [find('.file-name span:last-child')!.getBoundingClientRect(), find('.bubble')!.getBoundingClientRect()];
    expect(textOf(find('.file-name span:last-child'))).to.equal('.mkv');
    expect(end.right).to.be.at.most(row.right);
    room.theme = 'dark';
    await show(transfer(offer.id, {state: 'done', blob: new Blob(['x'])}));
    await expect(chat).to.be.accessible();
  });

  it('are attached by the button, by a paste and by a drop, to whom one writes', async () => {
    const {find, asked, field, room} = await filesInCall();
    const chooser = find<HTMLInputElement>('.chooser')!;
    let opened = 0;
    chooser.click = () => void (opened += 1);
    find('.attach')!.focus();
    await sendKeys({press: 'Enter'});
    expect(opened).to.equal(1);
    chooser.files = given(new File(['a'], 'a.txt'), new File(['b'], 'b.txt')).files;
    chooser.dispatchEvent(new Event('change'));
    await aTimeout(20);
    expect(asked).to.deep.equal([['offer', 'a.txt', undefined], ['offer', 'b.txt', undefined]]);
    expect(chooser.value).to.equal('');

    const select = find<HTMLSelectElement>('select')!;
    select.value = 'grace';
    select.dispatchEvent(new Event('change'));
    await settled(room);
    const paste = new ClipboardEvent('paste', {clipboardData: given(new File(['c'], 'c.png')), cancelable: true, bubbles: true});
    field().dispatchEvent(paste);
    await aTimeout(20);
    expect([paste.defaultPrevented, asked.at(-1)]).to.deep.equal([true, ['offer', 'c.png', 'grace']]);
    const words = new ClipboardEvent('paste', {clipboardData: new DataTransfer(), cancelable: true, bubbles: true});
    field().dispatchEvent(words);
    expect(words.defaultPrevented).to.equal(false);

    const drag = (type: string, dataTransfer: DataTransfer) => {
      const event = new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true, composed: true});
      find('.list')!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drag('dragover', new DataTransfer())).to.equal(false);
    expect(drag('dragover', given(new File(['d'], 'd.txt')))).to.equal(true);
    await settled(room);
    expect(textOf(find('.drop'))).to.equal('Drop files here to share them');
    expect(drag('drop', given(new File(['d'], 'd.txt')))).to.equal(true);
    await aTimeout(20);
    await settled(room);
    expect(find('.drop')).to.equal(null);
    expect(asked.at(-1)).to.deep.equal(['offer', 'd.txt', 'grace']);
  });

  it('say why one was not attached', async () => {
    const {find, field, room} = await filesInCall();
    field().dispatchEvent(new ClipboardEvent('paste', {clipboardData: given(new File([new Uint8Array(5_000_001)], 'a.bin')), cancelable: true, bubbles: true}));
    await aTimeout(20);
    await settled(room);
    expect(textOf(find('.trouble'))).to.equal('Files can be at most 5 MB.');
  });

  it('are saved, and never opened, under the name that was offered', async () => {
    const {put, show, find, asked, blobs} = await filesInCall();
    const offer = message({text: 'page.html', file: {size: 4, type: 'text/html'}});
    blobs.set(offer.id, new Blob(['<b>x'], {type: 'application/octet-stream'}));
    await put(offer);
    const clicked: HTMLAnchorElement[] = [];
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(this);
    };
    try {
      find('.file-button')!.click();
      await waitUntil(() => clicked.length === 1, 'it is saved');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(asked).to.deep.equal([['fetch', offer.id]]);
    expect(clicked[0]!.download).to.equal('page.html');
    expect((await (await fetch(clicked[0]!.href)).blob()).type).to.equal('application/octet-stream');
    await show(transfer(offer.id, {state: 'failed', error: 'FILE_DAMAGED'}));
    expect(textOf(find('.file-state'))).to.equal('4 bytes · Damaged on the way');
  });

  it('small pictures come by themselves, and are shown when their bytes are one', async () => {
    const {put, show, find, all, asked} = await filesInCall();
    const [small, large, svg] = [
      message({text: 'small.png', file: {size: 2_000_000, type: 'image/png'}}),
      message({text: 'large.png', file: {size: 4_000_000, type: 'image/png'}}),
      message({text: 'drawing.svg', file: {size: 100, type: 'image/svg+xml'}}),
    ];
    await put(small, large, svg);
    expect(asked).to.deep.equal([['fetch', small.id]]);
    const document_ = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>parent.hacked = 1</script></svg>']);
    const done = (id: string, blob: Blob) => transfer(id, {state: 'done', blob});
    await show(done(small.id, await pictureBytes()), done(large.id, document_), done(svg.id, document_));
    await waitUntil(() => find<HTMLImageElement>('.preview')?.complete, 'it is shown');
    expect(all('.preview').map((picture) => picture.getAttribute('alt'))).to.deep.equal(['small.png']);
    const picture = find<HTMLImageElement>('.preview')!;
    expect(picture.naturalWidth).to.equal(40);
    await show();
    expect(find('.preview')).to.equal(null);
    let isGone = false;
    await fetch(picture.src).catch(() => (isGone = true));
    expect(isGone, 'its address is revoked').to.equal(true);
  });
});

describe('pictureOf', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
    it(`knows ${type} by its bytes`, async () => expect((await pictureOf(await pictureBytes(type)))?.type).to.equal(type));
  }

  it('takes nothing else, and nothing that would fill the memory', async () => {
    const png = new Uint8Array(await (await pictureBytes()).arrayBuffer());
    const bomb = png.slice();
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const gif = new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000');
    expect((await pictureOf(new Blob([gif])))?.type).to.equal('image/gif');
    for (const bytes of [bomb, png.slice(0, 18), new Uint8Array(), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff]), new TextEncoder().encode('<svg onload="alert(1)">'), new TextEncoder().encode('RIFF1234WEBPVP9 0000000000000000')]) {
      expect(await pictureOf(new Blob([bytes]))).to.equal(undefined);
    }
  });
});

describe('bytesOf', () => {
  it('writes sizes as people of a language do', () => {
    const said = (size: number, lang: string) => bytesOf(size, lang).replace(/\u00a0|\u202f/g, ' ');
    expect([0, 1, 999, 1_000, 3_240_000, 268_435_456, 4_300_000_000].map((size) => said(size, 'en'))).to.deep.equal(['0 bytes', '1 byte', '999 bytes', '1 kB', '3.2 MB', '268 MB', '4.3 GB']);
    expect([said(3_240_000, 'de'), said(3_240_000, 'fr')]).to.deep.equal(['3,2 MB', '3,2 Mo']);
  });
});
