import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Tables of the page by the heading above them: rows of cells. */
function tables(page: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    if (!line.startsWith('| `')) continue;
    const rows = found.get(heading) ?? [];
    found.set(heading, rows);
    rows.push(line.slice(1, -1).split('|').map((cell) => cell.trim()));
  }
  return found;
}
const PAGE = tables(read('docs/contract.md'));
const names = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
/** First cells of a table. */
const listed = (heading: string): string[] => PAGE.get(heading)!.map(([cell]) => names(cell)[0]!);

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly (Named & {description?: string})[];
  readonly members?: readonly (Named & {kind: string; static?: boolean; attribute?: string; inheritedFrom?: unknown; description?: string})[];
  readonly events?: readonly (Named & {description?: string})[];
  readonly cssParts?: readonly (Named & {description: string})[];
  readonly cssStates?: readonly Named[];
}
/** Made anew: whatever is in `dist/` may be older than the sources. */
function manifest(): readonly Declaration[] {
  const {status, stderr} = spawnSync(process.execPath, ['node_modules/.bin/cem', 'analyze', '--quiet', '--outdir', '.cache/contract'], {cwd: ROOT, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  const {modules} = JSON.parse(read('.cache/contract/custom-elements.json')) as {modules: readonly {declarations?: readonly Declaration[]}[]};
  return modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);
}
const ELEMENTS = manifest();
const videoRoom = ELEMENTS.find(({tagName}) => tagName === 'video-room')!;
const same = (actual: Iterable<string>, page: Iterable<string>, what: string) => assert.deepEqual([...new Set(actual)].sort(), [...new Set(page)].sort(), what);

const sources = (folder: string): string => readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts')).map((path) => read(join(folder, path))).join('\n');
const ELEMENT_SOURCES = sources('src/elements');

describe('docs/contract.md and the sources, both ways', () => {
  it('elements', () => {
    same(ELEMENTS.map(({tagName}) => tagName!), listed('Elements'), 'tags');
    same([...read('src/elements/define.ts').matchAll(/^ {2}'([a-z-]+)': \w+Element,/gm)].map(([, tag]) => tag!), listed('Elements'), 'tags that define() registers');
    for (const tag of listed('Elements')) {
      assert.ok(read('src/define/all.ts').includes(`'./${tag}.js'`), `define/all.js lacks ${tag}`);
      assert.match(read(`src/define/${tag}.ts`), new RegExp(`HTMLElementTagNameMap {\\s*'${tag}'`), tag);
    }
  });

  it('attributes of video-room, each with a description', () => {
    const attributes = videoRoom.attributes!.filter(({name}) => name !== 'for');
    same(attributes.map(({name}) => name), listed('Attributes of `video-room`'), 'attributes');
    for (const {name, description} of attributes) assert.ok(description, `${name} is not described`);
  });

  it('properties and methods of video-room', () => {
    const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const attributes = new Set(listed('Attributes of `video-room`').map(camel));
    const own = videoRoom.members!.filter(({name, static: isStatic, inheritedFrom}) => !isStatic && !inheritedFrom && !attributes.has(name));
    same(own.map(({name}) => name), listed('Properties and methods of `video-room`').map((name) => name.replace('()', '')), 'members');
    for (const name of attributes) assert.ok(videoRoom.members!.some((member) => member.name === name), `no property ${name}`);
  });

  it('Room', async () => {
    const {Room} = (await import('../../dist/index.js' as string)) as {Room: {prototype: object}};
    const descriptors = Object.entries(Object.getOwnPropertyDescriptors(Room.prototype)).filter(([name]) => name !== 'constructor');
    same(descriptors.map(([name, {get}]) => (get ? name : `${name}()`)), listed('`Room`'), 'members');
  });

  it('events, with their fields', () => {
    const code = read('src/events/requests.ts') + read('src/events/notifications.ts');
    const classes = code.split(/^(?=export class |abstract class |export abstract class )/m);
    const found = new Map<string, string[]>();
    for (const text of classes) {
      const type = /static (?:override )?readonly type = '([a-z-]+)'/.exec(text)?.[1];
      // What elements say among themselves is nobody's interface.
      if (!type || type.startsWith('parlor-')) continue;
      const toggles = /extends ToggleRequest/.test(text) ? ['enabled'] : [];
      const body = text.slice(0, text.search(/^}/m));
      const fields = [...body.matchAll(/^\s+(?:constructor\(\s*)?readonly (\w+)[?:]/gm), ...body.matchAll(/constructor\(readonly (\w+)/g)].map(([, field]) => field!);
      const methods = [...body.matchAll(/^ {2}(?:readonly )?(respondWith)\b/gm)].map(([, method]) => method!);
      found.set(type, [...new Set([...toggles, ...fields, ...methods])]);
    }
    same(found.keys(), listed('Events'), 'events');
    for (const [event, kind, fields] of PAGE.get('Events')!.map(([event, kind, fields]) => [names(event)[0]!, kind!, names(fields)] as const)) {
      same(found.get(event)!, fields, `fields of ${event}`);
      assert.equal(kind === 'wish', event.endsWith('-request'), event);
    }
    const facts = PAGE.get('Events')!.filter(([, kind]) => kind === 'fact').map(([event]) => names(event)[0]!);
    // One without a description was guessed by the analyzer from a call of `dispatchEvent`.
    const documented = videoRoom.events!.filter(({description}) => description).map(({name}) => name);
    same(documented.filter((name) => !name.endsWith('-request')), facts, 'facts that video-room documents');
    for (const wish of listed('Events').filter((name) => name.endsWith('-request'))) {
      assert.ok(ELEMENTS.some(({events = []}) => events.some(({name}) => name === wish)), `no element documents ${wish}`);
    }
  });

  it('checks of the doctor, and what they find', () => {
    const code = read('src/room/doctor/check.ts');
    const quoted = (text: string) => [...text.matchAll(/'([a-z][a-z-]*)'/g)].map(([, name]) => name!);
    const rows = listed('Call check');
    const checks = quoted(/CHECKS = \[([^]*?)\]/.exec(code)![1]!);
    same(checks, rows.slice(0, checks.length), 'checks');
    same(quoted(/type CheckCode =([^;]*);/.exec(code)![1]!), rows.slice(checks.length), 'codes');
    const used = [...sources('src/room/doctor').matchAll(/(?:problem|impossible)\('([a-z-]+)'|code: '([a-z-]+)'/g)].map(([, one, other]) => one ?? other!);
    for (const each of used) assert.ok(rows.includes(each), each);
  });

  it('error codes', () => {
    const union = (file: string, name: string) => [...new RegExp(`type ${name} =([^;]*);`).exec(read(file))![1]!.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code!);
    same([...union('src/protocol/room-error.ts', 'RoomErrorCode'), ...union('src/protocol/room-error.ts', 'DeviceErrorCode'), ...union('src/protocol/close-codes.ts', 'SignalingErrorCode')], listed('Error codes'), 'codes');
    const used = [...(sources('src').matchAll(/RoomError\(\s*'([A-Z_]+)'|make\('([A-Z_]+)'/g))].map(([, one, other]) => one ?? other!);
    for (const code of used) assert.ok(listed('Error codes').includes(code), code);
  });

  it('states of video-room', () => {
    same(videoRoom.cssStates!.map(({name}) => name), listed('States of `video-room`'), 'states');
    const set = /return \{([^]*?)\};/.exec(read('src/elements/video-room/state-names.ts'))![1]!;
    same([...set.matchAll(/^\s+'?([a-z-]+)'?[:,]/gm)].map(([, name]) => name!), listed('States of `video-room`'), 'states that are set');
  });

  it('states of every element are set somewhere, and those that are set are documented', () => {
    const set = new Set([...ELEMENT_SOURCES.matchAll(/toggleState\('([a-z-]+)'/g), ...ELEMENT_SOURCES.matchAll(/offState: '([a-z-]+)'/g)].map(([, name]) => name!));
    const forms = ['pill', 'card', 'page'];
    const documented = new Set(ELEMENTS.flatMap(({cssStates = []}) => cssStates.map(({name}) => name)));
    // `light`, `dark` and `composed` are for the element's own style sheet.
    same([...set, ...listed('States of `video-room`'), ...forms].filter((name) => !['light', 'dark', 'composed'].includes(name)), documented, 'states');
  });

  it('tokens', () => {
    same([...ELEMENT_SOURCES.matchAll(/var\(\s*(--room-[a-z-]+)/g)].map(([, token]) => token!), listed('Tokens'), 'tokens');
  });

  it('every part in a template is documented, and every documented part is in one', () => {
    const written = new Set(
      [...ELEMENT_SOURCES.matchAll(/\bpart="([^"$]*)/g)].flatMap(([, list]) => list!.trim().split(/\s+/)).filter(Boolean),
    );
    const exported = [...ELEMENT_SOURCES.matchAll(/(?:exportparts=|_PARTS = )["']([^"']+)["']/g)].flatMap(([, list]) => list!.split(',').map((each) => each.split(':').at(-1)!.trim()));
    const documented = ELEMENTS.flatMap(({cssParts = []}) => cssParts.flatMap(({name, description}) => [name, ...names(description)]));
    const missing = [...written, ...exported].filter((part) => !documented.includes(part));
    assert.deepEqual([...new Set(missing)], [], 'parts that are not documented');
    for (const {tagName, cssParts = []} of ELEMENTS) {
      for (const {name} of cssParts) assert.ok(written.has(name) || exported.includes(name) || name === 'floating', `${tagName}: there is no part ${name}`);
    }
  });

  it('routes of the server, and which of them are there when it is mounted', () => {
    const code = read('src/server/http-routes.ts');
    const scripts = [.../SCRIPTS = new Set\(\[([^\]]*)\]/.exec(code)![1]!.matchAll(/'([^']+)'/g)].map(([, name]) => `${name}.js`);
    const answered = [...code.matchAll(/^ {6}case '([^']*)':/gm)].map(([, folder]) => folder!);
    const rows = PAGE.get('The server')!.map(([route, , mounted]) => ({routes: names(route), isMounted: mounted === 'yes'}));
    const folder = (route: string) => route.split('/')[1]!;
    same([...answered, ...scripts, 'api'], rows.flatMap(({routes}) => routes.map(folder)), 'routes');
    const shared = new RegExp(/const SHARED =\s*\/(.*)\/;$/m.exec(code)![1]!);
    const example = (route: string) => route.replace('chunks/FILE', 'chunks/de-abcd1234.js').replace('themes/FILE', 'themes/paper.css').replace('VERSION/FILE', '1/parlor.js').replace('FILE', 'index.html').replace('ROOM', 'standup');
    for (const {routes, isMounted} of rows) for (const route of routes) assert.equal(shared.test(example(route)), isMounted, `${route} when mounted`);
  });

  it('entry points', () => {
    const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
    same(Object.keys(exports).map((path) => path.replace(/^\./, 'parlor')), listed('Entry points'), 'exports');
  });
});
