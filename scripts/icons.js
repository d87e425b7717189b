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
};
const LAYOUT = {layout: 'layout-grid', chosen: 'check'};
const SETTINGS = {settings: 'settings', close: 'x'};
const DEVICES = {speaker: 'volume-2', chevron: 'chevron-down'};
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
  ['room-devices/devices-icons', DEVICES],
  ['room-layout-button/layout-icons', LAYOUT],
  ['room-settings-button/settings-icons', SETTINGS],
  ['room-status/status-icons', STATUS],
];
for (const [file, icons] of OWN) {
  write(file, `import {svg} from 'lit';\nimport {icon} from '../icons.js';\n\n${lines(icons)}`);
}
