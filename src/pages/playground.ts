// The script of /playground: the code of each way, with the options chosen, and the room as it would look.
import {policyLines} from '../embedding/policy-lines.js';
import {snippetOf} from '../embedding/snippets.js';
import type {Way} from '../embedding/way.js';
import {followCopyButtons} from './copy-button.js';
import {speak} from './words.js';

/** In ms: a room is not made anew for every letter. */
const SETTLED_AFTER = 300;
const TEXTS = ['name', 'lang', 'theme', 'layout', 'controls'];
const FLAGS = ['no-camera', 'no-mic', 'muted', 'camera-off', 'low-data', 'relay-only', 'no-shortcuts'];

const REMARKS: Readonly<Partial<Record<Way, string>>> = {
  placeholder: 'The script goes into the site once, by whoever owns it; authors write the rest. A click starts the call, unless the script says data-allow="autojoin".',
  link: 'The link takes no options: what opens is the room as it is for everyone.',
  iframe: 'The frame sees no cookies of your page and your page nothing of it; they speak by messages.',
  wordpress: 'The server, and what holds for all rooms, are in the settings of the plugin.',
};

const say = speak();
const form = document.querySelector<HTMLFormElement>('#wishes')!;
const put = (id: string, text: string) => (document.querySelector(`#${id}`)!.textContent = text);

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function attributesOf(data: FormData): Record<string, string> {
  const text = TEXTS.map((name) => [name, textOf(data, name)] as const).filter(([, value]) => value !== '');
  return Object.fromEntries([...text, ...FLAGS.filter((name) => data.has(name)).map((name) => [name, ''] as const)]);
}

function preview(room: string, attributes: Readonly<Record<string, string>>, autojoin: boolean): void {
  const element = document.createElement('video-room');
  // Made-up people, and none of the devices of the person who tries.
  for (const [name, value] of Object.entries({...attributes, room, signaling: 'mock:3', ...(autojoin && {autojoin: ''})})) element.setAttribute(name, value);
  document.querySelector('#preview')!.replaceChildren(element);
}

let drawn = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function show(): void {
  const data = new FormData(form);
  const way = data.get('way') as Way;
  const room = textOf(data, 'room') || 'standup';
  const server = textOf(data, 'server');
  if (!URL.canParse(server)) return;
  const attributes = attributesOf(data);
  const autojoin = data.has('autojoin');
  put('snippet', snippetOf(way, {server, room, attributes: way === 'link' ? {} : attributes, autojoin}));
  put('remark', say(REMARKS[way] ?? ''));
  const {csp, permissions} = policyLines(way, server);
  put('csp', `Content-Security-Policy: ${csp}`);
  put('permissions', `Permissions-Policy: ${permissions}`);

  const shown = JSON.stringify([room, attributes, autojoin]);
  if (shown === drawn) return;
  drawn = shown;
  clearTimeout(timer);
  timer = setTimeout(() => preview(room, attributes, autojoin), SETTLED_AFTER);
}

followCopyButtons(document, say);
const server = form.elements.namedItem('server') as HTMLInputElement;
server.value ||= new URL('.', location.href).href.replace(/\/$/, '');
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
