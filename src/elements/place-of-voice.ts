import type {CaptionStrings} from '../locales/caption-strings.js';
import {isolate} from './isolate.js';

/** One after the other: Chinese and Japanese have no space between. */
export const sentences = (first: string, second: string): string => (first.endsWith('。') ? first + second : `${first} ${second}`);

/** What tells where our voice goes to be written down. @param place see `CaptionProvider.destination` */
export const placeOfVoice = (text: CaptionStrings, place: string | null): string => text.captionsPlace(place && (place === 'browser' ? place : isolate(place)));
