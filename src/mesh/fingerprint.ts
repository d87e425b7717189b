/**
 * The fingerprint of the certificate in a description (RFC 8122 section 5): with one transport for everything there is
 * one. The browser checks it against the certificate that it is shown; which of several it would check is not our guess.
 * @param sdp of the other end
 * @returns its SHA-256 in capitals; undefined when there is none, or more than one
 */
export function fingerprintIn(sdp: string): string | undefined {
  const all = new Set(Array.from(sdp.matchAll(/^a=fingerprint:(.*)$/gim), ([, value]) => value!.trim().toUpperCase()));
  const [first = '', second] = all;
  return second === undefined && first.startsWith('SHA-256 ') ? first.slice(8) : undefined;
}
