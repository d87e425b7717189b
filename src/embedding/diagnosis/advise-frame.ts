import {FRAME_ALLOW, FRAME_FEATURES} from '../allow.js';
import type {Advice} from './advice.js';
import {allowedInFrame, originOf, sandboxTokens, type Frame} from './frame.js';
import {SANDBOX} from './sandbox.js';
import type {Say} from './say.js';

/** What an iframe around `/embed/ROOM` takes away. @param server origin of the Parlor server  @param page of the page around it */
export function adviseFrame(frame: Frame, server: string, page: string | undefined, say: Say): readonly Advice[] {
  const advice: Advice[] = [];
  const add = (severity: Advice['severity'], where: string, found: string, problem: string, instead: string) =>
    advice.push({embedding: 'iframe', severity, where, found, problem, instead});

  const inside = frame.src === undefined ? undefined : originOf(frame.src, page ?? server);
  if (inside !== undefined && inside !== server) add('note', 'src', frame.src!, say('It shows a page of %1, not of %2.', inside, server), `src="${server}/embed/ROOM"`);
  if (frame.src?.startsWith('http:') && page?.startsWith('https:')) {
    add('breaks', 'src', frame.src, say('A secure page loads no frame without encryption.'), `src="${frame.src.replace(/^http:/, 'https:')}"`);
  }

  const allowed = allowedInFrame(frame.allow ?? '', inside ?? server, page);
  const missing = FRAME_FEATURES.filter((feature) => !allowed.has(feature));
  // A frame of the page's own origin has everything without being told.
  if (missing.length > 0 && inside !== page) {
    const isVital = missing.includes('camera') || missing.includes('microphone');
    const found = frame.allow === undefined ? '' : `allow="${frame.allow}"`;
    add(isVital ? 'breaks' : 'limits', 'allow', found, say('It does not pass on %1.', missing.join(', ')), `allow="${FRAME_ALLOW}"`);
  }

  if (frame.sandbox !== undefined) {
    const tokens = sandboxTokens(frame.sandbox);
    const lacking = SANDBOX.filter((each) => !tokens.includes(each));
    const instead = `sandbox="${[...new Set([...tokens, ...SANDBOX])].join(' ')}"`;
    const found = `sandbox="${frame.sandbox}"`;
    if (lacking.includes('allow-scripts')) add('breaks', 'sandbox', found, say('Without allow-scripts nothing runs in the frame.'), instead);
    else if (lacking.includes('allow-same-origin')) add('breaks', 'sandbox', found, say('Without allow-same-origin no browser gives the frame a camera.'), instead);
    else if (lacking.length > 0) add('limits', 'sandbox', found, say('Without %1, %2.', lacking.join(say(' and ')), consequences(lacking, say)), instead);
  }
  return advice;
}

const consequences = (lacking: readonly string[], say: Say): string =>
  lacking
    .map((each) => ({'allow-forms': 'nobody can send the name or a message', 'allow-popups': 'links of the chat do not open', 'allow-downloads': 'files and recordings cannot be kept'})[each])
    .filter((each) => each !== undefined)
    .map((each) => say(each))
    .join(say(', and '));
