import type {RoomStateStory} from '../../stories/states.js';

/** Taken by hand. */
const EXTRAS = [
  ['settings-light', 'Settings'], ['settings-zh-320-dark', 'Settings in Chinese, dark, 320 px'], ['tile-menu-dark', 'The menu of a tile, for a host'],
  ['keys-light', 'Keyboard shortcuts'], ['notices-light', 'People came and went'], ['layout-menu-light', 'The menu of layouts'],
] as const;

/** docs/gallery.md: each state with what the person does next, and its pictures. */
export const galleryPage = (states: Readonly<Record<string, RoomStateStory>>): string => `# Gallery

Every state of a room, as the interface of \`video-room\` shows it: light, dark, right to left in Arabic, 1440 px in Chinese, and
320 px in Chinese. Made by \`npm run gallery\` from [stories/states.ts](../stories/states.ts), with made-up people: each state is an
address that you can try yourself, such as \`signaling="mock:4?screen=1"\`.

${Object.entries(states)
  .map(([name, {title, next, attributes}]) => {
    const tag = Object.entries(attributes).map(([key, value]) => (value === '' ? key : `${key}="${value}"`)).join(' ');
    return `## ${title}\n\n${next}\n\n\`<video-room room="standup" ${tag}>\`\n\n![${title}](gallery/${name}.webp)\n`;
  })
  .join('\n')}
## Menus, dialogs and notices

${EXTRAS.map(([file, title]) => `![${title}](screenshots/${file}.png)`).join('\n\n')}
`;
