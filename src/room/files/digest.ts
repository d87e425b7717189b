/** SHA-256 as 64 hexadecimal digits; empty where the page is not in a secure context and the browser has none. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // By its types it is always there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
