import {html, nothing, type TemplateResult} from 'lit';
import {enGrid} from '../../locales/en-grid.js';
import type {GridStrings} from '../../locales/picture-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import type {ParlorElement} from '../parlor-element.js';
import type {Arrangement} from './arrange.js';
import type {Size} from '../../room/best-fit.js';
import {cornerBeside, nearestCorner, nextCorner} from './corner-moves.js';
import type {Corner} from './corners.js';
import {dragFloat} from './drag-float.js';
import {Glides} from './glides.js';
import {gridControlsStyles} from './grid-controls.styles.js';
import {backIcon, moveIcon, nextIcon} from './grid-icons.js';
import {PageTurnEvent} from '../../events/requests.js';

/** A finger that went this far, in px, turned the page. */
const SWIPE = 48;

/** The grid, as far as it is moved by hand. */
export interface MovedGrid extends ParlorElement {
  box: Size;
  page: number;
  corner: Corner;
}

/** What moves pictures: they glide, the pages turn, the small one goes from corner to corner. A running call can do without at first. */
export class GridControls {
  /** Of the whole grid. */
  readonly glides = new Glides();
  readonly #grid: MovedGrid;
  #room: Room | undefined;
  #hearing: AbortController | undefined;
  #pages = 1;

  constructor(grid: MovedGrid) {
    this.#grid = grid;
    grid.wear(gridControlsStyles);
    grid.renderRoot.querySelector<HTMLElement>('.grid')!.addEventListener('pointerdown', (event) => this.#press(event));
  }

  render(known: CallStrings & Partial<GridStrings>, {places, pages}: Arrangement, room: Room | undefined): TemplateResult {
    const {page, corner} = this.#grid;
    this.#pages = pages;
    this.#hear(room);
    const text = {...enGrid, ...known};
    return html`
      ${[...places.values()].some(({floating}) => floating)
        ? html`<button
            class="overlay move"
            part="move"
            type="button"
            aria-label=${text.movePicture(corner.startsWith('start'), corner.endsWith('start') !== this.#isRtl)}
            @click=${() => this.#moveTo(nextCorner(corner))}
            @keydown=${this.#onKeydown}
          >
            ${moveIcon}
          </button>`
        : nothing}
      ${pages > 1
        ? html`<div class="pager" part="pager" role="group" aria-label=${text.pageOf(page + 1, pages)}>
            ${this.#pageButton(-1, text.previousPage, page === 0)}
            <span part="page" aria-hidden="true">${page + 1} / ${pages}</span>
            ${this.#pageButton(1, text.nextPage, page === pages - 1)}
          </div>`
        : nothing}
    `;
  }

  #hear(room: Room | undefined): void {
    if (room === this.#room) return;
    this.#room = room;
    this.#hearing?.abort();
    this.#hearing = new AbortController();
    room?.addEventListener(PageTurnEvent.type, (event) => {
      if (this.#pages > 1) event.preventDefault();
      this.#turn((event as PageTurnEvent).step);
    }, {signal: this.#hearing.signal});
  }

  #turn(step: -1 | 1): void {
    this.#grid.page = Math.min(Math.max(this.#grid.page + step, 0), this.#pages - 1);
  }

  get #floating(): HTMLElement | null {
    return this.#grid.renderRoot.querySelector<HTMLElement>('.floating');
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.#grid).direction === 'rtl';
  }

  /** At the end a button still takes the focus, which would be lost otherwise. */
  #pageButton(step: -1 | 1, label: string, isEnd: boolean): TemplateResult {
    return html`<button
      part="page-button"
      type="button"
      aria-label=${label}
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${() => this.#turn(step)}
    >
      ${step < 0 ? backIcon : nextIcon}
    </button>`;
  }

  #press(event: PointerEvent): void {
    const path = event.composedPath();
    if (event.button !== 0 || path.some((node) => node instanceof Element && node.matches('button, [popover]'))) return;
    const tile = this.#floating;
    if (tile && path.includes(tile)) {
      dragFloat(event, tile, (x, y) => {
        const {left, right, top} = this.#grid.getBoundingClientRect();
        void this.#moveTo(nearestCorner(this.#grid.box, this.#isRtl ? right - x : x - left, y - top));
      });
    } else if (event.pointerType !== 'mouse') {
      this.#swipe(event);
    }
  }

  #swipe({clientX: fromX, clientY: fromY, pointerId}: PointerEvent): void {
    const end = new AbortController();
    const up = ({clientX, clientY, type, pointerId: id}: PointerEvent) => {
      if (id !== pointerId) return;
      end.abort();
      const [x, y] = [clientX - fromX, clientY - fromY];
      if (type === 'pointercancel' || Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
      this.#turn(x > 0 === this.#isRtl ? 1 : -1);
    };
    for (const type of ['pointerup', 'pointercancel'] as const) this.#grid.ownerDocument.addEventListener(type, up, {signal: end.signal});
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const corner = cornerBeside(this.#grid.corner, event.key, this.#isRtl);
    if (!corner) return;
    event.preventDefault();
    void this.#moveTo(corner);
  };

  async #moveTo(corner: Corner): Promise<void> {
    const before = this.#floating?.getBoundingClientRect();
    this.#grid.corner = corner;
    await this.#grid.updateComplete;
    if (before && this.#floating) this.glides.run(this.#floating, before, this.#floating.getBoundingClientRect());
  }
}
