import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
import {permissionState} from './permission.js';

export type CaptureSource = 'mic' | 'camera' | 'screen';

const THING: Readonly<Record<CaptureSource, string>> = {mic: 'microphone', camera: 'camera', screen: 'screen'};
const FEATURE: Readonly<Record<CaptureSource, string>> = {mic: 'microphone', camera: 'camera', screen: 'display-capture'};
const ALLOW: Readonly<Record<CaptureSource, string>> = {
  mic: 'allow="camera; microphone"',
  camera: 'allow="camera; microphone"',
  screen: 'allow="display-capture"',
};

/** W3C Permissions Policy; Chromium has it under its old name, Firefox and Safari not at all. */
interface PolicyDocument {
  readonly permissionsPolicy?: {allowsFeature(feature: string): boolean};
  readonly featurePolicy?: {allowsFeature(feature: string): boolean};
}

// The call goes on without the device.
const make = (code: RoomErrorCode, message: string, cause?: unknown): RoomError =>
  new RoomError(code, message, {cause, recoverable: true});

/** Why nothing can be captured here at all, before any browser is asked; undefined when it can be tried. */
export function environmentError(source: CaptureSource): RoomError | undefined {
  if (!globalThis.isSecureContext) {
    return make('INSECURE_CONTEXT', `Browsers give a ${THING[source]} only to pages served over https or from localhost.`);
  }
  const method = source === 'screen' ? 'getDisplayMedia' : 'getUserMedia';
  if (typeof navigator.mediaDevices?.[method] !== 'function') {
    return make('UNSUPPORTED_BROWSER', `This browser cannot capture the ${THING[source]}.`);
  }
  return undefined;
}

export const deviceNotFound = (source: CaptureSource | 'speaker', cause?: unknown): RoomError =>
  make('DEVICE_NOT_FOUND', `No ${source === 'speaker' ? source : THING[source]} was found.`, cause);

export const deviceChoiceGone = (source: CaptureSource | 'speaker'): RoomError =>
  make('DEVICE_NOT_FOUND', `The chosen ${source === 'speaker' ? source : THING[source]} is not connected.`);

export const deviceLost = (source: CaptureSource | 'speaker', cause?: unknown): RoomError =>
  make('DEVICE_LOST', `The ${source === 'speaker' ? source : THING[source]} was disconnected.`, cause);

/**
 * Says in our words what `getUserMedia` or `getDisplayMedia` refused with (W3C Media Capture section 10.2,
 * Screen Capture section 5.1), with the help of what else the browser tells about the page.
 */
export async function deviceError(source: CaptureSource, cause: unknown): Promise<RoomError> {
  const {name, message} = cause instanceof Error ? cause : {name: '', message: String(cause)};
  const thing = THING[source];
  switch (name) {
    case 'SecurityError':
      return blocked(source, cause);
    case 'NotAllowedError':
      return isBlocked(source) ? blocked(source, cause) : refusal(source, message, cause);
    case 'InvalidStateError':
      return make('PERMISSION_DENIED', `The browser gives the ${thing} only right after a click or a key press.`, cause);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return deviceNotFound(source, cause);
    case 'TypeError':
    case 'NotSupportedError':
      return make('UNSUPPORTED_BROWSER', `This browser cannot capture the ${thing}.`, cause);
    default:
      return make(
        'DEVICE_IN_USE',
        source === 'screen'
          ? 'The system did not let the browser capture the screen.'
          : `The ${thing} could not be started: another program may be using it.`,
        cause,
      );
  }
}

/** Permission was refused by the operating system, not by the person or the page. */
export const isSystemRefusal = ({message}: {readonly message: string}): boolean => /\bsystem\b/i.test(message);

function isBlocked(source: CaptureSource): boolean {
  const {permissionsPolicy, featurePolicy} = document as PolicyDocument;
  try {
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature(FEATURE[source]) === false;
  } catch {
    return false;
  }
}

const blocked = (source: CaptureSource, cause: unknown): RoomError =>
  globalThis.origin === 'null'
    ? make(
        'POLICY_BLOCKED',
        `This page runs in a sandbox, which gives no ${THING[source]}: its iframe needs ${ALLOW[source]} and, in sandbox, allow-same-origin.`,
        cause,
      )
    : make(
        'POLICY_BLOCKED',
        `This page is not allowed to use the ${THING[source]}: an iframe needs ${ALLOW[source]}, and a Permissions-Policy header must name this site.`,
        cause,
      );

async function refusal(source: CaptureSource, message: string, cause: unknown): Promise<RoomError> {
  const thing = THING[source];
  if (isSystemRefusal({message})) {
    return make('PERMISSION_DENIED', `The operating system does not let this browser use the ${thing}: allow it in the system's privacy settings.`, cause);
  }
  if (source === 'screen' || (await permissionState(source)) === 'prompt') {
    return make('PERMISSION_DISMISSED', `The question for the ${thing} was closed without a yes.`, cause);
  }
  return make('PERMISSION_DENIED', `The ${thing} is blocked for this page: allow it in the browser's site settings.`, cause);
}
