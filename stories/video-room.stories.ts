import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {VideoRoomElement} from '../src/elements/video-room/video-room.js';
import {capture, FakeRoom, fakePeer, fakeSelf} from '../test/elements/fake-room.js';
import {call, failed, inside, others, refused, roomOf, withArgs} from './rooms.js';
import './loading-room.js';
import {STATES, type RoomStateStory} from './states.js';

/** The whole room, in every state it can be in: first those of a made-up room, then what no script can bring about. */
const meta: Meta = {
  title: 'video-room',
  component: 'video-room',
  parameters: {layout: 'fullscreen'},
};
export default meta;

const state = (name: keyof typeof STATES): StoryObj => ({
  render: (_args, {globals}) => {
    const {attributes, open, without}: RoomStateStory = STATES[name];
    const room = withArgs(without ? 'loading-room' : 'video-room', {room: 'standup', name: 'Ada', ...properties(attributes), ...themeOf(globals['theme'])}) as VideoRoomElement;
    if (open === 'captions') room.call.prefer({captions: true});
    else if (open) room.call.presented({[`${open}Open`]: true});
    return html`${room}`;
  },
  parameters: {docs: {description: {story: `${STATES[name].title}. ${STATES[name].next}`}}},
});
/** Attributes without a value are true, and have the names of properties. */
const properties = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()), value || true]));
const themeOf = (theme: unknown) => (theme === 'light' || theme === 'dark' ? {theme} : {});
const show = (make: () => FakeRoom): StoryObj => ({render: (_args, {globals}) => roomOf(make(), globals['theme'])});

export const Loading = state('Loading');
export const Lobby = state('Lobby');
export const Asking = state('Asking');
export const Denied = state('Denied');
export const Dismissed = state('Dismissed');
export const PolicyBlocked = state('PolicyBlocked');
export const NoDevice = state('NoDevice');
export const InUse = state('InUse');
export const InsecurePage = state('InsecurePage');
export const Connecting = state('Connecting');
export const Waiting = state('Waiting');
export const Alone = state('Alone');
export const Two = state('Two');
export const Three = state('Three');
export const Nine = state('Nine');
export const More = state('More');
export const Speaking = state('Speaking');
export const Sharing = state('Sharing');
export const TwoSharing = state('TwoSharing');
export const SharingYourself = state('SharingYourself');
export const Muted = state('Muted');
export const CameraOff = state('CameraOff');
export const TalkingMuted = state('TalkingMuted');
export const HeldBack = state('HeldBack');
export const DeviceLost = state('DeviceLost');
export const StandIn = state('StandIn');
export const MutedByHost = state('MutedByHost');
export const AskedToUnmute = state('AskedToUnmute');
export const MadeViewer = state('MadeViewer');
export const PoorNetwork = state('PoorNetwork');
export const OwnPoorNetwork = state('OwnPoorNetwork');
export const LinkTrouble = state('LinkTrouble');
export const Files = state('Files');
export const Hands = state('Hands');
export const Reactions = state('Reactions');
export const Written = state('Written');
export const Chat = state('Chat');
export const People = state('People');
export const Captions = state('Captions');
export const Recorded = state('Recorded');
export const Read = state('Read');
export const Reconnecting = state('Reconnecting');
export const Door = state('Door');
export const Full = state('Full');
export const Locked = state('Locked');
export const Refused = state('Refused');
export const InvitationNeeded = state('InvitationNeeded');
export const InvitationExpired = state('InvitationExpired');
export const Kicked = state('Kicked');
export const Replaced = state('Replaced');
export const Ended = state('Ended');
export const ServerUnreachable = state('ServerUnreachable');
export const ServerRestarting = state('ServerRestarting');
export const OutOfDate = state('OutOfDate');
export const Unsupported = state('Unsupported');

export const LobbyCameraOff = show(() => new FakeRoom({self: fakeSelf({cameraOff: true, muted: true, camera: capture({status: 'off'}), mic: capture({status: 'off'})})}));
export const HostileNames = show(() =>
  call({
    peers: [
      fakePeer({name: '<img src=x onerror=alert(1)>'}),
      fakePeer({name: '😀'.repeat(64)}),
      fakePeer({name: 'مرحبا بالعالم من القاهرة', muted: true}),
      fakePeer({name: 'W'.repeat(64), link: 'unreachable'}),
    ],
  }),
);
export const SoundBlocked = show(() => call({peers: others(2), audioBlocked: true}));
export const ReconnectingNow = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 5_000, peers: others(2)}));
export const ConnectionLost = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 61_000, peers: others(2)}));
export const Left = show(() => new FakeRoom({connection: 'disconnected', left: 'left'}));
export const NotSetUp = show(() =>
  refused('BAD_ATTRIBUTE', 'signaling is missing, and this script did not come from a Parlor server: set it, for example to "https://meet.example.org".'),
);
export const DevicesBlocked = show(() =>
  call({self: fakeSelf({muted: true, cameraOff: true, mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')}), peers: others(1)}),
);

export const ComposedLayout: StoryObj = {
  render: (_args, {globals}) =>
    inside(
      call({peers: others(3)}),
      html`<room-grid layout="sidebar"></room-grid>
        <room-toolbar><room-mic-button></room-mic-button><room-leave-button></room-leave-button></room-toolbar>`,
      globals['theme'],
    ),
};

/** A room of made-up people, set by the controls. */
export const Playground: StoryObj = {
  args: {room: 'standup', name: 'Ada', signaling: 'mock:4', autojoin: true},
  render: (args) => html`${withArgs('video-room', args)}`,
};
