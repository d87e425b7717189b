import {html, nothing, type TemplateResult} from 'lit';
import {RoomModerationRequestEvent, RoomPinRequestEvent, RoomPreferenceRequestEvent, RoomVolumeRequestEvent} from '../../events/requests.js';
import {enTile} from '../../locales/en-tile.js';
import type {TileStrings} from '../../locales/picture-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import {keyOfScreen, type RoomState} from '../../room/room-state.js';
import {micOffIcon, pinIcon} from '../icons.js';
import {isolate} from '../isolate.js';
import {menuStyles} from '../menu.styles.js';
import type {ParlorElement} from '../parlor-element.js';
import {Popup} from '../popup.js';
import {enlargeIcon, hideIcon, markIcon, mirrorIcon, pipIcon, reduceIcon, removeIcon, shapeIcon, unpinIcon, volumeIcon} from './tile-icons.js';
import type {TileSubject} from './tile-menu.js';
import {tilePanelStyles} from './tile-panel.styles.js';

interface Face {
  readonly isOn?: boolean;
  readonly look?: 'danger';
  /** It stays open. */
  readonly stays?: boolean;
}

/** iOS lets no page change how loud something is. */
const canSetVolume = (): boolean => {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
};

/** What can be done with one tile: a small dialog over its button. */
export class TilePanel {
  readonly #host: ParlorElement;
  readonly #popup: Popup;
  readonly #hasVolume = canSetVolume();
  /** "Remove" was pressed once. */
  #asked = false;

  constructor(host: ParlorElement) {
    this.#host = host;
    this.#popup = new Popup(host);
    host.wear(menuStyles, tilePanelStyles);
  }

  get open(): boolean {
    return this.#popup.open;
  }

  toggle(): void {
    this.#asked = false;
    if (this.open) this.#popup.close();
    else void this.#popup.show().then(() => this.#controls[0]?.focus());
  }

  render(subject: TileSubject): TemplateResult | typeof nothing {
    const state = subject.room.room?.state;
    if (!this.open || !state) return nothing;
    const text = {...enTile, ...(subject.text as CallStrings & Partial<TileStrings>)};
    return html`
      <div class="menu" part="menu" popover="manual" role="dialog" aria-label=${subject.name} @keydown=${this.#onKeydown}>
        ${subject.id === 'self' ? this.#own(subject, state, text) : this.#other(subject, state, text)}
      </div>
    `;
  }

  #own({room}: TileSubject, {pinned, preferences}: RoomState, text: TileStrings): unknown {
    const {mirror} = preferences;
    return [
      this.#pin('self', pinned, room, text),
      this.#item(mirrorIcon, text.mirror, () => room.request(new RoomPreferenceRequestEvent({mirror: !mirror})), {isOn: mirror, stays: true}),
      this.#enlarge(text),
      this.#item(hideIcon, text.hideSelf, () => room.request(new RoomPreferenceRequestEvent({hideSelf: true}))),
    ];
  }

  #other(subject: TileSubject, state: RoomState, text: TileStrings): unknown {
    const {id, name, isScreen, isPainted, isWhole, room} = subject;
    const peer = state.peers.find((each) => each.id === id);
    const isHost = state.self.can.includes('mod') && !isScreen;
    return [
      this.#hasVolume ? this.#volume(subject, state.volumes[id] ?? 1, text) : nothing,
      this.#pin(isScreen ? keyOfScreen(id) : id, state.pinned, room, text),
      this.#enlarge(text),
      isPainted ? this.#ownWindow(text) : nothing,
      isPainted ? this.#item(shapeIcon, isWhole ? text.fill : text.showWhole, () => subject.fit(!isWhole)) : nothing,
      isHost && peer && !peer.muted ? this.#item(micOffIcon, text.muteOther, () => room.request(new RoomModerationRequestEvent('mute', id))) : nothing,
      isHost && !this.#asked ? this.#item(removeIcon, text.remove, () => this.#ask(), {look: 'danger', stays: true}) : nothing,
      isHost && this.#asked
        ? this.#item(removeIcon, text.reallyRemove(isolate(name)), () => room.request(new RoomModerationRequestEvent('kick', id)), {look: 'danger'})
        : nothing,
    ];
  }

  #volume({id, name, room}: TileSubject, volume: number, text: TileStrings): TemplateResult {
    const percent = Math.round(volume * 100);
    const change = ({currentTarget}: Event) => {
      room.request(new RoomVolumeRequestEvent(id, (currentTarget as HTMLInputElement).valueAsNumber / 100));
      // The room answers in a microtask.
      setTimeout(() => this.#host.requestUpdate());
    };
    return html`<div class="volume">
      ${volumeIcon}
      <input type="range" min="0" max="100" step="5" aria-label=${text.volumeOf(name)} aria-valuetext="${percent}%" .value=${String(percent)} @input=${change} />
      <output dir="ltr" aria-hidden="true">${percent}%</output>
    </div>`;
  }

  #pin(id: string, pinned: string | null, room: TileSubject['room'], text: TileStrings): TemplateResult {
    const isPinned = pinned === id;
    return this.#item(isPinned ? unpinIcon : pinIcon, isPinned ? text.unpin : text.pin, () => room.request(new RoomPinRequestEvent(isPinned ? null : id)));
  }

  #enlarge(text: TileStrings): TemplateResult | typeof nothing {
    if (!this.#host.ownerDocument.fullscreenEnabled) return nothing;
    if (this.#host.matches(':fullscreen')) return this.#item(reduceIcon, text.reduce, () => document.exitFullscreen());
    return this.#item(enlargeIcon, text.enlarge, () => this.#host.requestFullscreen());
  }

  #ownWindow(text: TileStrings): TemplateResult | typeof nothing {
    const video = this.#host.renderRoot.querySelector('video')!;
    if (!document.pictureInPictureEnabled || !('requestPictureInPicture' in video)) return nothing;
    const isOut = (this.#host.renderRoot as ShadowRoot).pictureInPictureElement === video;
    if (isOut) return this.#item(pipIcon, text.backFromWindow, () => document.exitPictureInPicture());
    return this.#item(pipIcon, text.inOwnWindow, () => video.requestPictureInPicture());
  }

  #item(icon: TemplateResult, label: string, act: () => unknown, {isOn, look, stays = false}: Face = {}): TemplateResult {
    const press = () => {
      if (!stays) this.#popup.close(true);
      // A browser may refuse full screen or the window; then nothing changes, and that is seen.
      void Promise.resolve(act()).catch(() => {});
      setTimeout(() => this.#host.requestUpdate());
    };
    return html`<button part="item" type="button" class=${look ?? nothing} aria-pressed=${isOn === undefined ? nothing : isOn ? 'true' : 'false'} @click=${press}>
      ${icon}${label}${isOn ? html`<span class="mark">${markIcon}</span>` : nothing}
    </button>`;
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // What asked has made way for the question.
    this.#controls.at(-1)?.focus();
  }

  get #controls(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.menu button, .menu input')];
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.key === 'Escape') this.#popup.close(true);
    else if (step === undefined || event.target instanceof HTMLInputElement) return;
    else {
      const controls = this.#controls;
      const at = controls.indexOf((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement);
      controls.at((at + step) % controls.length)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
