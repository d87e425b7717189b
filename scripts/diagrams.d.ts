/** See `diagrams.js`. @returns SVG by file name */
export function diagrams(): Readonly<Record<string, string>>;
