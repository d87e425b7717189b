// Texts of the WordPress plugin: from its sources into parlor.pot and the .po files, and from those into what WordPress
// reads, .mo for PHP and .json for the editor. All of it is committed: a site builds nothing.
// `node scripts/wordpress-translations.js` writes; with `--check` it only says what is not up to date.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './prepare.js';

const plugin = join(root, 'integrations', 'wordpress', 'parlor');
const languages = join(plugin, 'languages');
const EDITOR = 'blocks/video-room/editor.js';
/** A text in single quotes, the plugin's domain after it. */
const CALL = /(?:\/\* translators: (?<note>.*?) \*\/\s*[^\n]*?)?\b(?:esc_html__|esc_attr__|__)\(\s*'(?<text>(?:[^'\\]|\\.)*)',\s*'parlor'/g;

const read = (path) => readFileSync(path, 'utf8');
const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
const unquoted = (lines) => JSON.parse(`"${[...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('')}"`);
/** gettext writes the context before the text. */
const keyOf = ({context, text}) => (context ? `${context}\u0004${text}` : text);

/** @returns every text of the plugin, once, in a steady order: {text, context?, note?, files} */
export function textsOf(folder = plugin) {
  const found = new Map();
  const add = (file, entry) => {
    const known = found.get(keyOf(entry)) ?? {...entry, files: []};
    if (!known.files.includes(file)) known.files.push(file);
    found.set(keyOf(entry), known);
  };
  const block = JSON.parse(read(join(folder, 'blocks/video-room/block.json')));
  const header = read(join(folder, 'parlor.php'));
  add('parlor.php', {text: /Description:\s+(.+)/.exec(header)[1], note: 'Description of the plugin'});
  for (const name of ['title', 'description']) add('blocks/video-room/block.json', {text: block[name], context: `block ${name}`});
  for (const text of block.keywords) add('blocks/video-room/block.json', {text, context: 'block keyword'});
  for (const file of [...readdirSync(join(folder, 'includes')).sort().map((name) => `includes/${name}`), EDITOR]) {
    for (const {groups} of read(join(folder, file)).matchAll(CALL)) add(file, {text: groups.text.replace(/\\(.)/g, '$1'), note: groups.note});
  }
  return [...found.values()];
}

/** @returns {Map<string, string>} translations by key; the header by the empty one */
export function readPo(path) {
  const entries = read(path).matchAll(/(?:^msgctxt (?<context>"[^\n]*)\n)?^msgid (?<text>"[^\n]*(?:\n"[^\n]*)*)\nmsgstr (?<said>"[^\n]*(?:\n"[^\n]*)*)/gm);
  return new Map([...entries].map(({groups: {context, text, said}}) => [keyOf({context: context && unquoted(context), text: unquoted(text)}), unquoted(said)]));
}

const headerOf = (locale) =>
  ['Project-Id-Version: Parlor', `Language: ${locale}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', 'X-Domain: parlor', ''].join('\n');

function poOf(texts, locale, said) {
  const head = `msgid ""\nmsgstr ""\n${headerOf(locale).trim().split('\n').map((line) => quoted(`${line}\n`)).join('\n')}\n`;
  const entry = (one) =>
    [one.note && `#. ${one.note}`, `#: ${one.files.join(' ')}`, one.context && `msgctxt ${quoted(one.context)}`, `msgid ${quoted(one.text)}`, `msgstr ${quoted(said.get(keyOf(one)) ?? '')}`].filter(Boolean).join('\n');
  return `${[head.trimEnd(), ...texts.map(entry)].join('\n\n')}\n`;
}

/** The binary form of GNU gettext, without a hash table (gettext manual, "The Format of GNU MO Files"). */
function moOf(said) {
  const pairs = [...said].filter(([, value]) => value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const keys = pairs.map(([key]) => Buffer.from(`${key}\0`));
  const values = pairs.map(([, value]) => Buffer.from(`${value}\0`));
  const tables = 28 + 16 * pairs.length;
  const head = Buffer.alloc(tables);
  [0x950412de, 0, pairs.length, 28, 28 + 8 * pairs.length, 0, tables].forEach((word, at) => head.writeUInt32LE(word, 4 * at));
  let offset = tables;
  [...keys, ...values].forEach((bytes, at) => {
    head.writeUInt32LE(bytes.length - 1, 28 + 8 * at);
    head.writeUInt32LE(offset, 32 + 8 * at);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...keys, ...values]);
}

const jsonOf = (texts, locale, said) =>
  `${JSON.stringify({domain: 'parlor', locale_data: {parlor: {'': {domain: 'parlor', lang: locale}, ...Object.fromEntries(texts.filter(({files}) => files.includes(EDITOR)).map(({text}) => [text, [said.get(text)]]))}}}, null, 1)}\n`;

/** @returns {Map<string, Buffer>} what should be in `languages/`, by file name */
export function wanted() {
  const texts = textsOf();
  const files = new Map([['parlor.pot', Buffer.from(poOf(texts, '', new Map()))]]);
  for (const name of readdirSync(languages).filter((file) => file.endsWith('.po'))) {
    const locale = /^parlor-(.+)\.po$/.exec(name)[1];
    const said = readPo(join(languages, name));
    files.set(name, Buffer.from(poOf(texts, locale, said)));
    const known = new Map([['', headerOf(locale)], ...texts.map((one) => [keyOf(one), said.get(keyOf(one)) ?? ''])]);
    files.set(`parlor-${locale}.mo`, moOf(known));
    files.set(`parlor-${locale}-parlor-editor.json`, Buffer.from(jsonOf(texts, locale, known)));
  }
  return files;
}

/** @returns {string[]} files that are not what the sources make of them */
export const stale = () => [...wanted()].filter(([name, bytes]) => !existsSync(join(languages, name)) || !readFileSync(join(languages, name)).equals(bytes)).map(([name]) => name);

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) {
    for (const name of stale()) console.error(`${name} is not up to date: node scripts/wordpress-translations.js`);
    process.exit(stale().length ? 1 : 0);
  }
  for (const [name, bytes] of wanted()) writeFileSync(join(languages, name), bytes);
}
