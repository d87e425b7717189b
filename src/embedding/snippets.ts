import {FRAME_ALLOW} from './allow.js';
import {frameAddress, roomAddress, serverAddress} from './addresses.js';
import {escapeHtml, startTag} from './html-text.js';
import type {Way} from './way.js';

/** Of what is on the page, and of the script that it needs. */
export interface SnippetOptions {
  /** Where the server is, such as `https://meet.example.org`. */
  readonly server: string;
  readonly room: string;
  /** Attributes of `video-room`, of {@link ROOM_ATTRIBUTES}; flags are ''. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Joins without a click. */
  readonly autojoin?: boolean;
  /** With it the script is that of this version alone; a server has its own version, and no other. */
  readonly version?: string | undefined;
  /** `sha384-…` by the name of the file (W3C Subresource Integrity). Only a version has one. */
  readonly integrity?: Readonly<Record<string, string>>;
}

function scriptTag({server, version, integrity}: SnippetOptions, file: string, more: Readonly<Record<string, string | undefined>>): string {
  const hash = version === undefined ? undefined : integrity?.[file];
  return `${startTag('script', {
    ...(more['type'] !== undefined && {type: more['type']}),
    src: `${serverAddress(server)}/${version === undefined ? '' : `v/${version}/`}${file}`,
    integrity: hash,
    crossorigin: hash === undefined ? undefined : 'anonymous',
    ...more,
  })}</script>`;
}

/** The script that finds placeholders and links, and knows the server by where it came from. */
const loaderTag = (options: SnippetOptions): string =>
  scriptTag(options, 'loader.js', {'data-allow': options.autojoin ? 'autojoin' : undefined, async: ''});

const roomTag = ({room, attributes, autojoin}: SnippetOptions): string =>
  `${startTag('video-room', {room, ...attributes, ...(autojoin && {autojoin: ''})})}</video-room>`;

const asData = (attributes: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));

/** Shortcodes know no entities; a quote, a bracket or a tag would end the value. */
const shortcodeValue = (value: string): string => value.replace(/["[\]<>]/g, '');

const MAKERS: {readonly [W in Way]: (options: SnippetOptions) => string} = {
  tag: (options) => `${scriptTag(options, 'parlor.js', {type: 'module'})}\n${roomTag(options)}`,

  iife: (options) => `${scriptTag(options, 'parlor.iife.js', {async: ''})}\n${roomTag(options)}`,

  placeholder: (options) => {
    const {room, attributes} = options;
    const fallback = `<a href="${escapeHtml(roomAddress(options.server, room))}">${escapeHtml(room)}</a>`;
    return `${loaderTag(options)}\n${startTag('div', {class: 'video-room', 'data-room': room, ...asData(attributes)})}${fallback}</div>`;
  },

  link: (options) => `${loaderTag(options)}\n<a href="${escapeHtml(roomAddress(options.server, options.room))}">${escapeHtml(options.room)}</a>`,

  iframe: ({server, room, attributes, autojoin}) => `${startTag('iframe', {
    src: frameAddress(server, room, {...attributes, ...(autojoin && {autojoin: ''})}),
    title: room,
    width: '100%',
    height: '600',
    allow: FRAME_ALLOW,
    style: 'border: 0',
  })}</iframe>`,

  // The plugin knows the server: an author may not name one.
  wordpress: ({room, attributes, autojoin}) => {
    const all = {room, ...attributes, ...(autojoin && {autojoin: ''})};
    const values = Object.entries(all).map(([name, value]) => `${name.replaceAll('-', '_')}="${value === '' ? '1' : shortcodeValue(value)}"`);
    return `[video_room ${values.join(' ')}]`;
  },
};

/** What to paste, as text. */
export const snippetOf = (way: Way, options: SnippetOptions): string => MAKERS[way](options);
