/** @returns undefined when it is not percent-encoded UTF-8 (RFC 3986 section 2.1) */
export function decodePath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
