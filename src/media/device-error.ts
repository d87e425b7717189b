import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
import {FEATURE, permissionState} from './permission.js';

export type CaptureSource = 'mic' | 'camera' | 'screen';

/** W3C Permissions Policy; Chromium has it under its old name, Firefox and Safari not at all. */
interface PolicyDocument {
  readonly permissionsPolicy?: {allowsFeature(feature: string): boolean};
  readonly featurePolicy?: {allowsFeature(feature: string): boolean};
}

const nameOf = (source: CaptureSource | 'speaker'): string => (source === 'mic' ? 'microphone' : source);

// The call goes on without the device.
const make = (code: RoomErrorCode, message: string, cause?: unknown): RoomError =>
  new RoomError(code, message, {cause, recoverable: true});

const unsupported = (source: CaptureSource, cause?: unknown): RoomError =>
  make('UNSUPPORTED_BROWSER', `This browser cannot capture the ${nameOf(source)}.`, cause);

/** Why nothing can be captured here at all, before any browser is asked; undefined when it can be tried. */
export function environmentError(source: CaptureSource): RoomError | undefined {
  if (!globalThis.isSecureContext) {
    return make('INSECURE_CONTEXT', `Browsers give a ${nameOf(source)} only to pages on https or localhost.`);
  }
  const method = source === 'screen' ? 'getDisplayMedia' : 'getUserMedia';
  return typeof navigator.mediaDevices?.[method] === 'function' ? undefined : unsupported(source);
}

export const deviceChoiceGone = (source: CaptureSource | 'speaker'): RoomError =>
  make('DEVICE_NOT_FOUND', `The chosen ${nameOf(source)} is not connected.`);

export const deviceLost = (source: CaptureSource | 'speaker', cause?: unknown): RoomError =>
  make('DEVICE_LOST', `The ${nameOf(source)} was disconnected.`, cause);

/**
 * Says in our words what `getUserMedia` or `getDisplayMedia` refused with (W3C Media Capture section 10.2,
 * Screen Capture section 5.1), with the help of what else the browser tells about the page.
 */
export async function deviceError(source: CaptureSource, cause: unknown): Promise<RoomError> {
  const thing = nameOf(source);
  switch ((cause as Partial<Error> | undefined)?.name) {
    case 'SecurityError':
      return blocked(source, cause);
    case 'NotAllowedError':
      return isBlocked(source) ? blocked(source, cause) : refusal(source, cause);
    case 'InvalidStateError':
      return make('PERMISSION_DENIED', `Browsers give the ${thing} only after a click or a key press.`, cause);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return make('DEVICE_NOT_FOUND', `No ${thing} was found.`, cause);
    case 'TypeError':
    case 'NotSupportedError':
      return unsupported(source, cause);
    default:
      return make('DEVICE_IN_USE', `The ${thing} could not be started: another program may be using it.`, cause);
  }
}

/** Permission was refused by the operating system, not by the person or the page. */
export const isSystemRefusal = (cause: unknown): boolean => /\bsystem\b/i.test((cause as Error).message);

function isBlocked(source: CaptureSource): boolean {
  const {permissionsPolicy, featurePolicy} = document as PolicyDocument;
  try {
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature(FEATURE[source]) === false;
  } catch {
    return false;
  }
}

function blocked(source: CaptureSource, cause: unknown): RoomError {
  const allow = source === 'screen' ? FEATURE.screen : 'camera; microphone';
  const more = globalThis.origin === 'null' ? 'allow-same-origin in sandbox' : 'a Permissions-Policy header must not forbid it';
  return make('POLICY_BLOCKED', `This page may not use the ${nameOf(source)}: an iframe needs allow="${allow}", and ${more}.`, cause);
}

async function refusal(source: CaptureSource, cause: unknown): Promise<RoomError> {
  const thing = nameOf(source);
  if (isSystemRefusal(cause)) {
    return make('PERMISSION_DENIED', `The operating system keeps the ${thing} from this browser: see its privacy settings.`, cause);
  }
  if (source === 'screen' || (await permissionState(source)) === 'prompt') {
    return make('PERMISSION_DISMISSED', `The question for the ${thing} was closed without a yes.`, cause);
  }
  return make('PERMISSION_DENIED', `The ${thing} is blocked for this page: allow it in the site settings.`, cause);
}
