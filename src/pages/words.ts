import {inEnglish, type Say} from '../embedding/diagnosis/say.js';
import {zhCN} from './zh-CN.js';
import {zhTW} from './zh-TW.js';

/** What the pages say in a language, by what they say in English. */
export type PageTexts = Readonly<Record<string, string>>;

const LANGUAGES: readonly {readonly lang: string; readonly texts: PageTexts}[] = [
  {lang: 'en', texts: {}},
  {lang: 'zh-CN', texts: zhCN},
  {lang: 'zh-TW', texts: zhTW},
];

/** Language and script, by the likely subtags of Unicode CLDR: `zh-SG` and `zh-CN` are both `zh-Hans`. */
function keyOf(tag: string): string | undefined {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** Languages of the person, the most wanted first: `?lang=`, then those of the browser. */
export function wantedLanguages(): readonly string[] {
  const asked = new URLSearchParams(location.search).get('lang');
  return [...(asked ? [asked] : []), ...navigator.languages];
}

/** What nobody translates: code, names of languages in their own, and what speaks by itself. */
const LEFT_ALONE = 'code, pre, body [lang], video-room, room-doctor';
const ATTRIBUTES = ['placeholder', 'aria-label'];

/**
 * Says all that stands in the page in the language of the person, if the pages are in it; English stays otherwise.
 * @returns says a sentence in that language
 */
export function speak(): Say {
  const known = wantedLanguages().map((tag) => LANGUAGES.find(({lang}) => keyOf(lang) === keyOf(tag))).find((found) => found !== undefined);
  const {lang, texts} = known ?? LANGUAGES[0]!;
  const say: Say = (sentence, ...values) => inEnglish(texts[sentence] ?? sentence, ...values);
  // The other page is asked for in the same language.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) if (new URLSearchParams(location.search).has('lang')) link.search = `lang=${wantedLanguages()[0]!}`;
  if (lang === 'en') return say;
  document.documentElement.lang = lang;
  document.title = document.title.split(' · ').map((part) => say(part)).join(' · ');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({parentElement}) => (parentElement!.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // The space around it belongs to the markup.
    node.data = node.data.replace(/\S(?:[^]*\S)?/, (text) => say(text));
  }
  for (const name of ATTRIBUTES) for (const element of document.body.querySelectorAll(`[${name}]`)) element.setAttribute(name, say(element.getAttribute(name)!));
  return say;
}
