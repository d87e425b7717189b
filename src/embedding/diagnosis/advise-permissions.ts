import {FRAME_FEATURES} from '../allow.js';
import type {Advice, Embedding, Severity} from './advice.js';
import {isAllowed, parseFeaturePolicy, parsePermissionsPolicy, writeList, writePermissionsPolicy, type AllowList, type PermissionsPolicy} from './permissions-policy.js';
import type {Headers} from './response-headers.js';
import type {Say} from './say.js';

/** Without one of them nobody is seen or heard. */
const VITAL: readonly string[] = ['camera', 'microphone'];

const WITHOUT: Readonly<Record<string, string>> = {
  camera: 'there is no camera',
  microphone: 'there is no microphone',
  'display-capture': 'nobody can share a screen',
  autoplay: 'the sound waits for a click',
  fullscreen: 'the room cannot fill the screen',
  'picture-in-picture': 'there is no small window',
  'screen-wake-lock': 'the screen goes dark in a call',
  'speaker-selection': 'nobody can choose a speaker',
  'clipboard-write': 'links and reports cannot be copied by a press',
};

/** `camera=(https://a)`: an origin has to be in quotes, or it is nobody's (W3C Permissions Policy section 5.1). */
const unquoted = (list: AllowList): string | undefined => list.find((each) => /^\?https?:/.test(each))?.slice(1);

function read(headers: Headers): {readonly name: string; readonly policy: PermissionsPolicy; readonly header: string; readonly error?: string} | undefined {
  const header = headers.get('permissions-policy')?.join(', ');
  if (header !== undefined) {
    try {
      return {name: 'Permissions-Policy', policy: parsePermissionsPolicy(header), header};
    } catch (error) {
      return {name: 'Permissions-Policy', policy: new Map(), header, error: (error as SyntaxError).message};
    }
  }
  const older = headers.get('feature-policy')?.join('; ');
  return older === undefined ? undefined : {name: 'Feature-Policy', policy: parseFeaturePolicy(older), header: older};
}

/** The policy with everyone in it whom a call needs. A feature that is not named is the page's own, and passes to frames with `allow=`. */
function mended(policy: PermissionsPolicy, who: readonly string[]): PermissionsPolicy {
  const all = new Map(policy);
  for (const [feature, list] of policy) {
    if (!(FRAME_FEATURES as readonly string[]).includes(feature)) continue;
    const missing = who.filter((each) => !isAllowed(list, each));
    if (missing.length > 0) all.set(feature, [...list.filter((each) => each !== 'src' && !each.startsWith('?')), ...missing]);
  }
  return all;
}

/** What the header of the page takes away. @param server origin of the Parlor server */
export function advisePermissions(headers: Headers, server: string, say: Say): readonly Advice[] {
  const given = read(headers);
  if (!given) return [];
  const {name, policy, header, error} = given;
  if (error !== undefined) {
    return (['script', 'iframe'] as const).map((embedding) => ({
      embedding, severity: 'note', where: name, found: header,
      problem: say('The header cannot be read (%1), so browsers ignore all of it.', error),
      instead: `${name}: camera=${writeList(embedding === 'script' ? ['self'] : ['self', server])}, microphone=${writeList(embedding === 'script' ? ['self'] : ['self', server])}`,
    }));
  }
  return (['script', 'iframe'] as const).flatMap((embedding) => adviseFor(embedding, name, policy, server, say));
}

function adviseFor(embedding: Embedding, name: string, policy: PermissionsPolicy, server: string, say: Say): readonly Advice[] {
  // A frame has a feature only when the page around it has it too.
  const who = embedding === 'script' ? ['self'] : ['self', server];
  const instead = `Permissions-Policy: ${writePermissionsPolicy(mended(policy, who))}`;
  return [...policy].flatMap(([feature, list]): Advice[] => {
    const consequence = WITHOUT[feature];
    if (consequence === undefined || who.every((each) => isAllowed(list, each))) return [];
    const severity: Severity = VITAL.includes(feature) ? 'breaks' : 'limits';
    const bare = unquoted(list);
    const hint = bare === undefined ? '' : ` ${say('%1 has to be in double quotes.', bare)}`;
    return [{embedding, severity, where: name, found: `${feature}=${writeList(list)}`, problem: say('It forbids %1, so %2.', feature, say(consequence)) + hint, instead}];
  });
}
