import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {classNames} from './class-names.js';
import {hueOf, initials} from '../room/initials.js';
import {playable} from './playable.js';
import {handIcon, micOffIcon, personIcon, pinIcon, screenIcon, warningIcon} from './icons.js';

/** What a tile shows, whoever it is. */
export interface TileView {
  readonly stream: MediaStream | null;
  /** A picture is expected; without one the placeholder stands in. */
  readonly picture: boolean;
  /** The picture's first frame is there. */
  readonly painted: boolean;
  readonly name: string;
  /** What the label says, when it is not the name. */
  readonly label?: string;
  readonly screen?: boolean;
  readonly mirrored?: boolean;
  readonly contain?: boolean;
  /** Words for a muted microphone; nothing when it is on. */
  readonly muted?: string | undefined;
  /** The place in the queue of raised hands, and words for it; nothing while it is down. */
  readonly hand?: {readonly place: number; readonly words: string} | undefined;
  /** Words for a pin; nothing without one. */
  readonly pinned?: string | undefined;
  /** Words for a weak link; nothing when it is fine. */
  readonly weak?: string | undefined;
  /** What goes on, in words: connecting, unreachable. */
  readonly notice?: string | TemplateResult | undefined;
  readonly busy?: boolean;
  /** The button of its menu, and the menu. */
  readonly menu?: TemplateResult | undefined;
  onPaint(video: HTMLVideoElement): void;
  /** Draws the tile again. */
  again(): void;
}

/** The one look of a picture with its name, state and placeholder. */
export function tile(view: TileView): TemplateResult {
  const {stream, picture, painted, name, label = name, screen = false, mirrored = false, contain = false} = view;
  const {muted, hand, pinned, weak, notice, busy = false} = view;
  const letters = initials(name);
  const paint = ({currentTarget}: Event): void => view.onPaint(currentTarget as HTMLVideoElement);
  // `live`: Lit sets objects at every drawing, and a stream that is set again starts anew.
  return html`
    <div class="tile" part="base" role="group" aria-label=${label || nothing}>
      <div class=${classNames('placeholder', screen && 'screen')} part="placeholder">
        ${screen ? nothing : html`<div class="avatar" part="avatar" aria-hidden="true">${letters || personIcon}</div>`}
      </div>
      <video
        part="video"
        class=${classNames(picture && painted && 'live', mirrored && 'mirrored', contain && 'contain')}
        autoplay
        playsinline
        aria-hidden="true"
        .muted=${true}
        .srcObject=${live(playable(stream, 'video', view.again))}
        @loadeddata=${paint}
        @resize=${paint}
        @emptied=${paint}
      ></video>
      <div class="ring" part="ring"></div>
      ${notice
        ? html`<div class="notice" part="notice">
            ${busy ? html`<span class="spinner"></span>` : nothing}<bdi class="name">${notice}</bdi>
          </div>`
        : nothing}
      ${label || muted || hand || pinned || weak
        ? html`<div class="label" part="label">
            ${hand ? html`<span class="hand" part="hand" role="img" aria-label=${hand.words}>${handIcon}${hand.place}</span>` : nothing}
            ${screen ? screenIcon : nothing}
            ${pinned ? html`<span role="img" aria-label=${pinned}>${pinIcon}</span>` : nothing}
            ${muted ? html`<span role="img" aria-label=${muted}>${micOffIcon}</span>` : nothing}
            ${weak ? html`<span role="img" aria-label=${weak}>${warningIcon}</span>` : nothing}
            ${label ? html`<bdi class="name" part="name" aria-hidden="true">${label}</bdi>` : nothing}
          </div>`
        : nothing}
      ${view.menu ?? nothing}
    </div>
  `;
}

/** Gives the placeholder the colour of a name; set through CSSOM, since a strict CSP forbids `style=`. */
export function tint(root: ParentNode, name: string): void {
  root.querySelector<HTMLElement>('.placeholder')?.style.setProperty('--hue', String(hueOf(name)));
}
