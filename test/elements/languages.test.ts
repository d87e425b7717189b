import {expect} from '@open-wc/testing';
import {LANGUAGES} from '../../src/locales/languages.js';
import type {Strings} from '../../src/locales/strings.js';
import {english} from './english.js';

type Text = string | ((...parameters: unknown[]) => string | {title: string; text: string});

/** Every text of a catalogue, by its path. */
function textsOf(value: object, path = ''): [string, Text][] {
  return Object.entries(value).flatMap(([key, entry]): [string, Text][] => {
    const at = path ? `${path}.${key}` : key;
    return typeof entry === 'object' ? textsOf(entry as object, at) : [[at, entry as Text]];
  });
}

/** What the functions of a catalogue are called with, each in turn until all have what they read. */
const SAMPLES: Readonly<Record<string, readonly unknown[][]>> = {
  joined: [[['Ada']], [['Ada', 'Bob']], [['Ada', 'Bob', 'Cleo']]],
  departed: [[['Ada']], [['Ada', 'Bob']], [['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Fay']]],
  deviceLost: [['mic', 'Yeti', 'Jabra'], ['camera', '', ''], ['speaker', 'Yeti', '']],
  unnamedDevice: [['mic', 1], ['camera', 2], ['speaker', 3]],
  inWords: [['Good', ['one', 'two']], ['', []]],
  picture: [[640, 360, 15]],
  movePicture: [[true, false], [false, true]],
  wantIn: [[1], [2], [5], [21], [1_000]],
  milliseconds: [[12]],
  kilobits: [[12], [2_500]],
  loss: [[0.5]],
  pageOf: [[1, 3]],
  chatUnread: [[1], [2], [5], [21]],
  tooLong: [[2_000]],
  lowerHand: [[1], [12]],
  handUp: [[1], [12]],
  handsRaised: [[['Ada']], [['Ada', 'Bob']], [['Ada', 'Bob', 'Cleo']]],
  recordedBy: [[['Ada']], [['Ada', 'Bob']], [['Ada', 'Bob', 'Cleo']]],
  reacted: [[['Ada'], 'applause'], [['Ada', 'Bob', 'Cleo'], 'applause']],
  peopleHere: [[1, 0, 0], [5, 2, 1]],
  deviceRefused: [['Yeti', 'Jabra']],
  captionsAsked: [[['Ada']], [['Ada', 'Bob']]],
  captionsPlace: [[null], ['browser'], ['captions.example.org']],
  captionsRead: [[['Ada']], [['Ada', 'Bob']]],
  roleNow: [['viewer', 'speaker'], ['host', 'speaker'], ['speaker', 'viewer'], ['speaker', 'host']],
  poorConnectionHelp: [[false, false], [true, false], [true, true]],
};
const KINDS = [['mic'], ['camera'], ['both']];
const ABOUT_DEVICES = /^(deviceTrouble\.|asking$|heldBack$|heldBackHelp$)/;

const calls = (path: string, sample: readonly unknown[][]): readonly unknown[][] => (ABOUT_DEVICES.test(path) ? KINDS : sample);
const said = (path: string, text: Text): string[] => {
  if (typeof text === 'string') return [text];
  return calls(path, SAMPLES[path] ?? [['Ada Lovelace']]).flatMap((parameters) => {
    const result = text(...parameters);
    return typeof result === 'string' ? [result] : [result.title, result.text];
  });
};

/** The same word in both languages, or a sign. */
const ALIKE = /^(lang|says|inWords|milliseconds|kilobits|loss|figures\.\w+|controls|layouts\.\w+|layout|settingsOf\.\w+|routes\.\w+|qualities\.\w+|mic|camera|speaker|name|guest|namePlaceholder|picture|none|close|connections|connectionDetails|unnamedDevice|shortcutOf\.\w+|pageUp|pageDown|notices|pip|chat|messages|reacted|roles\.\w+|reactions\..+)$/;

/** What speaks to the person in the other form than everything else of the language does: es tú, nl je, de Sie, fr vous, zh 你. */
const OTHER_ADDRESS: Readonly<Record<string, RegExp>> = {
  es: /\b(?:usted(?:es)?|su (?:navegador|voz|dispositivo|micrófono|cámara|conexión|red)|se (?:queda|quede)|(?:permita|elija|pruebe|abra|cierre|espere|envíe) (?:que|el|la|los|las|con|en|un|una)\b)/iu,
  nl: /(?<!\p{L})(?:u|uw)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:du|dein\w*|dir|dich|euch|euer)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
  zh: /您/u,
};

for (const [key, load] of Object.entries(LANGUAGES)) {
  describe(`Texts in ${key}`, () => {
    let strings: Strings;
    before(async () => {
      strings = await load();
    });

    it('are found by their tag', () => {
      const {language, script} = new Intl.Locale(strings.lang).maximize();
      expect(`${language}-${script}`).to.equal(key);
      expect(Intl.NumberFormat.supportedLocalesOf(strings.lang)).to.have.length(1);
    });

    it('are all there, none empty, none left in English', () => {
      const texts = textsOf(strings);
      expect(texts.map(([path]) => path).sort()).to.deep.equal(textsOf(english).map(([path]) => path).sort());
      const originals = new Map(textsOf(english).map(([path, text]) => [path, said(path, text)]));
      for (const [path, text] of texts) {
        const words = said(path, text);
        for (const word of words) {
          expect(word, path).to.be.a('string');
          expect(word.includes('undefined') || word.includes('NaN') || word.includes('#'), `${path}: ${word}`).to.equal(false);
          if (path !== 'says') expect(word, path).to.equal(word.trim());
        }
        if (path !== 'inWords') expect(words.every((word) => word.length > 0), path).to.equal(true);
        if (!ALIKE.test(path)) expect(words, path).to.not.deep.equal(originals.get(path));
      }
    });

    it('name whom they are about', () => {
      for (const [path, text] of textsOf(english)) {
        if (typeof text === 'string') continue;
        for (const name of ['Ada Lovelace', 'Ada', 'Bob', 'Yeti', 'Jabra']) {
          const mine = said(path, path.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], strings) as Text);
          said(path, text).forEach((original, index) => {
            if (original.includes(name)) expect(mine[index], `${path} names ${name}`).to.include(name);
          });
        }
      }
    });

    it('speak to the person in one form', () => {
      const other = OTHER_ADDRESS[new Intl.Locale(strings.lang).language];
      const mixed = textsOf(strings).flatMap(([path, text]) => said(path, text).filter((words) => other?.test(words)).map((words) => `${path}: ${words}`));
      expect(mixed).to.deep.equal([]);
    });

    it('write numbers as the language does', () => {
      const thousand = new Intl.NumberFormat(strings.lang).format(1_000);
      expect(strings.wantIn(1_000).replace(/\D/g, '').length || strings.wantIn(1_000).includes(thousand)).to.be.ok;
      expect(new Set([1, 2, 5].map((count) => strings.wantIn(count))).size).to.equal(3);
    });
  });
}
