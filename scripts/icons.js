// Copies the icons in use from lucide-static into src/elements: `node scripts/icons.js`.
import {readFileSync, writeFileSync} from 'node:fs';

// By file: what only `room-status` shows is not in the first bytes.
const CALL = {
  mic: 'mic',
  micOff: 'mic-off',
  camera: 'video',
  cameraOff: 'video-off',
  screen: 'screen-share',
  screenOff: 'screen-share-off',
  leave: 'phone',
  speakerOff: 'volume-x',
  person: 'user',
  warning: 'triangle-alert',
  pin: 'pin',
  more: 'ellipsis-vertical',
  hand: 'hand',
};
const LAYOUT = {layout: 'layout-grid', chosen: 'check'};
const SETTINGS = {settings: 'settings'};
const CLOSE = {close: 'x'};
const CHEVRON = {chevron: 'chevron-down'};
const FLIP = {flip: 'switch-camera'};
const DEVICES = {speaker: 'volume-2', play: 'play'};
const TILE = {volume: 'volume-2', unpin: 'pin-off', enlarge: 'maximize', reduce: 'minimize', pip: 'picture-in-picture-2', shape: 'proportions', mirror: 'flip-horizontal-2', hide: 'eye-off', remove: 'user-x', mark: 'check'};
const GRID = {move: 'move', back: 'chevron-left', next: 'chevron-right'};
const FULLSCREEN = {fullscreen: 'maximize', exitFullscreen: 'minimize'};
const PIP = {pip: 'picture-in-picture-2', exitPip: 'picture-in-picture'};
const SIGNAL = {signal: 'signal'};
const CHAT = {send: 'send-horizontal', reply: 'reply', lock: 'lock', down: 'arrow-down', attach: 'paperclip', file: 'file', download: 'download'};
const CALL_BUTTON = {minimize: 'minus'};
const CHAT_BUTTON = {chat: 'message-square'};
const PEOPLE_BUTTON = {people: 'users'};
const REACTION_BUTTON = {react: 'smile-plus'};
const CAPTION_BUTTON = {captions: 'captions', captionsOff: 'captions-off'};
const PEOPLE = {search: 'search'};
const STATS = {copy: 'copy', copied: 'check'};
const DOCTOR = {good: 'check', impossible: 'minus', waiting: 'circle-dashed'};
const STATUS = {
  people: 'users',
  lock: 'lock',
  link: 'link',
  check: 'check',
  offline: 'wifi-off',
  wait: 'hourglass',
  closed: 'door-open',
  refused: 'ban',
};

const root = new URL('../', import.meta.url);
const lucide = new URL('node_modules/lucide-static/', root);
const {version} = JSON.parse(readFileSync(new URL('package.json', lucide), 'utf8'));

const shapes = (name) =>
  readFileSync(new URL(`icons/${name}.svg`, lucide), 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');

const lines = (icons) => Object.entries(icons).map(([name, file]) => `export const ${name}Icon = icon(svg\`${shapes(file)}\`);\n`).join('');
const credit = `// Written by scripts/icons.js from lucide-static ${version}; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
`;
const write = (file, text) => writeFileSync(new URL(`src/elements/${file}.ts`, root), credit + text);

write(
  'icons',
  `import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

export const icon = (shapes: SVGTemplateResult): TemplateResult =>
  html\`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">\${shapes}</svg>\`;

${lines(CALL)}`,
);
const OWN = [
  ['chevron-icon', CHEVRON],
  ['close-icon', CLOSE],
  ['flip-icon', FLIP],
  ['signal-icon', SIGNAL],
  ['room-chat/chat-icons', CHAT],
  ['room-call-button/call-button-icons', CALL_BUTTON],
  ['room-chat-button/chat-button-icons', CHAT_BUTTON],
  ['room-devices/devices-icons', DEVICES],
  ['room-people/people-icons', PEOPLE],
  ['room-people-button/people-button-icons', PEOPLE_BUTTON],
  ['room-reaction-button/reaction-icons', REACTION_BUTTON],
  ['room-caption-button/caption-icons', CAPTION_BUTTON],
  ['room-fullscreen-button/fullscreen-icons', FULLSCREEN],
  ['picture-in-picture/pip-icons', PIP],
  ['room-layout-button/layout-icons', LAYOUT],
  ['room-stats/stats-icons', STATS],
  ['room-doctor/doctor-icons', DOCTOR],
  ['room-settings-button/settings-icons', SETTINGS],
  ['room-status/status-icons', STATUS],
  ['room-grid/grid-icons', GRID],
  ['tile-menu/tile-icons', TILE],
];
for (const [file, icons] of OWN) {
  const icon = file.includes('/') ? '../icons.js' : './icons.js';
  write(file, `import {svg} from 'lit';\nimport {icon} from '${icon}';\n\n${lines(icons)}`);
}
