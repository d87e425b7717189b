export {Room} from './room/room.js';
export type {RoomOptions, Resolution} from './room/room-options.js';
export type {
  Capture,
  ConnectionState,
  Device,
  DeviceKind,
  Layout,
  LinkConnection,
  Peer,
  PeerLeftReason,
  Preferences,
  Problem,
  Quality,
  RoomLeftReason,
  RoomState,
  Self,
  Waiting,
} from './room/room-state.js';
export type {Chat, ChatOptions} from './room/chat/chat.js';
export type {ChatMessage, ChatState} from './room/chat/message.js';
export type {FileOffer} from './room/files/file-offer.js';
export {FileError, type FileErrorCode} from './room/files/file-error.js';
export type {FetchOptions, FileOptions, Files, FileTransfer} from './room/files/files.js';
export type {Caption} from './room/captions/caption.js';
export type {CaptionProvider, CaptionSource} from './room/captions/caption-provider.js';
export {REACTIONS, type Reaction} from './room/gestures/reaction.js';
export type {RecordingOptions} from './room/recording/recorder.js';
export type {RecordingSink} from './room/recording/sink.js';
export type {RecordedTile} from './room/recording/tiles.js';
export type {SharedListener, SharedState} from './room/shared/shared-state.js';
export {RoomError} from './protocol/room-error.js';
export type {RoomErrorCode} from './protocol/room-error.js';
export type {Json} from './protocol/json.js';
export type {ModOperation} from './protocol/messages.js';
export type {Capability, Role} from './protocol/roles.js';
export type {LinkStats, PictureStats, RelayProtocol} from './mesh/link-stats.js';
export {registerChannel} from './signaling/channels.js';
export type {ChannelFactory, ChannelHandlers, ChannelState, SignalingChannel} from './signaling/channel.js';
export {mockAddress} from './signaling/mock-script.js';
export type {MockRoomState, MockScript} from './signaling/mock-script.js';
export {LevelMeter} from './media/level-meter.js';
export * from './events/requests.js';
export * from './events/notifications.js';
export {RoomCheckedEvent} from './events/room-checked.js';
export type {CheckCode, CheckName, CheckResult, CheckState} from './room/doctor/check.js';
export {roomContext} from './controllers/room-context.js';
export {RoomController} from './controllers/room-controller.js';
export type {RoomHost} from './controllers/room-controller.js';
export {LocalizeController} from './controllers/localize-controller.js';
export {registerStrings} from './locales/catalogues.js';
export type {Strings, StringsOverride, Words} from './locales/strings.js';
export {RoomElement} from './elements/room-element.js';
export {ControlElement} from './elements/control-element.js';
export type {ControlView} from './elements/control-element.js';
export type {ShortcutAction, Shortcuts} from './elements/keyboard/shortcuts.js';
export {LocalVideoElement} from './elements/local-video/local-video.js';
export {PeerTileElement} from './elements/peer-tile/peer-tile.js';
export {RoomAudioElement} from './elements/room-audio/room-audio.js';
export {RoomCallButtonElement} from './elements/room-call-button/room-call-button.js';
export {RoomCameraButtonElement} from './elements/room-camera-button/room-camera-button.js';
export {RoomChatElement} from './elements/room-chat/room-chat.js';
export {RoomCaptionButtonElement} from './elements/room-caption-button/room-caption-button.js';
export {RoomCaptionsElement} from './elements/room-captions/room-captions.js';
export {RoomChatButtonElement} from './elements/room-chat-button/room-chat-button.js';
export {RoomDevicesElement} from './elements/room-devices/room-devices.js';
export {RoomDoctorElement} from './elements/room-doctor/room-doctor.js';
export {RoomDoorElement} from './elements/room-door/room-door.js';
export {RoomFullscreenButtonElement} from './elements/room-fullscreen-button/room-fullscreen-button.js';
export {RoomGridElement} from './elements/room-grid/room-grid.js';
export {RoomLayoutButtonElement} from './elements/room-layout-button/room-layout-button.js';
export {RoomLeaveButtonElement} from './elements/room-leave-button/room-leave-button.js';
export {RoomLobbyElement} from './elements/room-lobby/room-lobby.js';
export {RoomMicButtonElement} from './elements/room-mic-button/room-mic-button.js';
export {RoomNoticesElement} from './elements/room-notices/room-notices.js';
export {RoomHandButtonElement} from './elements/room-hand-button/room-hand-button.js';
export {RoomPeopleElement} from './elements/room-people/room-people.js';
export {RoomPeopleButtonElement} from './elements/room-people-button/room-people-button.js';
export {RoomReactionButtonElement} from './elements/room-reaction-button/room-reaction-button.js';
export {RoomReactionsElement} from './elements/room-reactions/room-reactions.js';
export {RoomRecordButtonElement} from './elements/room-record-button/room-record-button.js';
export {RoomRecordingsElement} from './elements/room-recordings/room-recordings.js';
export {RoomPermissionElement} from './elements/room-permission/room-permission.js';
export {RoomPipButtonElement} from './elements/room-pip-button/room-pip-button.js';
export {RoomScreenButtonElement} from './elements/room-screen-button/room-screen-button.js';
export {RoomSettingsButtonElement} from './elements/room-settings-button/room-settings-button.js';
export {RoomStatsElement} from './elements/room-stats/room-stats.js';
export {RoomStatusElement} from './elements/room-status/room-status.js';
export {RoomToolbarElement} from './elements/room-toolbar/room-toolbar.js';
export {VideoRoomElement} from './elements/video-room/video-room.js';
export {define} from './elements/define.js';
export type {DefineOptions} from './elements/define.js';
export {VERSION} from './protocol/version.js';
