/** Values by the names that transcripts give them. */
export type Names = Map<string, unknown>;

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<id>': (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value),
  '<text>': (value) => typeof value === 'string',
  '<count>': (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  '<number>': (value) => typeof value === 'number',
  '<flag>': (value) => typeof value === 'boolean',
  '<list>': (value) => Array.isArray(value),
  '<any>': (value) => value !== undefined,
  '<absent>': (value) => value === undefined,
};

/** Puts values where a frame has names. */
export function fill(frame: unknown, names: Names): unknown {
  if (typeof frame === 'string' && names.has(frame)) return names.get(frame);
  if (Array.isArray(frame)) return frame.map((each) => fill(each, names));
  if (typeof frame !== 'object' || frame === null) return frame;
  return Object.fromEntries(Object.entries(frame).map(([key, value]) => [key, fill(value, names)]));
}

/** @returns what is wrong, or undefined when the value is as expected; new names are learnt on the way */
export function mismatch(expected: unknown, value: unknown, names: Names, where = ''): string | undefined {
  const wrong = (wanted: unknown) => `${where || 'the frame'} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`;
  if (typeof expected === 'string' && Object.hasOwn(KINDS, expected)) return KINDS[expected]!(value) ? undefined : wrong(expected);
  if (typeof expected === 'string' && expected.startsWith('$')) {
    if (value === undefined) return wrong(expected);
    if (!names.has(expected)) names.set(expected, value);
    return JSON.stringify(names.get(expected)) === JSON.stringify(value) ? undefined : wrong(names.get(expected));
  }
  if (typeof expected !== 'object' || expected === null) return expected === value ? undefined : wrong(expected);
  if (typeof value !== 'object' || value === null || Array.isArray(expected) !== Array.isArray(value)) return wrong(expected);
  if (Array.isArray(expected) && expected.length !== (value as unknown[]).length) return wrong(expected);
  for (const [key, each] of Object.entries(expected)) {
    const fault = mismatch(each, (value as Record<string, unknown>)[key], names, where ? `${where}.${key}` : key);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
