// Copies the icons in use from lucide-static into src/elements/icons.ts: `node scripts/icons.js`.
import {readFileSync, writeFileSync} from 'node:fs';

const ICONS = {
  mic: 'mic',
  micOff: 'mic-off',
  camera: 'video',
  cameraOff: 'video-off',
  screen: 'screen-share',
  screenOff: 'screen-share-off',
  leave: 'phone',
  speaker: 'volume-2',
  speakerOff: 'volume-x',
  person: 'user',
  people: 'users',
  lock: 'lock',
  link: 'link',
  check: 'check',
  offline: 'wifi-off',
  warning: 'triangle-alert',
  wait: 'hourglass',
  closed: 'door-open',
  refused: 'ban',
  chevron: 'chevron-down',
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

const lines = Object.entries(ICONS).map(([name, file]) => `export const ${name}Icon = icon(svg\`${shapes(file)}\`);`);

writeFileSync(
  new URL('src/elements/icons.ts', root),
  `// Written by scripts/icons.js from lucide-static ${version}; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

const icon = (shapes: SVGTemplateResult): TemplateResult =>
  html\`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">\${shapes}</svg>\`;

${lines.join('\n')}
`,
);
