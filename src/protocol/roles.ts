export type Role = 'host' | 'speaker' | 'viewer';
export const ROLES: readonly Role[] = ['host', 'speaker', 'viewer'];

export type Capability = 'audio' | 'video' | 'screen' | 'data' | 'mod';
export const CAPABILITIES: readonly Capability[] = ['audio', 'video', 'screen', 'data', 'mod'];

/** What each role may do unless a token says otherwise. */
export const CAPABILITIES_OF: Readonly<Record<Role, readonly Capability[]>> = {
  host: CAPABILITIES,
  speaker: ['audio', 'video', 'screen', 'data'],
  viewer: ['data'],
};

/** Whoever is seen or heard may keep what they see and hear; who only watches may not. */
export const mayRecord = (can: readonly Capability[]): boolean => can.includes('data') && (can.includes('audio') || can.includes('video'));
