import {FRAME_ALLOW, FRAME_FEATURES} from '../allow.js';
import type {Advice} from './advice.js';
import {allowedInFrame, originOf, sandboxTokens, type Frame} from './frame.js';
import {SANDBOX} from './sandbox.js';

/** What an iframe around `/embed/ROOM` takes away. @param server origin of the Parlor server  @param page of the page around it */
export function adviseFrame(frame: Frame, server: string, page: string | undefined): readonly Advice[] {
  const advice: Advice[] = [];
  const say = (severity: Advice['severity'], where: string, found: string, problem: string, instead: string) =>
    advice.push({embedding: 'iframe', severity, where, found, problem, instead});

  const inside = frame.src === undefined ? undefined : originOf(frame.src, page ?? server);
  if (inside !== undefined && inside !== server) say('note', 'src', frame.src!, `It shows a page of ${inside}, not of ${server}.`, `src="${server}/embed/ROOM"`);
  if (frame.src?.startsWith('http:') && page?.startsWith('https:')) {
    say('breaks', 'src', frame.src, 'A secure page loads no frame without encryption.', `src="${frame.src.replace(/^http:/, 'https:')}"`);
  }

  const allowed = allowedInFrame(frame.allow ?? '', inside ?? server, page);
  const missing = FRAME_FEATURES.filter((feature) => !allowed.has(feature));
  // A frame of the page's own origin has everything without being told.
  if (missing.length > 0 && inside !== page) {
    const isVital = missing.includes('camera') || missing.includes('microphone');
    const found = frame.allow === undefined ? '' : `allow="${frame.allow}"`;
    say(isVital ? 'breaks' : 'limits', 'allow', found, `It does not pass on ${missing.join(', ')}.`, `allow="${FRAME_ALLOW}"`);
  }

  if (frame.sandbox !== undefined) {
    const tokens = sandboxTokens(frame.sandbox);
    const lacking = SANDBOX.filter((each) => !tokens.includes(each));
    const instead = `sandbox="${[...new Set([...tokens, ...SANDBOX])].join(' ')}"`;
    const found = `sandbox="${frame.sandbox}"`;
    if (lacking.includes('allow-scripts')) say('breaks', 'sandbox', found, 'Without allow-scripts nothing runs in the frame.', instead);
    else if (lacking.includes('allow-same-origin')) say('breaks', 'sandbox', found, 'Without allow-same-origin no browser gives the frame a camera.', instead);
    else if (lacking.length > 0) say('limits', 'sandbox', found, `Without ${lacking.join(' and ')}, ${consequences(lacking)}.`, instead);
  }
  return advice;
}

const consequences = (lacking: readonly string[]): string =>
  lacking
    .map((each) => ({'allow-forms': 'nobody can send the name or a message', 'allow-popups': 'links of the chat do not open', 'allow-downloads': 'files and recordings cannot be kept'})[each])
    .filter((each) => each !== undefined)
    .join(', and ');
