/** One `Content-Security-Policy`: sources by directive, as they were written (CSP level 3, section 2.2.1). */
export type CspPolicy = ReadonlyMap<string, readonly string[]>;

/** Which directive speaks where another is absent, nearest first (CSP level 3, section 6.8.3). */
const FALL_BACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src': ['default-src'],
  'connect-src': ['default-src'],
  'img-src': ['default-src'],
  'media-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
};

/** Of a directive given twice the first counts (CSP level 3, section 2.2.1). A comma begins another policy. */
export function parseCsp(header: string): readonly CspPolicy[] {
  return header.split(',').map((text) => {
    const policy = new Map<string, readonly string[]>();
    for (const part of text.split(';')) {
      const [name, ...sources] = part.trim().split(/\s+/);
      if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
    }
    return policy;
  }).filter(({size}) => size > 0);
}

/** The directive in force for `wanted`, or undefined when nothing is forbidden. */
export function effectiveDirective(policy: CspPolicy, wanted: string): string | undefined {
  return [wanted, ...(FALL_BACKS[wanted] ?? [])].find((name) => policy.has(name));
}

/** A page on http may load the same from https; one that allows http: or ws: allows the secure one too (CSP level 3, section 6.7.2.9). */
const UPGRADES: Readonly<Record<string, readonly string[]>> = {http: ['http', 'https'], ws: ['ws', 'wss', 'http', 'https'], https: ['https'], wss: ['wss']};

function matchesHost(source: string, origin: string, page: string | undefined): boolean {
  const [, scheme, host = '', port] = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/i.exec(source) ?? [];
  if (host === '') return false;
  const url = new URL(origin);
  const wanted = url.protocol.slice(0, -1);
  // Without a scheme it is that of the page, for which nothing but the server is known here.
  const from = scheme?.toLowerCase() ?? (page === undefined ? wanted : new URL(page).protocol.slice(0, -1));
  const schemes = UPGRADES[from] ?? [from];
  // Written without a scheme it covers the WebSocket of the same host too.
  const isScheme = schemes.includes(wanted) || (scheme === undefined && schemes.includes(wanted.replace(/^ws/, 'http')));
  const suffix = host.startsWith('*.') ? host.slice(1).toLowerCase() : undefined;
  const isHost = host === '*' || (suffix ? url.hostname.endsWith(suffix) : url.hostname === host.toLowerCase());
  const defaults: Readonly<Record<string, string>> = {http: '80', ws: '80', https: '443', wss: '443'};
  const isPort = port === '*' || (url.port || defaults[wanted]) === (port ?? defaults[wanted]);
  return isScheme && isHost && isPort;
}

/**
 * Whether a list of sources lets an address through (CSP level 3, section 6.7.2).
 * @param wanted an origin, such as `wss://meet.example.org`, or a scheme with its colon, such as `blob:`
 * @param page the origin of the page, for `'self'`
 */
export function allowsSource(sources: readonly string[], wanted: string, page: string | undefined): boolean {
  const isScheme = wanted.endsWith(':');
  return sources.some((given) => {
    const source = given.toLowerCase();
    if (source === wanted) return true;
    if (isScheme || source.startsWith("'")) return source === "'self'" && page !== undefined && !isScheme && sameSite(page, wanted);
    if (source === '*') return true;
    if (/^[a-z][a-z\d+.-]*:$/.test(source)) return (UPGRADES[source.slice(0, -1)] ?? []).includes(new URL(wanted).protocol.slice(0, -1));
    return matchesHost(source, wanted, page);
  });
}

/** `'self'` covers the WebSockets of the page's own host (CSP level 3, section 6.7.2.8). */
const sameSite = (page: string, wanted: string): boolean => new URL(page).origin === new URL(wanted).origin.replace(/^ws/, 'http');

/** The directive with more sources; what was `'none'` is none no more. */
export function withSources(policy: CspPolicy, wanted: string, more: readonly string[]): string {
  const inForce = effectiveDirective(policy, wanted);
  const sources = (inForce === undefined ? [] : policy.get(inForce)!).filter((source) => source.toLowerCase() !== "'none'");
  return [wanted, ...new Set([...sources, ...more])].join(' ');
}

/** The whole header, with directives in the place of those of the same name, or after them. */
export function withDirectives(policy: CspPolicy, directives: readonly string[]): string {
  const all = new Map([...policy].map(([name, sources]) => [name, [name, ...sources].join(' ')]));
  for (const directive of directives) all.set(directive.split(' ', 1)[0]!, directive);
  return [...all.values()].join('; ');
}
