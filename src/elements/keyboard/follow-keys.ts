import type {RoomOwner} from '../../controllers/room-link.js';
import {
  PageTurnEvent, RoomCameraRequestEvent, RoomChatRequestEvent, RoomFullscreenRequestEvent, RoomHandRequestEvent, RoomLayoutRequestEvent, RoomLeaveRequestEvent,
  RoomMicRequestEvent, RoomPeopleRequestEvent, RoomPipRequestEvent, RoomPreferenceRequestEvent,
  RoomRecordRequestEvent, RoomScreenRequestEvent,
} from '../../events/requests.js';
import {mayRecord} from '../../protocol/roles.js';
import {LAYOUTS, type RoomState} from '../../room/room-state.js';
import {pipWay} from '../picture-in-picture/pip-way.js';
import {lists, wordList} from '../word-list.js';
import {holdToTalk} from './hold-to-talk.js';
import {keepFocus} from './keep-focus.js';
import {keepInSight} from './keep-in-sight.js';
import {openHelp} from './room-help.js';
import {actionOf, keysOf, type ShortcutAction, type Shortcuts} from './shortcuts.js';
import {isPressedBySpace, isWriting} from './taken.js';

/** A room whose page may have keys of its own. */
export interface KeyedRoom extends RoomOwner {
  readonly shortcuts: Shortcuts | undefined;
  readonly noShortcuts: boolean;
  readonly noMic: boolean;
  readonly noCamera: boolean;
  readonly controls: string;
}

const isIn = ({connection}: RoomState): boolean => connection === 'connected' || connection === 'reconnecting';

const TURNS = {previousPage: -1, nextPage: 1} as const;
const isTurn = (action: ShortcutAction): action is keyof typeof TURNS => action in TURNS;

/** The wish that a key stands for now; undefined where its button could not be pressed either. */
const WISHES: Readonly<Record<Exclude<ShortcutAction, 'talk' | 'help' | keyof typeof TURNS>, (state: RoomState, room: KeyedRoom) => Event | undefined>> = {
  mic: ({self}, {noMic}) => (noMic || !self.can.includes('audio') ? undefined : new RoomMicRequestEvent(self.muted)),
  camera: ({self}, {noCamera}) => (noCamera || !self.can.includes('video') ? undefined : new RoomCameraRequestEvent(self.cameraOff)),
  screen: ({self}) => (self.screen ?? self.can.includes('screen') ? new RoomScreenRequestEvent(!self.screen) : undefined),
  chat: ({chatOpen}) => new RoomChatRequestEvent(!chatOpen),
  people: ({peopleOpen}) => new RoomPeopleRequestEvent(!peopleOpen),
  hand: ({self, hands}) => (self.can.includes('data') ? new RoomHandRequestEvent(!hands.includes(self.id!)) : undefined),
  caption: ({self, preferences}) => (self.can.includes('data') ? new RoomPreferenceRequestEvent({captions: !preferences.captions}) : undefined),
  record: ({self, recordingSince}) => (mayRecord(self.can) ? new RoomRecordRequestEvent(recordingSince === null) : undefined),
  layout: ({layout}) => new RoomLayoutRequestEvent(LAYOUTS[(LAYOUTS.indexOf(layout) + 1) % LAYOUTS.length]!),
  fullscreen: ({fullscreen, pip}) => (document.fullscreenEnabled && !pip ? new RoomFullscreenRequestEvent(!fullscreen) : undefined),
  pip: ({pip}) => (pipWay() ? new RoomPipRequestEvent(!pip) : undefined),
  leave: () => new RoomLeaveRequestEvent(),
};

/** The control that does the same; what a page left out of `controls` has no key either. */
const isOffered = (action: ShortcutAction, {controls}: KeyedRoom): boolean =>
  action === 'help' || isTurn(action) || lists(wordList(controls), action === 'talk' ? 'mic' : action);

/** Keys act on a call while the focus is inside of its room, and nowhere else (WCAG 2.1.4). */
export function followKeys(room: KeyedRoom): void {
  keepFocus(room);
  keepInSight(room);
  room.addEventListener('keydown', (event) => {
    const {state} = room.call;
    if (event.defaultPrevented || room.noShortcuts || !isIn(state) || isWriting(event, room)) return;
    const action = actionOf(event, keysOf(room.shortcuts));
    if (!action || !isOffered(action, room)) return;
    // Who turned the keys off can still read which there are.
    if (!state.preferences.shortcuts && action !== 'help') return;
    if (event.key === ' ' && isPressedBySpace(event, room)) return;
    // Where nothing is to be turned, the key is the page's, which scrolls by it.
    if (isTurn(action)) return room.call.dispatchEvent(new PageTurnEvent(TURNS[action])) ? undefined : event.preventDefault();
    event.preventDefault();
    if (event.repeat) return;
    if (action === 'help') openHelp(room, (each) => isOffered(each, room));
    else if (action !== 'talk') dispatch(room, WISHES[action](state, room));
    else if (WISHES.mic(state, room)) holdToTalk(room, event.code);
  });
}

function dispatch(room: KeyedRoom, wish: Event | undefined): void {
  if (wish) room.dispatchEvent(wish);
}
