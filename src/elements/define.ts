import type {LitElement} from 'lit';
import {LocalVideoElement} from './local-video/local-video.js';
import {PeerTileElement} from './peer-tile/peer-tile.js';
import {Retag} from './retag.js';
import {RoomAudioElement} from './room-audio/room-audio.js';
import {RoomCallButtonElement} from './room-call-button/room-call-button.js';
import {RoomCameraButtonElement} from './room-camera-button/room-camera-button.js';
import {RoomCaptionButtonElement} from './room-caption-button/room-caption-button.js';
import {RoomCaptionsElement} from './room-captions/room-captions.js';
import {RoomChatButtonElement} from './room-chat-button/room-chat-button.js';
import {RoomChatElement} from './room-chat/room-chat.js';
import {RoomDevicesElement} from './room-devices/room-devices.js';
import {RoomDoctorElement} from './room-doctor/room-doctor.js';
import {RoomDoorElement} from './room-door/room-door.js';
import {RoomFullscreenButtonElement} from './room-fullscreen-button/room-fullscreen-button.js';
import {RoomGridElement} from './room-grid/room-grid.js';
import {RoomLayoutButtonElement} from './room-layout-button/room-layout-button.js';
import {RoomLeaveButtonElement} from './room-leave-button/room-leave-button.js';
import {RoomLobbyElement} from './room-lobby/room-lobby.js';
import {RoomMicButtonElement} from './room-mic-button/room-mic-button.js';
import {RoomNoticesElement} from './room-notices/room-notices.js';
import {RoomHandButtonElement} from './room-hand-button/room-hand-button.js';
import {RoomPeopleElement} from './room-people/room-people.js';
import {RoomPeopleButtonElement} from './room-people-button/room-people-button.js';
import {RoomReactionButtonElement} from './room-reaction-button/room-reaction-button.js';
import {RoomReactionsElement} from './room-reactions/room-reactions.js';
import {RoomRecordButtonElement} from './room-record-button/room-record-button.js';
import {RoomRecordingsElement} from './room-recordings/room-recordings.js';
import {RoomPermissionElement} from './room-permission/room-permission.js';
import {RoomPipButtonElement} from './room-pip-button/room-pip-button.js';
import {RoomScreenButtonElement} from './room-screen-button/room-screen-button.js';
import {RoomSettingsButtonElement} from './room-settings-button/room-settings-button.js';
import {RoomStatsElement} from './room-stats/room-stats.js';
import {RoomStatusElement} from './room-status/room-status.js';
import {RoomToolbarElement} from './room-toolbar/room-toolbar.js';
import {VideoRoomElement} from './video-room/video-room.js';

/** Every tag. The provider first: controls inside it then find it at once. */
export const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'video-room': VideoRoomElement,
  'local-video': LocalVideoElement,
  'peer-tile': PeerTileElement,
  'room-door': RoomDoorElement,
  'room-grid': RoomGridElement,
  'room-lobby': RoomLobbyElement,
  'room-notices': RoomNoticesElement,
  'room-permission': RoomPermissionElement,
  'room-devices': RoomDevicesElement,
  'room-toolbar': RoomToolbarElement,
  'room-mic-button': RoomMicButtonElement,
  'room-camera-button': RoomCameraButtonElement,
  'room-screen-button': RoomScreenButtonElement,
  'room-caption-button': RoomCaptionButtonElement,
  'room-captions': RoomCaptionsElement,
  'room-call-button': RoomCallButtonElement,
  'room-chat-button': RoomChatButtonElement,
  'room-chat': RoomChatElement,
  'room-hand-button': RoomHandButtonElement,
  'room-people': RoomPeopleElement,
  'room-people-button': RoomPeopleButtonElement,
  'room-reaction-button': RoomReactionButtonElement,
  'room-reactions': RoomReactionsElement,
  'room-record-button': RoomRecordButtonElement,
  'room-recordings': RoomRecordingsElement,
  'room-layout-button': RoomLayoutButtonElement,
  'room-fullscreen-button': RoomFullscreenButtonElement,
  'room-pip-button': RoomPipButtonElement,
  'room-settings-button': RoomSettingsButtonElement,
  'room-leave-button': RoomLeaveButtonElement,
  'room-audio': RoomAudioElement,
  'room-stats': RoomStatsElement,
  'room-doctor': RoomDoctorElement,
  'room-status': RoomStatusElement,
};

export interface DefineOptions {
  /** `acme` makes `<acme-video-room>` of `<video-room>`, and so for every tag. */
  readonly prefix?: string;
  /** Where to define them: the page's `customElements` when left out, or a scoped registry (HTML section 4.13.4). */
  readonly registry?: CustomElementRegistry;
}

/** What a subclass has to see of an element to give its parts other names. */
type Rendering = (new () => LitElement & {render(): unknown}) & Pick<typeof LitElement, 'styles' | 'shadowRootOptions'>;

/**
 * Registers all elements under names or in a registry of your own, so that two versions, or a tag of the same name
 * from elsewhere, can be on one page. Harmless twice, and in Node.
 * @throws TypeError when the prefix cannot begin a tag, or the browser has no scoped registries
 */
export function define({prefix: given = '', registry = globalThis.customElements}: DefineOptions = {}): void {
  // "acme-" means the same.
  const prefix = given.replace(/-$/, '');
  if (given && !/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(prefix)) {
    throw new TypeError(`prefix: lower-case letters, digits and single hyphens, such as "acme", not ${JSON.stringify(given)}.`);
  }
  if (!registry) return;
  const isScoped = registry !== globalThis.customElements;
  if (isScoped && !('customElementRegistry' in Element.prototype)) {
    throw new TypeError('registry: this browser has no scoped custom element registries. Use a prefix.');
  }
  const retag = prefix ? new Retag(prefix, Object.keys(ELEMENTS)) : undefined;
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    const name = retag?.tag(tag) ?? tag;
    if (registry.get(name)) continue;
    registry.define(name, variant(element as unknown as Rendering, retag, isScoped ? registry : undefined));
  }
}

/** A class of its own: one constructor can have one name only in a registry. */
function variant(Base: Rendering, retag: Retag | undefined, registry: CustomElementRegistry | undefined): CustomElementConstructor {
  return class extends Base {
    static override styles = retag && Base.styles ? retag.styles(Base.styles) : (Base.styles ?? []);
    static override shadowRootOptions: ShadowRootInit = {...Base.shadowRootOptions, ...(registry && {customElementRegistry: registry})};

    protected override createRenderRoot(): HTMLElement | DocumentFragment {
      // What a template is cloned into decides which registry makes its elements.
      if (registry) this.renderOptions.creationScope = {importNode: (node) => document.importNode(node, {customElementRegistry: registry} as never)};
      return super.createRenderRoot();
    }

    override render(): unknown {
      return retag ? retag.rendered(super.render()) : super.render();
    }
  };
}
