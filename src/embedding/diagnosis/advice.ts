/** How bad it is: no call at all, a call without something, or only something to know. */
export type Severity = 'breaks' | 'limits' | 'note';

/** Which ways of embedding a line is about: those by a script on the page itself, or the iframe. */
export type Embedding = 'script' | 'iframe';

/** One thing that is wrong, and the line that makes it right. */
export interface Advice {
  readonly embedding: Embedding;
  readonly severity: Severity;
  /** The header or attribute it is about, such as `Permissions-Policy`, `allow` or `sandbox`. */
  readonly where: string;
  /** The part of what was pasted that does it; '' where it is something missing. */
  readonly found: string;
  /** A sentence or two for the owner of the page. */
  readonly problem: string;
  /** What to write instead, whole; '' where nothing has to be written. */
  readonly instead: string;
}
