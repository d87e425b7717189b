/**
 * Lit looks for things of others on `globalThis`: polyfills of old browsers, hydration, a list of its versions. What is not there
 * is an element of the page with that id (HTML, "named access on the Window object"), and `<p id="litHtmlVersions">` would stop
 * everything. In a file of our own none of it is ever there, and standard decorators are not used: so it goes. `trustedTypes` stays,
 * where it is that.
 */
const OWN = {
  'lit-html/lit-html.js': [
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
    [/(\w+)\?\1\.createPolicy\("lit-html",(\{[^}]*\})\):void 0/, '$1?.createPolicy?.("lit-html",$2)'],
    [/(\w+)\?\1\.emptyScript:""/, '""'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/(\w+)\?\1\.emptyScript:""/, '$1?.emptyScript??""'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[(\w+),(\w+)\]of \2\)this\.elementProperties\.set\(\3,\4\)\}/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [[/\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/, '!0']],
  '@lit/reactive-element/decorators/property.js': [[/return\((\w+),(\w+)\)=>"object"==typeof \2\?\w+\(\w+,\1,\2\):/, 'return($1,$2)=>']],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ';'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

export const litAlone = () => ({
  name: 'lit-alone',
  transform(code, id) {
    const [, changes] = Object.entries(OWN).find(([file]) => id.endsWith(`/node_modules/${file}`)) ?? [];
    if (!changes) return null;
    for (const [found, instead] of changes) {
      // Another version of Lit: to be read again.
      if (!found.test(code)) this.error(`${id} has no ${found}`);
      code = code.replace(found, instead);
    }
    return {code, map: null};
  },
});
