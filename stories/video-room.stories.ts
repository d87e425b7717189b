import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fakeScreen} from '../test/elements/fake-media.js';
import {FakeRoom, capture, fakePeer, fakeSelf, peerOnCamera, problem, selfOnCamera} from '../test/elements/fake-room.js';
import type {RoomErrorCode} from '../src/protocol/room-error.js';
import {call, inside, others, refused, roomOf, withArgs} from './rooms.js';

/** The whole room, in every state it can be in. */
const meta: Meta = {
  title: 'video-room',
  component: 'video-room',
  parameters: {layout: 'fullscreen'},
};
export default meta;

const show = (make: () => FakeRoom): StoryObj => ({render: (_args, {globals}) => roomOf(make(), globals['theme'])});
const ends = (code: RoomErrorCode, message?: string): StoryObj => show(() => refused(code, message));

export const Lobby = show(() => new FakeRoom({self: selfOnCamera()}));
export const LobbyCameraOff = show(() => new FakeRoom({self: fakeSelf({cameraOff: true, muted: true, camera: capture({status: 'off'}), mic: capture({status: 'off'})})}));
export const LobbyStarting = show(
  () => new FakeRoom({devices: [], self: fakeSelf({cameraOff: true, muted: true, camera: capture({status: 'starting'}), mic: capture({status: 'starting'})})}),
);
const failed = (code: RoomErrorCode, message?: string) => capture({status: 'failed', problem: problem(code, message), deviceId: null});
const lobbyWithout = (code: RoomErrorCode, message?: string) =>
  show(() => new FakeRoom({devices: [], self: fakeSelf({cameraOff: true, muted: true, camera: failed(code, message), mic: failed(code, message)})}));
export const LobbyDenied = lobbyWithout('PERMISSION_DENIED');
export const LobbyDismissed = lobbyWithout('PERMISSION_DISMISSED');
export const LobbyPolicyBlocked = lobbyWithout(
  'POLICY_BLOCKED',
  'This page is not allowed to use the camera: an iframe needs allow="camera; microphone", and a Permissions-Policy header must name this site.',
);
export const LobbyNoDevices = lobbyWithout('DEVICE_NOT_FOUND');
export const LobbyInsecure = lobbyWithout('INSECURE_CONTEXT');
export const LobbyCameraInUse = show(
  () => new FakeRoom({self: fakeSelf({cameraOff: true, camera: failed('DEVICE_IN_USE'), name: 'Ada'})}),
);

export const Connecting = show(() => call({connection: 'connecting'}));
export const Alone = show(() => call());
export const OneToOne = show(() => call({peers: others(1)}));
export const Three = show(() => call({peers: others(2)}));
export const Four = show(() => call({peers: others(3)}));
export const Five = show(() => call({peers: others(4)}));
export const Nine = show(() => call({peers: others(8)}));
export const Speaking = show(() => call({peers: others(4).map((peer, index) => ({...peer, speaking: index === 1}))}));
export const MutedAndCameraOff = show(() =>
  call({
    self: selfOnCamera({muted: true}),
    peers: [...others(2), fakePeer({name: 'Annie Easley', muted: true}), fakePeer({name: '李华', muted: true}), fakePeer({name: '', muted: false})],
  }),
);
export const ScreenShared = show(() => call({peers: others(4).map((peer, index) => (index === 0 ? {...peer, screen: fakeScreen()} : peer))}));
export const SharingYourScreen = show(() => call({self: selfOnCamera({screen: fakeScreen()}), peers: others(2)}));
export const PoorNetwork = show(() => call({peers: others(3).map((peer, index) => (index === 1 ? {...peer, quality: 'poor'} : peer))}));
export const Links = show(() =>
  call({
    peers: [
      fakePeer({name: 'Grace Hopper', link: 'connecting'}),
      peerOnCamera('Linus', 200, {link: 'interrupted'}),
      fakePeer({name: 'Annie Easley', link: 'unreachable', problem: problem('LINK_FAILED')}),
    ],
  }),
);
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
export const Reconnecting = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 5_000, peers: others(2)}));
export const ConnectionLost = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 61_000, peers: others(2)}));
export const Waiting = show(() => call({connection: 'waiting'}));
export const Left = show(() => new FakeRoom({connection: 'disconnected', left: 'left'}));
export const Full = ends('ROOM_FULL');
export const Locked = ends('ROOM_LOCKED');
export const Kicked = ends('KICKED');
export const Replaced = ends('REPLACED');
export const Closed = ends('ROOM_CLOSED');
export const Refused = ends('JOIN_REFUSED');
export const InvitationNeeded = ends('TOKEN_REQUIRED');
export const InvitationExpired = ends('TOKEN_EXPIRED');
export const ServerUnreachable = ends('SIGNALING_UNREACHABLE');
export const ServerRestarting = ends('SERVER_SHUTDOWN');
export const OutOfDate = ends('PROTOCOL_MISMATCH');
export const Unsupported = ends('UNSUPPORTED_BROWSER');
export const NotSetUp = ends('BAD_ATTRIBUTE', 'signaling is missing, and this script did not come from a Parlor server: set it, for example to "https://meet.example.org".');

export const ComposedLayout: StoryObj = {
  render: (_args, {globals}) =>
    inside(
      call({peers: others(3)}),
      html`<room-grid layout="sidebar"></room-grid>
        <room-toolbar><room-mic-button></room-mic-button><room-leave-button></room-leave-button></room-toolbar>`,
      globals['theme'],
    ),
};
export const DevicesBlocked = show(() =>
  call({self: fakeSelf({muted: true, cameraOff: true, mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')}), peers: others(1)}),
);

/** A room of made-up people, set by the controls. */
export const Playground: StoryObj = {
  args: {room: 'standup', name: 'Ada', signaling: 'mock:4', autojoin: true},
  render: (args) => html`${withArgs('video-room', args)}`,
};
