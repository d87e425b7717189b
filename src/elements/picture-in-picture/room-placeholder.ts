import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import type {RoomOwner} from '../../controllers/room-link.js';
import {RoomPipRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings, StringsOverride} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import {buttonStyles} from '../button.styles.js';
import {makeInternal} from '../internal-tag.js';
import {RoomElement} from '../room-element.js';
import {pipIcon} from './pip-icons.js';
import {placeholderStyles} from './room-placeholder.styles.js';

/** What decides about a box from outside of it. */
const PLACE = [
  'position', 'inset', 'z-index', 'float', 'margin', 'inline-size', 'block-size', 'flex', 'order', 'align-self', 'justify-self', 'grid-area', 'border-radius', 'color-scheme',
] as const;

/** Keeps the place of a room that is in a window of its own, and brings it back. */
class RoomPlaceholderElement extends RoomElement<ControlsStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, placeholderStyles];

  /** Controls elsewhere on the page that name the room by its id find it here. */
  standsFor: RoomOwner | undefined;

  constructor() {
    super(enControls);
  }

  get call(): Room | undefined {
    return this.standsFor?.call;
  }

  get strings(): StringsOverride | undefined {
    return this.standsFor?.strings;
  }

  protected override render(): TemplateResult {
    return html`<div class="words" role="group" aria-labelledby="title">
      ${pipIcon}
      <p class="title" id="title">${this.text.roomInWindow}</p>
      <button class="button primary" type="button" @click=${() => this.standsFor?.dispatchEvent(new RoomPipRequestEvent(false))}>${this.text.bringBack}</button>
    </div>`;
  }
}

/** As large as the room, and where it is. */
export function placeholderFor(room: RoomOwner): HTMLElement {
  const placeholder = makeInternal('parlor-placeholder', RoomPlaceholderElement);
  placeholder.standsFor = room;
  for (const name of ['id', 'class', 'slot']) {
    const value = room.getAttribute(name);
    if (value !== null) placeholder.setAttribute(name, value);
  }
  const style = getComputedStyle(room);
  for (const name of PLACE) placeholder.style.setProperty(name, style.getPropertyValue(name));
  placeholder.style.setProperty('max-inline-size', '100%');
  return placeholder;
}
