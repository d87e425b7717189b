import type {Json} from '../../protocol/json.js';
import {CAPTION_TOPIC} from '../features/late-captioning.js';
import {SHARED_TOPIC} from '../features/late-sharing.js';
import {ownKey} from '../shared/entry.js';
import type {CaptionMessage} from './caption.js';

/** What made-up people say, in turn. */
const SAID: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'Good morning. Shall we begin with what is new since yesterday?'],
  ['zh-CN', '早上好。我把昨天的结果发到聊天里了，请大家看一下。'],
  ['en', 'The tests are green, and the demo is ready to be shown.'],
  ['ru', 'Отлично. Тогда давайте покажем её всем в пятницу.'],
  ['ar', 'صباح الخير. سأشارك شاشتي بعد قليل.'],
];
/** Between two words, and between two utterances, in ms. */
const WORD = 300;
const PAUSE = 5_000;

/** How a made-up person does with captions: whether they are written down, and after how many seconds they want to read. */
export interface MockSpeaker {
  readonly id: string;
  readonly number: number;
  readonly captioned: boolean;
  readonly reads?: number | undefined;
}

/** Speaks in captions, with the words a real one would use. Whoever does not want to read hears none of it. */
export class MockCaptions {
  readonly #tell: (topic: string, word: Json) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #reading: ReturnType<typeof setTimeout> | undefined;

  constructor({id, number, captioned, reads}: MockSpeaker, tell: (topic: string, word: Json) => void) {
    this.#tell = tell;
    if (captioned) this.#timer = setTimeout(() => this.#speak(number - 1, 0, 1), WORD * number);
    if (reads !== undefined) this.#reading = setTimeout(() => tell(SHARED_TOPIC, {t: 'entries', e: [[ownKey(id, 'captions'), Date.now(), id, true]]}), reads * 1_000);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#reading);
  }

  #speak(turn: number, n: number, count: number): void {
    const [l, text] = SAID[turn % SAID.length]!;
    const words = [...new Intl.Segmenter(l, {granularity: 'word'}).segment(text)].map(({segment}) => segment);
    const f = count >= words.length;
    this.#tell(CAPTION_TOPIC, {n, t: words.slice(0, count).join('').trim(), l, f} satisfies CaptionMessage);
    this.#timer = setTimeout(() => (f ? this.#speak(turn + 1, n + 1, 1) : this.#speak(turn, n, count + 2)), f ? PAUSE : WORD);
  }
}
