/** See `element-tables.js`. @param manifest a custom elements manifest */
export function elementsPage(manifest: {readonly modules: readonly object[]}): string;
