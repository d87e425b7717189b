// `npm run new room-hand-button [ICON]`: element, icon, define module, wish, words, test and story of a new control,
// and a line in each list that has every control. ICON is a name of lucide.dev/icons.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {define, element, next, story, test, wishClass} from './control-templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);
const read = (path) => readFileSync(at(path), 'utf8');

function refuse(why) {
  console.error(`npm run new: ${why}`);
  process.exit(2);
}

/** Everything that is called after the tag. */
function namesOf(tag, lucide) {
  const file = tag.slice('room-'.length, -'-button'.length);
  const Pascal = file.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
  const camel = Pascal[0].toLowerCase() + Pascal.slice(1);
  return {
    tag, file, lucide,
    Class: `Room${Pascal}ButtonElement`,
    Wish: `Room${Pascal}RequestEvent`,
    wish: `room-${file}-request`,
    words: `${camel}Button`,
    icon: `${camel}Icon`,
    iconName: camel,
    label: Pascal.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`),
  };
}

const [tag = '', icon, ...more] = process.argv.slice(2);
if (!/^room-[a-z]+(-[a-z]+)*-button$/.test(tag)) refuse(`a control is called room-SOMETHING-button, in lower-case letters, not "${tag}".`);
if (more.length > 0) refuse(`one control at a time: what is "${more.join(' ')}"?`);

const iconFile = (name) => at(`node_modules/lucide-static/icons/${name}.svg`);
const ownName = tag.slice('room-'.length, -'-button'.length);
const lucide = icon ?? (existsSync(iconFile(ownName)) ? ownName : 'circle-dashed');
if (!/^[a-z\d-]+$/.test(lucide) || !existsSync(iconFile(lucide))) refuse(`lucide has no icon "${lucide}".`);

const names = namesOf(tag, lucide);
const files = {
  [`src/elements/${tag}/${tag}.ts`]: element(names),
  [`src/define/${tag}.ts`]: define(names),
  [`test/elements/${tag}.test.ts`]: test(names),
  [`stories/${tag}.stories.ts`]: story(names),
};
for (const path of Object.keys(files)) if (existsSync(at(path))) refuse(`${tag} is taken: ${path} exists.`);
if (read('src/events/requests.ts').includes(`'${names.wish}'`)) refuse(`${tag} is taken: another control sends ${names.wish}.`);

/** Puts text before or after the only place that has the mark; the lists are ours, so a missing mark is a mistake here. */
function insert(path, mark, text, where = 'before') {
  const source = edits[path] ?? read(path);
  const index = source.indexOf(mark);
  if (index < 0 || source.indexOf(mark, index + 1) >= 0) throw new Error(`${path} does not have "${mark}" once; scripts/new-control.js has to learn its new form.`);
  const place = where === 'before' ? index : index + mark.length;
  edits[path] = source.slice(0, place) + text + source.slice(place);
}
const edits = {};

/** Puts a line among those that match, in their order; or after the last of them. */
function insertSorted(path, lines, line) {
  const source = (edits[path] ?? read(path)).split('\n');
  const like = source.flatMap((each, index) => (lines.test(each) ? [index] : []));
  if (like.length === 0) throw new Error(`${path} has no line like ${lines}; scripts/new-control.js has to learn its new form.`);
  const index = like.find((each) => source[each] > line) ?? like.at(-1) + 1;
  source.splice(index, 0, line);
  edits[path] = source.join('\n');
}

const {Class, Wish, wish, words, label} = names;
insertSorted('src/index.ts', /^export \{Room\w+ButtonElement\}/, `export {${Class}} from './elements/${tag}/${tag}.js';`);
insertSorted('src/elements/define.ts', /^import \{Room\w+ButtonElement\}/, `import {${Class}} from './${tag}/${tag}.js';`);
insert('src/elements/define.ts', "  'room-leave-button': ", `  '${tag}': ${Class},\n`);
insert('src/define/all.ts', "import './room-leave-button.js';\n", `import './${tag}.js';\n`);
insert('src/events/requests.ts', '/** The room needs a (new) admission token', wishClass(names));
insert('src/events/requests.ts', "    'room-token-request': ", `    '${wish}': ${Wish};\n`);
insert('src/locales/strings.ts', '  readonly settings: string;\n', `  readonly ${words}: string;\n`);
for (const [path, mark] of [['src/locales/en-controls.ts', "  settings: 'Settings',\n"], ['src/locales/zh-CN.ts', "  settings: '设置',\n"]]) {
  insert(path, mark, `  ${words}: '${label}',\n`);
}
insert('scripts/icons.js', "  ['room-layout-button/layout-icons', LAYOUT],\n", `  ['${tag}/${names.file}-icons', {${names.iconName}: '${lucide}'}],\n`);

for (const [path, text] of Object.entries({...files, ...edits})) {
  mkdirSync(dirname(at(path)), {recursive: true});
  writeFileSync(at(path), text);
}
const {status} = spawnSync(process.execPath, [at('scripts/icons.js')], {stdio: 'inherit'});
if (status !== 0) process.exit(1);
console.log(next(names));
