import {isCount, isFlag, isShape, isText, optional} from '../../protocol/shape.js';
import type {Measure} from '../budget.js';
import {ownKey} from '../shared/entry.js';

/** What somebody said, in writing. A later one with the same `id` takes its place, until one is `final`. */
export interface Caption {
  readonly id: string;
  /** Id of who said it; ours for our own words. */
  readonly by: string;
  /** Their name then; may be empty. */
  readonly name: string;
  /** At most {@link MOST_TEXT} UTF-16 units; as untrusted as what is written in the chat. */
  readonly text: string;
  /** BCP 47 tag of what was spoken, as the speaker has it; '' for unknown. */
  readonly lang: string;
  readonly final: boolean;
}

export const MOST_TEXT = 600;

/** How captions travel: number of the utterance, text, language, whether it is the last word. */
export interface CaptionMessage {
  readonly n: number;
  readonly t: string;
  readonly l?: string | undefined;
  readonly f?: boolean | undefined;
}

export const isCaptionMessage = isShape<CaptionMessage>({n: isCount, t: isText(MOST_TEXT), l: optional(isText(35)), f: optional(isFlag)});

/** How many one member may send; what is beyond is heard by nobody. */
export const CAPTIONING: Measure = {most: 20, refill: 100};

/** `true` under this key of the member's own: they want to read what is said. */
export const captionKey = (id: string): string => ownKey(id, 'captions');
