import type {CallStrings, Devices, EndCode, StatusStrings} from '../../locales/strings.js';
import type {Problem, RoomState} from '../../room/room-state.js';

type StatusText = CallStrings & StatusStrings;

/** Shorter losses heal before a person could read of them. */
export const SHOW_RECONNECTING_AFTER = 3_000;
export const GIVE_UP_AFTER = 60_000;

export type StatusIcon = 'offline' | 'warning' | 'wait' | 'closed' | 'refused' | 'people' | 'lock' | 'signal';
export type StatusAction = 'rejoin' | 'leave' | 'reload' | 'copy-link' | 'stop-sharing' | 'camera-off' | 'details';

/** What `room-status` says now. */
export interface Status {
  /** `pill`: a line over the pictures. `card`: a hint over them. `page`: nothing else is to be seen. */
  readonly form: 'pill' | 'card' | 'page';
  readonly icon?: StatusIcon;
  /** Something goes on by itself. */
  readonly busy?: boolean;
  readonly title: string;
  readonly text?: string;
  /** The technical sentence, for the owner of the page. */
  readonly detail?: string;
  readonly actions: readonly {readonly action: StatusAction; readonly label: string}[];
}

/** What decides about the status. */
export type StatusInput = Pick<RoomState, 'connection' | 'reconnectingSince' | 'left' | 'problem' | 'lowData' | 'poorNetwork'> & {
  readonly others: number;
  readonly cameraOn: boolean;
  /** What the system lets nothing through of, though we turned it on. */
  readonly heldBack: Devices | undefined;
  /** We share our screen. */
  readonly sharing: boolean;
  /** Someone was here and left. */
  readonly met: boolean;
};

const ICONS: Partial<Record<EndCode, StatusIcon>> = {
  ROOM_FULL: 'people',
  ROOM_LOCKED: 'lock',
  ROOM_CLOSED: 'closed',
  JOIN_REFUSED: 'refused',
  KICKED: 'refused',
  TOKEN_REQUIRED: 'lock',
  TOKEN_INVALID: 'lock',
  TOKEN_EXPIRED: 'lock',
  REPLACED: 'closed',
  SIGNALING_UNREACHABLE: 'offline',
  SIGNALING_LOST: 'offline',
  SERVER_SHUTDOWN: 'wait',
  RATE_LIMITED: 'wait',
};

/** Trying again cannot help: the page itself has to change. */
const FINAL: ReadonlySet<string> = new Set(['BAD_ATTRIBUTE', 'UNSUPPORTED_BROWSER', 'INSECURE_CONTEXT']);

/**
 * @param now `performance.now()`
 * @returns undefined when there is nothing to say
 */
export function statusOf(state: StatusInput, now: number, text: StatusText): Status | undefined {
  const {connection, problem, others, met} = state;
  const leave = {action: 'leave', label: text.leave} as const;
  switch (connection) {
    case 'idle':
      return undefined;
    case 'connecting': {
      const trouble = problem && text.ended[problem.code as EndCode]?.title;
      return {form: 'pill', busy: true, title: trouble ? text.retrying(trouble) : text.connecting, actions: []};
    }
    case 'waiting':
      return {form: 'page', icon: 'lock', busy: true, ...text.waiting, actions: [leave]};
    case 'reconnecting': {
      const lost = now - (state.reconnectingSince ?? now);
      if (lost < SHOW_RECONNECTING_AFTER) return undefined;
      if (lost < GIVE_UP_AFTER) return {form: 'pill', busy: true, title: text.reconnecting, actions: []};
      return {form: 'card', icon: 'offline', ...text.lost, actions: [{action: 'rejoin', label: text.rejoin}, leave]};
    }
    case 'connected':
      // Before all else: nobody notices by themselves that they are not heard.
      if (state.heldBack) return {form: 'pill', icon: 'warning', title: text.heldBack(state.heldBack), text: text.heldBackHelp(state.heldBack), actions: []};
      if (state.sharing) return {form: 'pill', title: text.sharing, actions: [{action: 'stop-sharing', label: text.stopSharing}]};
      if (state.poorNetwork) return poor(state, text);
      if (others > 0) return undefined;
      return {form: 'card', ...(met ? text.aloneAgain : text.alone), actions: [{action: 'copy-link', label: text.copyLink}]};
    case 'disconnected':
      return ended(problem, text);
  }
}

function poor({cameraOn, lowData}: StatusInput, text: StatusText): Status {
  const details = {action: 'details', label: text.connectionDetails} as const;
  return {
    form: 'pill',
    icon: 'signal',
    title: text.poorConnection,
    text: text.poorConnectionHelp(cameraOn, lowData),
    actions: cameraOn ? [{action: 'camera-off', label: text.stopCamera}, details] : [details],
  };
}

function ended(problem: Problem | null, text: StatusText): Status {
  if (!problem) return {form: 'page', icon: 'closed', ...text.left, actions: [{action: 'rejoin', label: text.rejoin}]};
  const code = problem.code as EndCode;
  const words = text.ended[code] ?? {title: problem.message};
  const action = {
    action: code === 'PROTOCOL_MISMATCH' ? 'reload' : 'rejoin',
    label:
      code === 'PROTOCOL_MISMATCH' ? text.reload
      : code === 'REPLACED' ? text.useHere
      : code === 'SIGNALING_LOST' || code === 'ROOM_CLOSED' ? text.rejoin
      : text.tryAgain,
  } as const;
  return {
    form: 'page',
    icon: ICONS[code] ?? 'warning',
    ...words,
    ...(code === 'BAD_ATTRIBUTE' ? {detail: problem.message} : {}),
    actions: FINAL.has(code) ? [] : [action],
  };
}
