/** Header fields by their name in lower case; each line of a field that came more than once. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what a person copied: `curl -I`, the developer tools, the configuration of nginx (`add_header NAME "VALUE";`) or Apache
 * (`Header set NAME "VALUE"`). What is no header is left out.
 */
export function parseHeaders(text: string): Headers {
  const headers = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = CONFIGURED.exec(line) ?? WRITTEN.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const written = unquote(value.trim());
    if (written === '') continue;
    headers.set(key, [...(headers.get(key) ?? []), written]);
  }
  return headers;
}

const NAME = '[A-Za-z][A-Za-z0-9-]*';
const CONFIGURED = new RegExp(`^\\s*(?:add_header|Header\\s+(?:always\\s+)?(?:set|add|append))\\s+(${NAME})\\s+(.*?)(?:\\s+always)?;?\\s*$`, 'i');
const WRITTEN = new RegExp(`^\\s*(?:<\\s+)?(${NAME})\\s*:\\s*(.*?)\\s*$`);

/** Configurations quote a whole value; within it quotes may be escaped. */
function unquote(value: string): string {
  const [, double] = /^"(.*)"$/.exec(value) ?? [];
  const [, single] = /^'(.*)'$/.exec(value) ?? [];
  // `'none'` is a word of the policies themselves, and `"a" "b"` is no one quoted value.
  if (double !== undefined && !/[^\\]" /.test(double)) return double.replace(/\\"/g, '"');
  return single !== undefined && single.includes(' ') && !single.includes("'") ? single : value;
}
