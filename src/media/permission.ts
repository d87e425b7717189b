import type {CaptureKind} from './capture.js';

/** What W3C Permissions and Permissions Policy call our devices. */
export const FEATURE = {mic: 'microphone', camera: 'camera', screen: 'display-capture'} as const;

const query = async (kind: CaptureKind): Promise<PermissionStatus | undefined> => {
  try {
    return await navigator.permissions.query({name: FEATURE[kind]});
  } catch {
    // No Permissions API, a browser that does not know the name, or a sandbox that refuses.
    return undefined;
  }
};

/** What the browser would do if it were asked now. Never rejects. */
export async function permissionState(kind: CaptureKind): Promise<PermissionState | 'unknown'> {
  return (await query(kind))?.state ?? 'unknown';
}

/** Calls `granted` whenever the person gives the permission, in a prompt or in the browser's settings. */
export async function watchPermission(kind: CaptureKind, granted: () => void, signal: AbortSignal): Promise<void> {
  const status = await query(kind);
  status?.addEventListener('change', () => status.state === 'granted' && granted(), {signal});
}
