// The script of /check: the doctor in the language of the person, and what is wrong with the headers of another page.
import type {Advice, Embedding} from '../embedding/diagnosis/advice.js';
import {diagnose} from '../embedding/diagnosis/diagnose.js';
import {directionOf} from '../locales/direction.js';
import {followCopyButtons} from './copy-button.js';
import {speak, wantedLanguages} from './words.js';

const WAYS: Readonly<Record<Embedding, string>> = {
  script: 'With the script on your page: tag, placeholder, link, button',
  iframe: 'With an iframe',
};
const SEVERITIES: Readonly<Record<Advice['severity'], string>> = {breaks: 'No call', limits: 'Limits', note: 'Note'};

const ORDER = ['breaks', 'limits', 'note'] as const;

const say = speak();
const form = document.querySelector<HTMLFormElement>('#facts')!;
const output = document.querySelector<HTMLElement>('#advice')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;

/** An element with text and elements in it. */
function make(tag: string, className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const element = Object.assign(document.createElement(tag), {className});
  element.append(...content);
  return element;
}

/** All that one line puts right. */
function card(all: readonly Advice[]): HTMLElement {
  const [{where, instead}] = all as [Advice];
  const severity = ORDER.find((each) => all.some((one) => one.severity === each))!;
  const box = make('div', `advice ${severity}`, make('p', '', make('span', 'severity', say(SEVERITIES[severity])), make('strong', '', say(where))));
  for (const {found, problem} of all) box.append(make('p', '', ...(found === '' ? [] : [make('code', 'found', found)]), problem));
  if (instead === '') return box;
  const button = Object.assign(make('button', 'copy', say('Copy')), {type: 'button'});
  button.setAttribute('aria-label', say('Copy what to write instead of %1', say(where)));
  box.append(make('div', 'snippet instead', make('pre', '', make('code', '', instead)), button));
  return box;
}

function section(embedding: Embedding, all: readonly Advice[]): readonly HTMLElement[] {
  const advice = all.filter((each) => each.embedding === embedding);
  const breaks = advice.some(({severity}) => severity === 'breaks');
  const verdict = breaks ? [] : [make('p', 'well', say(advice.length === 0 ? 'Nothing in it stops a call.' : 'Calls work, with what is said below.'))];
  const lines = new Map<string, Advice[]>();
  for (const each of advice) lines.set(`${each.where}\n${each.instead}`, [...(lines.get(`${each.where}\n${each.instead}`) ?? []), each]);
  return [make('h3', '', say(WAYS[embedding])), ...verdict, ...[...lines.values()].map(card)];
}

function show(): void {
  const [headers, frame, server, page] = ['headers', 'frame', 'server', 'page'].map((name) => field(name).value) as [string, string, string, string];
  if (`${headers}${frame}${page}`.trim() === '') return output.replaceChildren();
  try {
    const advice = diagnose({headers, frame, server, page}, say);
    output.replaceChildren(...section('script', advice), ...section('iframe', advice));
  } catch (error) {
    output.replaceChildren(make('p', 'well', (error as TypeError).message));
  }
}

followCopyButtons(document, say);
field('server').value ||= new URL('.', location.href).href.replace(/\/$/, '');
// In all 20 languages, which the page is not.
const doctor = document.querySelector<HTMLElement>('room-doctor')!;
doctor.lang = wantedLanguages()[0]!;
doctor.dir = directionOf(doctor.lang);
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
