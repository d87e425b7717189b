import type {SideChannel} from '../../mesh/peer-link.js';
import type {Json} from '../../protocol/json.js';
import {Timers} from '../../signaling/timers.js';
import type {Upload} from './upload.js';

/** Pixels of a picture that is offered. */
const [WIDE, HIGH] = [640, 360];
/** Of a text, in bytes: it is seen on its way. */
const LENGTH = 3_000_000;
const LINE = 'What was said in this room is made up.\n';

/** How a made-up person offers files. */
export interface MockOwner {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  /** Seconds from the link to the offer. */
  readonly offers?: number;
}

/** The other end of files, for a made-up person: offers one, and gives it to whoever asks. Every second one has a picture. */
export class MockFiles {
  readonly #owner: MockOwner;
  readonly #tell: (word: Json) => void;
  readonly #timers = new Timers();
  /** Undefined until something is offered. */
  #Upload: typeof Upload | undefined;
  readonly #offered = new Map<string, Blob>();
  readonly #uploads = new Set<Upload>();

  /** @param tell says a word of the chat */
  constructor(owner: MockOwner, tell: (word: Json) => void) {
    this.#owner = owner;
    this.#tell = tell;
    if (owner.offers !== undefined) this.#timers.later(owner.offers * 1_000, () => void this.#offer());
  }

  side(channel: SideChannel): void {
    if (!this.#Upload) return channel.close();
    const upload: Upload = new this.#Upload(channel, {
      find: (id) => this.#offered.get(id),
      changed: () => upload.over && this.#uploads.delete(upload),
    });
    this.#uploads.add(upload);
  }

  close(): void {
    this.#timers.end();
    for (const upload of this.#uploads) upload.close();
  }

  async #offer(): Promise<void> {
    const {id, name, number} = this.#owner;
    const isPicture = number % 2 === 1;
    const file = isPicture ? await picture() : new Blob([LINE.repeat(LENGTH / LINE.length)], {type: 'text/plain'});
    const [{idOf}, {Upload}] = await Promise.all([import('../chat/message.js'), import('./upload.js')]);
    this.#Upload = Upload;
    const at = Date.now();
    this.#offered.set(idOf(id, at), file);
    this.#tell({t: 'say', m: [[at, id, name, isPicture ? 'whiteboard.png' : 'notes.txt', null, [file.size, file.type]]]});
  }
}

/** A whiteboard, after a meeting. */
async function picture(): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), {width: WIDE, height: HIGH});
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f7f6f2';
  context.fillRect(0, 0, WIDE, HIGH);
  context.lineWidth = 4;
  for (const [index, hue] of [250, 155, 30].entries()) {
    const x = 60 + index * 190;
    context.strokeStyle = `oklch(0.5 0.12 ${hue})`;
    context.strokeRect(x, 90, 140, 90);
    for (const line of [0, 1, 2]) {
      context.beginPath();
      context.moveTo(x + 18, 114 + line * 22);
      context.lineTo(x + 110 - line * 24, 114 + line * 22);
      context.stroke();
    }
    if (index === 2) continue;
    context.beginPath();
    context.moveTo(x + 146, 135);
    context.lineTo(x + 182, 135);
    context.stroke();
  }
  return new Promise((drawn) => canvas.toBlob((blob) => drawn(blob!)));
}
