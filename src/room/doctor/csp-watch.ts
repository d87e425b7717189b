import {parseCsp, withDirectives, withSources} from '../../embedding/diagnosis/csp.js';
import {type Finding, good, problem} from './check.js';

/** A picture of one pixel. */
const PIXEL = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
/** In ms. What is blocked is told at once. */
const LOAD_WITHIN = 1_000;

/** What the page's Content-Security-Policy blocked of ours while it was watched (CSP level 3, section 5). */
export class CspWatch {
  /** Blocked sources by directive, by the policy that blocked them. */
  readonly #found = new Map<string, Map<string, Set<string>>>();
  readonly #servers: readonly string[];
  #tellBlocked!: () => void;
  /** Resolves when something on the way to the server was blocked, if ever. */
  readonly serverBlocked = new Promise<void>((resolve) => (this.#tellBlocked = resolve));

  /** @param server where the calls go; undefined when its address is no good */
  constructor(server: URL | undefined, signal: AbortSignal) {
    this.#servers = server ? [server.origin.replace(/^ws/, 'http'), server.origin] : [];
    document.addEventListener('securitypolicyviolation', (event) => this.#add(event), {signal});
  }

  get finding(): Finding {
    if (this.#found.size === 0) return good();
    const fix = [...this.#found].map(([text, directives]) => {
      const [policy = new Map<string, string[]>()] = parseCsp(text);
      return `Content-Security-Policy: ${withDirectives(policy, [...directives].map(([directive, sources]) => withSources(policy, directive, [...sources])))}`;
    });
    const blocked = [...this.#found.values()].flatMap((directives) => [...directives]);
    return problem('csp-blocks', {fix, detail: blocked.map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ')});
  }

  /** Uses what a call uses beside the server: pictures and sounds that are made in the page. */
  async provoke(): Promise<void> {
    const bytes = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
    const blob = URL.createObjectURL(new Blob([bytes], {type: 'image/gif'}));
    const image = (src: string) => Object.assign(new Image(), {src});
    const sound = new Audio();
    const loads = [image(`data:image/gif;base64,${PIXEL}`), image(blob), sound].map((element) => new Promise<void>((resolve) => {
      for (const type of ['load', 'error']) element.addEventListener(type, () => resolve(), {once: true});
    }));
    // No sound, and so an error; but whether it may be loaded is asked first.
    sound.src = blob;
    await Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, LOAD_WITHIN))]);
    sound.removeAttribute('src');
    URL.revokeObjectURL(blob);
  }

  /** A page may block much that is none of our business. */
  #add({disposition, effectiveDirective, blockedURI, originalPolicy}: SecurityPolicyViolationEvent): void {
    if (disposition !== 'enforce') return;
    const sources = this.#wanted(effectiveDirective, blockedURI);
    if (sources.length === 0) return;
    const directives = this.#found.get(originalPolicy) ?? new Map<string, Set<string>>();
    this.#found.set(originalPolicy, directives);
    if (effectiveDirective === 'connect-src') this.#tellBlocked();
    directives.set(effectiveDirective, new Set([...(directives.get(effectiveDirective) ?? []), ...sources]));
  }

  #wanted(directive: string, blocked: string): readonly string[] {
    if (directive === 'connect-src') return this.#servers.some((server) => blocked.startsWith(server)) ? this.#servers : [];
    return /^(?:img|media)-src$/.test(directive) && /^(?:blob|data)\b/.test(blocked) ? [`${blocked.split(':', 1)[0]!}:`] : [];
  }
}
