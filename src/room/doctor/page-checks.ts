import {FRAME_ALLOW, FRAME_FEATURES} from '../../embedding/allow.js';
import {SANDBOX} from '../../embedding/diagnosis/sandbox.js';
import {permissionState} from '../../media/permission.js';
import {type Finding, good, impossible, problem} from './check.js';

/** What calls are made of (W3C WebRTC). */
export function checkBrowser(): Finding {
  const {RTCPeerConnection: connection, RTCRtpSender: sender} = globalThis as Partial<typeof globalThis>;
  if (!connection || !('createDataChannel' in connection.prototype) || !sender || !('replaceTrack' in sender.prototype)) return problem('no-webrtc');
  // An insecure page has no mediaDevices in any browser, which is another check's.
  const canShare = !globalThis.isSecureContext || typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  return good(canShare ? {} : {code: 'no-screen-share'});
}

/** W3C Secure Contexts section 3.1. A secure page in a frame of an insecure one is not secure. */
export function checkSecure(): Finding {
  if (globalThis.isSecureContext) return good();
  return problem('insecure', {fix: [location.href.replace(/^http:/, 'https:').replace(/[?#].*$/, '')]});
}

/** A sandbox without `allow-same-origin` makes the origin opaque (HTML section 7.1.1). */
export function checkSandbox(): Finding {
  return globalThis.origin === 'null' && location.protocol !== 'file:' ? problem('sandboxed', {fix: [`sandbox="${SANDBOX.join(' ')}"`]}) : good();
}

/** W3C Permissions Policy section 9; Chromium has it under its old name, Firefox and Safari not at all. */
interface Policy {
  allowsFeature(feature: string): boolean;
  features(): readonly string[];
}
interface PolicyDocument {
  readonly permissionsPolicy?: Policy;
  readonly featurePolicy?: Policy;
}

const isFramed = (): boolean => globalThis.top !== globalThis.self;

/** The page around ours, as far as the browser tells: for the line that it has to send. */
const outer = (): string => `Permissions-Policy: ${FRAME_FEATURES.map((feature) => `${feature}=(self "${location.origin}")`).join(', ')}`;
const own = (): string => `Permissions-Policy: ${FRAME_FEATURES.map((feature) => `${feature}=(self)`).join(', ')}`;

/** What headers and `allow=` leave of what a call uses. */
export async function checkPermissions(): Promise<Finding> {
  const {permissionsPolicy, featurePolicy} = document as PolicyDocument;
  const policy = permissionsPolicy ?? featurePolicy;
  if (!policy) return withoutPolicy();
  // Of what a browser does not know it says that it is not allowed.
  const known = policy.features();
  const missing = FRAME_FEATURES.filter((feature) => known.includes(feature) && !policy.allowsFeature(feature));
  if (missing.length === 0) return good();
  const detail = missing.join(', ');
  return isFramed() ? problem('frame-policy', {fix: [`allow="${FRAME_ALLOW}"`, outer()], detail}) : problem('page-policy', {fix: [own()], detail});
}

/** A frame without `allow=` is denied without a question; so is one whose person said no. At the top, headers do nothing in these browsers. */
async function withoutPolicy(): Promise<Finding> {
  if (!isFramed()) return impossible('policy-unknown');
  const states = await Promise.all([permissionState('camera'), permissionState('mic')]);
  return states.includes('denied') ? problem('frame-or-person', {fix: [`allow="${FRAME_ALLOW}"`]}) : impossible('policy-unknown');
}
