/** One state of a room, as `signaling="mock:…"` plays it. */
export interface RoomStateStory {
  /** What goes on. */
  readonly title: string;
  /** What the person does next, as the interface says it or shows it. */
  readonly next: string;
  /** Attributes of the `video-room`, beside `room` and `name`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the person has opened. */
  readonly open?: 'chat' | 'people' | 'captions';
  /** The part of the script that does not come, as a chunk is called. */
  readonly without?: string;
  /** Seconds until it is to be seen; 2 unless given. */
  readonly after?: number;
}

const lobby = (signaling: string, more: Readonly<Record<string, string>> = {}) => ({signaling, ...more});
const call = (signaling: string, more: Readonly<Record<string, string>> = {}) => ({signaling, autojoin: '', ...more});

/** Every state that a room can be in, in the order of a call. The stories, the gallery of the docs and a test are made from it. */
export const STATES = {
  Loading: {title: 'The rest of the script is on its way', next: 'Nothing: the lobby takes the place of what is shown.', attributes: lobby('mock:3'), without: 'around-the-call'},
  Lobby: {title: 'Before joining', next: 'Check picture and sound, write your name, join.', attributes: lobby('mock:3')},
  Asking: {title: 'The browser asks', next: 'Choose “Allow” in the question of the browser, or join without.', attributes: lobby('mock:3?mic=asking&camera=asking')},
  Denied: {title: 'Camera and microphone are blocked', next: 'Allow them beside the address of the page, or join without.', attributes: lobby('mock:3?mic=denied&camera=denied')},
  Dismissed: {title: 'The question was closed', next: 'Try again, or join without.', attributes: lobby('mock:3?mic=dismissed&camera=dismissed')},
  PolicyBlocked: {title: 'The page itself forbids it', next: 'Its owner is told the exact line that is missing; join without.', attributes: lobby('mock:3?mic=policy&camera=policy')},
  NoDevice: {title: 'There is no camera', next: 'Connect one, or join without.', attributes: lobby('mock:3?camera=none')},
  InUse: {title: 'Another program has the camera', next: 'Close it there and try again.', attributes: lobby('mock:3?camera=busy')},
  InsecurePage: {title: 'The page is not secure', next: 'Open it by https; listening works.', attributes: lobby('mock:3?mic=insecure&camera=insecure')},
  Connecting: {title: 'Connecting', next: 'Wait, or leave.', attributes: call('mock:3?room=full&after=3600')},
  Waiting: {title: 'Waiting to be let in', next: 'Wait for a host, or leave.', attributes: call('mock:3?room=waiting')},
  Alone: {title: 'Nobody else is here', next: 'Copy the link and send it.', attributes: call('mock:1?joins=1@3600')},
  Two: {title: 'Two people', next: 'Talk; the small picture can be moved.', attributes: call('mock:1?speaking=1&muted=&off=')},
  Three: {title: 'Three people', next: 'Talk.', attributes: call('mock:2?speaking=&muted=&off=')},
  Nine: {title: 'Nine people', next: 'Talk; a click on the menu of a picture pins it.', attributes: call('mock:8?speaking=3')},
  More: {title: 'More than fit', next: 'Turn the page; who speaks is brought to the front.', attributes: call('mock:48?speaking=2'), after: 9},
  Speaking: {title: 'Someone speaks', next: 'Listen: the frame shows who it is.', attributes: call('mock:4?speaking=2&muted=&off=')},
  Sharing: {title: 'Someone shares a screen', next: 'Read it; full screen is in its menu.', attributes: call('mock:4?screen=1&speaking=1'), after: 6},
  TwoSharing: {title: 'Two screens are shared', next: 'Both are shown.', attributes: call('mock:4?screen=1,2&speaking=1'), after: 6},
  SharingYourself: {title: 'You share your screen', next: 'Stop sharing when you are done.', attributes: call('mock:2?self=sharing&speaking=')},
  Muted: {title: 'You and others are muted', next: 'Unmute to speak.', attributes: call('mock:3?muted=1,2,3', {muted: ''})},
  CameraOff: {title: 'Cameras are off', next: 'Turn yours on to be seen.', attributes: call('mock:3?off=1,2,3&speaking=', {'camera-off': ''})},
  TalkingMuted: {title: 'You talk while you are muted', next: 'Unmute, or go on unheard: it is said once in a while, and the settings turn it off.', attributes: call('mock:3?self=talking-muted&speaking='), after: 4},
  HeldBack: {title: 'The system mutes you', next: 'Look for the switch on your device, or end the phone call.', attributes: call('mock:2?mic=held-back&speaking=')},
  DeviceLost: {title: 'A device was unplugged', next: 'Plug it in again, or choose another.', attributes: call('mock:2?camera=lost&speaking=')},
  StandIn: {title: 'A device cannot be started', next: 'Go on with the one that took its place, or try again.', attributes: call('mock:2?mic=stand-in&speaking=')},
  MutedByHost: {title: 'A host muted you', next: 'Unmute when you want to speak.', attributes: call('mock:3?host=mute&speaking=')},
  AskedToUnmute: {title: 'A host asks you to unmute', next: 'Turn your microphone on, or not now.', attributes: call('mock:3?host=ask-unmute&speaking=', {muted: ''})},
  MadeViewer: {title: 'A host made you a viewer', next: 'Watch and listen; ask the host to let you speak.', attributes: call('mock:3?host=make-viewer&speaking=1')},
  PoorNetwork: {title: 'One person’s connection is weak', next: 'It is marked at the person it concerns.', attributes: call('mock:3?poor=2&speaking='), after: 8},
  OwnPoorNetwork: {title: 'Your own connection is poor', next: 'Turn your camera off, or look at the details.', attributes: call('mock:3?poor=1,2,3&speaking='), after: 11},
  LinkTrouble: {title: 'One person cannot be reached', next: 'Their tile says so; Parlor goes on trying.', attributes: call('mock:4?connecting=1&interrupted=2&unreachable=3&speaking='), after: 4},
  Hands: {title: 'Hands are raised', next: 'Wait for your turn: the number is the place in the queue.', attributes: call('mock:4?hands=2@0,1@1&speaking=3'), after: 3},
  Reactions: {title: 'People react', next: 'Nothing: it is over in a moment.', attributes: call('mock:4?reacts=1@2,2@2.3,3@2.6&speaking=3'), after: 2},
  Written: {title: 'Someone writes while the chat is closed', next: 'Open the chat, or read it later.', attributes: call('mock:3?chat=1@1&speaking=2'), after: 3},
  Chat: {title: 'The chat is open', next: 'Write to everyone, or to one person.', attributes: call('mock:4?chat=1@0,2@1&speaking=1'), open: 'chat', after: 4},
  Files: {title: 'Files are offered', next: 'Save them; a small picture is shown by itself.', attributes: call('mock:4?files=1@0,2@1&chat=&speaking=1'), open: 'chat', after: 5},
  People: {title: 'The list of people, for a host', next: 'Let in who waits; mute, lower a hand, or remove.', attributes: call('mock:6?self=host&knocks=1&hands=2@0,1@1&muted=3,4&off=5&speaking=1'), open: 'people', after: 4},
  Captions: {title: 'Captions are on', next: 'Read; scroll back for what was said before.', attributes: call('mock:3?captioned=1,2,3&speaking=1'), open: 'captions', after: 6},
  Recorded: {title: 'Someone records', next: 'Stay, and be recorded; or leave.', attributes: call('mock:3?records=1@0&speaking=')},
  Read: {title: 'Someone wants to read what you say', next: 'Let it be written down, or take the question away.', attributes: call('mock:3?reads=1@0&speaking=')},
  Reconnecting: {title: 'The server is out of reach', next: 'Go on talking; it comes back by itself.', attributes: call('mock:3?room=reconnecting&after=0&speaking='), after: 5},
  Door: {title: 'Someone knocks, and you are the host', next: 'Let them in, or refuse.', attributes: call('mock:3?self=host&knocks=2&speaking=')},
  Full: {title: 'The room is full', next: 'Try again later.', attributes: call('mock:3?room=full')},
  Locked: {title: 'The room is locked', next: 'Ask a host to open it.', attributes: call('mock:3?room=locked')},
  Refused: {title: 'A host said no', next: 'Ask the person who invited you.', attributes: call('mock:3?room=refused')},
  InvitationNeeded: {title: 'An invitation is needed', next: 'Open the link of your invitation.', attributes: call('mock:3?room=token-required')},
  InvitationExpired: {title: 'The invitation has expired', next: 'Ask for a new one.', attributes: call('mock:3?room=token-expired')},
  Kicked: {title: 'You were removed', next: 'Ask the host, or knock again.', attributes: call('mock:3?room=kicked&after=0')},
  Replaced: {title: 'Another tab took over', next: 'Go on there, or use this one.', attributes: call('mock:3?room=replaced&after=0')},
  Ended: {title: 'The call was ended', next: 'Close the page, or join again.', attributes: call('mock:3?room=ended&after=0')},
  ServerUnreachable: {title: 'The server does not answer', next: 'Check your network and try again.', attributes: call('mock:3?room=unreachable')},
  ServerRestarting: {title: 'The server restarts', next: 'Try again in a moment.', attributes: call('mock:3?room=restarting&after=0')},
  OutOfDate: {title: 'The page is out of date', next: 'Reload it.', attributes: call('mock:3?room=outdated')},
  Unsupported: {title: 'The browser cannot do calls', next: 'Open the page in a current browser.', attributes: call('mock:3?room=unsupported')},
} as const satisfies Readonly<Record<string, RoomStateStory>>;
