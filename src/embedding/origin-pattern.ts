/** `https://example.org`, or `https://*.example.org` for every subdomain. */
const PATTERN = /^(https?:\/\/)(\*\.)?([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/i;

export const isOriginPattern = (value: string): boolean => PATTERN.test(value);

/** @param pattern that {@link isOriginPattern} accepts  @param origin as browsers write it */
export function matchesOrigin(pattern: string, origin: string): boolean {
  const [scheme = '', suffix] = pattern.toLowerCase().split('//*');
  const given = origin.toLowerCase();
  if (suffix === undefined) return given === new URL(pattern).origin;
  const start = `${scheme}//`;
  return given.startsWith(start) && given.endsWith(suffix) && given.length > start.length + suffix.length;
}
