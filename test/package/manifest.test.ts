import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Reference {
  readonly name: string;
  readonly module?: string;
  readonly package?: string;
}
interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
  readonly fieldName?: string;
  readonly inheritedFrom?: Reference;
}
interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly superclass?: Reference;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}
interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly {readonly kind: string; readonly name: string; readonly declaration: Reference}[];
}
interface Observed {
  readonly name: string;
  readonly observedAttributes?: readonly string[];
  readonly elementProperties?: ReadonlyMap<string, {readonly state?: boolean; readonly attribute?: string | boolean}>;
}

/** Made anew, as the build makes it: whatever is in `dist/` may be older than the sources. */
const {status, stderr} = spawnSync(process.execPath, ['node_modules/.bin/cem', 'analyze', '--quiet', '--outdir', '.cache/package'], {cwd: ROOT, encoding: 'utf8'});
assert.equal(status, 0, stderr);
const {modules} = JSON.parse(read('.cache/package/custom-elements.json')) as {modules: readonly Module[]};
const declarations = modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({tagName}) => tagName);

const TAGS = readdirSync(join(ROOT, 'src/define')).map((file) => file.replace(/\.ts$/, '')).filter((name) => !['all', 'safe-define'].includes(name)).sort();
const parlor = (await import('../../dist/index.js' as string)) as Record<string, unknown>;
const classOf = (name: string) => parlor[name] as Observed | undefined;

describe('the custom elements manifest', () => {
  it('has every tag, with the published module that defines it and the one that declares it', () => {
    assert.deepEqual(elements.map(({tagName}) => tagName).sort(), TAGS);
    const definitions = modules.flatMap(({path, exports}) => exports.filter(({kind}) => kind === 'custom-element-definition').map((each) => ({path, ...each})));
    assert.deepEqual(definitions.map(({name}) => name).sort(), TAGS);
    for (const {name, path, declaration} of definitions) {
      assert.equal(path, `dist/define/${name}.js`);
      const declared = modules.find((module) => module.path === declaration.module)?.declarations.find((each) => each.name === declaration.name);
      assert.equal(declared?.tagName, name);
    }
    for (const {path} of modules) assert.ok(existsSync(join(ROOT, path)), path);
  });

  it('leads from every class to the one it extends, and from what is inherited to where it comes from', () => {
    const isPublished = ({name, module, package: from}: Reference) =>
      from === 'lit' || modules.some(({path, declarations: own}) => path === module && own.some((each) => each.name === name));
    for (const {name, superclass, attributes = [], members = [], events = []} of declarations) {
      assert.ok(superclass && isPublished(superclass), `${name} extends ${JSON.stringify(superclass)}`);
      for (const item of [...attributes, ...members, ...events]) assert.ok(!item.inheritedFrom || isPublished(item.inheritedFrom), `${name}: ${item.name}`);
    }
  });

  it('has exactly the attributes that each element observes, with type, default and description', () => {
    for (const {name, tagName, attributes = []} of elements) {
      // Those of HTML belong to every element, watched or not.
      const {observedAttributes, elementProperties} = classOf(name)!;
      const own = [...elementProperties!].map(([property, {attribute}]) => (typeof attribute === 'string' ? attribute : property.toLowerCase()));
      // The call button passes on all attributes of a room, and says so in one sentence.
      const observed = [...new Set(observedAttributes!)].filter((each) => each !== 'lang' && each !== 'dir' && (tagName !== 'room-call-button' || own.includes(each)));
      assert.deepEqual(attributes.map((each) => each.name).sort(), observed.sort(), tagName);
      for (const each of attributes) assert.ok(each.type?.text && each.default !== undefined && each.description, `${tagName}: ${JSON.stringify(each)}`);
    }
  });

  it('has exactly the reactive properties of each element that are not its own affair, and no private member', () => {
    for (const {name, tagName, members = []} of elements) {
      const properties = [...classOf(name)!.elementProperties!].filter(([, {state}]) => !state).map(([property]) => property);
      for (const property of properties) assert.ok(members.some((each) => each.name === property), `${tagName} lacks ${property}`);
      for (const member of members) assert.match(member.name, /^[a-z]\w*$/, tagName);
    }
  });

  it('gives every event its type, which users can import', () => {
    const map = ['requests', 'notifications', 'room-checked'].map((file) => read(`src/events/${file}.ts`)).join('\n');
    for (const {tagName, events = []} of elements) {
      for (const {name, type, description} of events) {
        const event = parlor[type?.text ?? ''] as {readonly type?: string} | undefined;
        assert.equal(event?.type, name, `${tagName}: ${name} is ${type?.text}`);
        assert.ok(map.includes(`'${name}': ${type?.text};`), `${name} is in no event map`);
        assert.ok(description, `${tagName}: ${name} is not described`);
      }
    }
    assert.ok(elements.flatMap(({events = []}) => events).length > 20);
  });

  it('describes every slot, part, property and state, and names the default of each property as the style sheet has it', () => {
    const styles = read('src/elements/base.styles.ts').replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');
    for (const {tagName, slots = [], cssParts = [], cssProperties = [], cssStates = []} of elements) {
      for (const {name, description} of [...slots, ...cssParts, ...cssProperties, ...cssStates]) assert.ok(description, `${tagName}: ${name}`);
      for (const each of cssProperties) assert.ok(styles.includes(`var(${each.name}, ${each.default})`), `${tagName}: ${each.name} is not ${each.default}`);
    }
  });
});

describe('what editors are told', () => {
  const html = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
    readonly tags: readonly {readonly name: string; readonly attributes: readonly {readonly name: string; readonly values?: readonly {readonly name: string}[]}[]}[];
  };
  const css = JSON.parse(read('dist/vscode.css-custom-data.json')) as {readonly properties: readonly {readonly name: string}[]; readonly pseudoElements: readonly {readonly name: string}[]};
  const webTypes = JSON.parse(read('dist/web-types.json')) as {
    readonly name: string;
    readonly version: string;
    readonly contributions: {
      readonly html: {readonly elements: readonly {readonly name: string; readonly attributes: readonly {readonly name: string}[]; readonly js: {readonly events: readonly {readonly name: string}[]}}[]};
    };
  };

  it('every tag and attribute, in VS Code and in JetBrains editors', () => {
    for (const [editor, tags] of [['VS Code', html.tags], ['JetBrains', webTypes.contributions.html.elements]] as const) {
      assert.deepEqual(tags.map(({name}) => name).sort(), TAGS, editor);
      for (const {tagName, attributes = []} of elements) {
        assert.deepEqual(tags.find(({name}) => name === tagName)!.attributes.map(({name}) => name).sort(), attributes.map(({name}) => name).sort(), `${editor}: ${tagName}`);
      }
    }
  });

  it('the values that an attribute may have', () => {
    const values = (tag: string, attribute: string) =>
      html.tags.find(({name}) => name === tag)!.attributes.find(({name}) => name === attribute)!.values!.map(({name}) => name);
    assert.deepEqual(values('video-room', 'layout'), ['auto', 'grid', 'spotlight', 'sidebar']);
    assert.deepEqual(values('video-room', 'theme'), ['auto', 'light', 'dark']);
    assert.deepEqual(values('local-video', 'mirror'), ['auto', 'on', 'off']);
    assert.deepEqual(values('peer-tile', 'fit'), ['cover', 'contain']);
  });

  it('every event, part and property', () => {
    for (const {tagName, events = [], cssParts = [], cssProperties = []} of elements) {
      const told = webTypes.contributions.html.elements.find(({name}) => name === tagName)!.js.events.map(({name}) => name);
      assert.deepEqual(told, events.map(({name}) => name), tagName);
      for (const {name} of cssParts) assert.ok(css.pseudoElements.some((each) => each.name === `::part(${name})`), `${tagName}: ${name}`);
      for (const {name} of cssProperties) assert.ok(css.properties.some((each) => each.name === name), `${tagName}: ${name}`);
    }
  });

  it('of this version, and where to look', () => {
    const manifest = JSON.parse(read('package.json')) as {readonly name: string; readonly version: string; readonly customElements: string; readonly 'web-types': string};
    assert.deepEqual([webTypes.name, webTypes.version], [manifest.name, manifest.version]);
    assert.deepEqual([manifest.customElements, manifest['web-types']], ['dist/custom-elements.json', 'dist/web-types.json']);
  });
});
