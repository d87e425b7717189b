import * as LIMITS from './limits.js';
import type {SignalKind} from './messages.js';
import type {ByeBody, Candidate, CandidatesBody, DescriptionBody, MemberState, NeedBody, Signal} from './peer-messages.js';
import {copyShape, either, isCount, isExactly, isFlag, isList, isObject, isShape, isText, optional, type Shape, shape} from './shape.js';
import {isJson} from './wire-checks.js';

const isSdp = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('v=0') && value.length <= LIMITS.sdp;

const isCandidate = isShape<Candidate>({
  candidate: isText(1024),
  sdpMid: either(isText(64), isExactly(null)),
  sdpMLineIndex: either(isCount, isExactly(null)),
  usernameFragment: optional(either(isText(256), isExactly(null))),
});

const description = shape<DescriptionBody>({o: isCount, e: isCount, sdp: isSdp});
const BODIES = {
  offer: description,
  answer: description,
  ice: shape<CandidatesBody>({o: isCount, e: isCount, cands: isList(either(isCandidate, isExactly(null)), LIMITS.candidates)}),
  need: shape<NeedBody>({e: isCount, why: isExactly('tracks', 'restart', 'rebuild')}),
  bye: shape<ByeBody>({e: isCount}),
} satisfies Record<SignalKind, unknown>;

/**
 * Reads what another member put into a `signal`. Any member can write anything here, so this is what
 * stands between them and the peer connection.
 * @returns the signal, or undefined when it is malformed
 */
export function parseSignal(k: SignalKind, c: string, d: unknown): Signal | undefined {
  if (!isObject(d)) return undefined;
  return copyShape(d, BODIES[k] as Shape<Signal>, {k, c});
}

/** Reads a member's replicated state; wrong fields count as absent, so that one bad field loses nothing else. */
export function parseMemberState(d: unknown): MemberState {
  const state: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isObject(d) ? d : {})) if (key !== '__proto__' && isJson(value)) state[key] = value;
  if (!isText(1024)(state['name'])) delete state['name'];
  for (const key of ['mic', 'cam', 'screen']) if (!isFlag(state[key])) state[key] = false;
  return state as unknown as MemberState;
}
