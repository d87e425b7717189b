// One view of one state: `?lang=zh&dir=rtl&theme=dark` and the attributes of the room as JSON.
const {lang, dir, theme, attributes, open} = Object.fromEntries(new URLSearchParams(location.search));
Object.assign(document.documentElement, {lang, dir});
document.documentElement.style.colorScheme = theme;
document.body.style.margin = '0';
const room = document.createElement('video-room');
for (const [name, value] of Object.entries({room: 'standup', name: 'Ada', theme, ...JSON.parse(attributes)})) room.setAttribute(name, value);
room.style.blockSize = '100vh';
document.body.append(room);
if (open) await customElements.whenDefined('video-room');
if (open === 'captions') room.call.prefer({captions: true});
else if (open) room.call.presented({[`${open}Open`]: true});
