import {policyLines} from '../policy-lines.js';
import type {Way} from '../way.js';
import type {Advice, Embedding, Severity} from './advice.js';
import {allowsSource, effectiveDirective, parseCsp, withDirectives, withSources, type CspPolicy} from './csp.js';
import {sandboxTokens} from './frame.js';
import type {Headers} from './response-headers.js';
import type {Say} from './say.js';

interface Trouble {
  readonly severity: Severity;
  readonly found: string;
  readonly problem: string;
  /** The directive as it should be; '' takes it out. */
  readonly directive: string;
}

const WAY: Readonly<Record<Embedding, Way>> = {script: 'tag', iframe: 'iframe'};

const PROBLEMS: Readonly<Record<string, readonly [Severity, string]>> = {
  'script-src': ['breaks', 'It does not let the script of Parlor load.'],
  'connect-src': ['breaks', 'It does not let the page speak with the server.'],
  'img-src': ['limits', 'It does not let pictures of the chat be shown.'],
  'media-src': ['limits', 'It does not let sounds and recordings be played.'],
  'frame-src': ['breaks', 'It does not let the frame load.'],
};

/** A nonce or `'strict-dynamic'` in force makes lists of hosts nothing (CSP level 3, section 6.7.1.1). */
const isByNonce = (sources: readonly string[]): boolean => sources.some((source) => source.toLowerCase() === "'strict-dynamic'");

function missingSources(policy: CspPolicy, needed: string, page: string | undefined, say: Say): Trouble | undefined {
  const [name, ...wanted] = needed.split(' ') as [string, ...string[]];
  const asked = name === 'script-src' && policy.has('script-src-elem') ? 'script-src-elem' : name;
  const inForce = effectiveDirective(policy, asked);
  if (inForce === undefined) return undefined;
  const sources = policy.get(inForce)!;
  const [severity, problem] = PROBLEMS[name]!;
  const found = [inForce, ...sources].join(' ');
  if (name === 'script-src' && isByNonce(sources)) {
    return {severity: 'note', found, problem: say("With 'strict-dynamic' the script tag needs the nonce of your page: <script nonce=\"…\" …>."), directive: found};
  }
  const missing = wanted.filter((each) => each !== "'self'" && !allowsSource(sources, each, page));
  return missing.length === 0 ? undefined : {severity, found, problem: say(problem), directive: withSources(policy, asked, missing)};
}

function trustedTypes(policy: CspPolicy, say: Say): Trouble | undefined {
  const names = policy.get('trusted-types');
  if (!names || names.includes('lit-html') || names.includes('*')) return undefined;
  const more = names.filter((each) => each.toLowerCase() !== "'none'");
  const found = ['trusted-types', ...names].join(' ');
  return {severity: 'breaks', found, problem: say('The elements are drawn with the policy lit-html.'), directive: ['trusted-types', ...more, 'lit-html'].join(' ')};
}

function sandboxed(policy: CspPolicy, say: Say): Trouble | undefined {
  const tokens = policy.get('sandbox');
  const missing = tokens && ['allow-scripts', 'allow-same-origin'].filter((each) => !sandboxTokens(tokens.join(' ')).includes(each));
  if (!missing || missing.length === 0) return undefined;
  const found = ['sandbox', ...tokens].join(' ');
  return {severity: 'breaks', found, problem: say('A sandbox without %1 gives no camera.', missing.join(say(' and '))), directive: ['sandbox', ...tokens, ...missing].join(' ')};
}

/** `webrtc 'block'` (CSP level 3, section 6.3.1). */
const webrtc = (policy: CspPolicy, say: Say): Trouble | undefined =>
  policy.get('webrtc')?.[0]?.toLowerCase() === "'block'"
    ? {severity: 'breaks', found: "webrtc 'block'", problem: say('It forbids every connection between browsers.'), directive: "webrtc 'allow'"}
    : undefined;

/** Policies that are only reported stop nothing. */
export function adviseCsp(headers: Headers, server: string, page: string | undefined, say: Say): readonly Advice[] {
  const policies = (headers.get('content-security-policy') ?? []).flatMap(parseCsp);
  return (['script', 'iframe'] as const).flatMap((embedding) => policies.flatMap((policy) => adviseFor(embedding, policy, server, page, say)));
}

function adviseFor(embedding: Embedding, policy: CspPolicy, server: string, page: string | undefined, say: Say): readonly Advice[] {
  const needed = policyLines(WAY[embedding], server).csp.split(';').map((each) => each.trim());
  const troubles = [
    ...needed.map((each) => missingSources(policy, each, page, say)),
    sandboxed(policy, say),
    ...(embedding === 'script' ? [trustedTypes(policy, say), webrtc(policy, say)] : []),
  ].filter((each) => each !== undefined);
  const instead = `Content-Security-Policy: ${withDirectives(policy, troubles.map(({directive}) => directive))}`;
  return troubles.map(({severity, found, problem}) => ({
    embedding, severity, where: 'Content-Security-Policy', found, problem, instead: severity === 'note' ? '' : instead,
  }));
}

