import {html, type TemplateResult} from 'lit';
import type {RoomController} from '../../controllers/room-controller.js';
import type {CallStrings} from '../../locales/strings.js';
import {moreIcon} from '../icons.js';
import type {ParlorElement} from '../parlor-element.js';
import type {TilePanel} from './tile-panel.js';

/** What a tile is about, for its menu. */
export interface TileSubject {
  /** `self`, or the id of a peer. */
  readonly id: string;
  readonly name: string;
  readonly isScreen: boolean;
  /** There is a picture. */
  readonly isPainted: boolean;
  readonly isWhole: boolean;
  /** Shows the picture whole, or lets it fill the tile. */
  fit(isWhole: boolean): void;
  readonly text: CallStrings;
  readonly room: RoomController<unknown>;
}

/** The button on a tile. What it opens is loaded when it is opened first. */
export class TileMenu {
  readonly #host: ParlorElement;
  #panel: TilePanel | undefined;

  constructor(host: ParlorElement) {
    this.#host = host;
  }

  render(subject: TileSubject): TemplateResult {
    return html`
      <button
        class="overlay more"
        part="menu-button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.#panel?.open ? 'true' : 'false'}
        aria-label=${subject.text.moreOf(subject.name)}
        @click=${this.#toggle}
      >
        ${moreIcon}
      </button>
      ${this.#panel?.render(subject)}
    `;
  }

  readonly #toggle = async (): Promise<void> => {
    const {TilePanel} = await import('./tile-panel.js');
    this.#panel ??= new TilePanel(this.#host);
    this.#panel.toggle();
  };
}
