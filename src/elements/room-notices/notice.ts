import type {Role} from '../../protocol/roles.js';
import type {Device, DeviceKind} from '../../room/room-state.js';

export const NOTICE_KINDS = ['people', 'screen', 'devices', 'talking', 'host', 'role', 'hands', 'chat', 'captions', 'recording'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What happened. Its words are made when it is drawn, from what is so then. */
export type Notice =
  | {readonly kind: 'people'; readonly key: 'joined' | 'departed'; readonly names: readonly string[]}
  | {readonly kind: 'hands'; readonly key: 'hands'; readonly people: readonly {readonly id: string; readonly name: string}[]}
  | {readonly kind: 'hands'; readonly key: 'hand-lowered'; readonly name: string}
  | {readonly kind: 'recording'; readonly key: string; readonly by: string}
  | {readonly kind: 'recording'; readonly key: string; readonly stopped: string}
  | {readonly kind: 'recording'; readonly key: string; readonly what: 'saved' | 'failed'}
  | {readonly kind: 'screen'; readonly key: string; readonly name: string}
  | {readonly kind: 'devices'; readonly key: string; readonly gone: Device; readonly instead: Device | null}
  | {readonly kind: 'devices'; readonly key: string; readonly back: Device; readonly before: string}
  | {readonly kind: 'devices'; readonly key: string; readonly refused: Device; readonly instead: Device}
  | {readonly kind: 'chat'; readonly key: 'chat'; readonly name: string; readonly text: string}
  | {readonly kind: 'captions'; readonly key: 'captions'; readonly state: 'asked' | 'on' | 'failed'; readonly names: readonly string[]; readonly place: string | null}
  | {readonly kind: 'talking'; readonly key: 'talking'}
  | {readonly kind: 'role'; readonly key: 'role'; readonly role: Role; readonly before: Role}
  | {readonly kind: 'host'; readonly key: 'host'; readonly name: string};

export const screenKey = (id: string): string => `screen-${id}`;
export const goneKey = (kind: DeviceKind): string => `gone-${kind}`;
export const refusedKey = (kind: DeviceKind): string => `refused-${kind}`;
export const backKey = (kind: DeviceKind): string => `back-${kind}`;

/** Those that ask for a decision, or for a device where there is none, stay longer. */
export const asks = (notice: Notice): boolean =>
  notice.kind === 'talking' || (notice.kind === 'captions' && notice.state === 'asked') || 'by' in notice || 'back' in notice || 'refused' in notice || ('gone' in notice && !notice.instead);

/** Chromium lists the default device by a name of its own before the real one: "Default - AirPods", in its language. */
export const plainLabel = ({deviceId, label}: Device): string =>
  deviceId === 'default' || deviceId === 'communications' ? label.replace(/^[^-]+ - (?=.)/, '') : label;
