/**
 * `import.meta.url` in a classic script: the address of its tag. Not `document.currentScript`, which on a page with an
 * `<img name="currentScript" src="…">` in it is that picture.
 */
export const scriptUrl = () => ({
  name: 'script-url',
  resolveImportMeta: (property, {format}) => (property === 'url' && format === 'iife' ? "Reflect.get(Document.prototype, 'currentScript', document)?.src" : null),
});
