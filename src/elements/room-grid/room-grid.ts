import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {LAYOUTS, type Layout} from '../../room/room-state.js';
import {overlayButtonStyles} from '../overlay-button.styles.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import type {Arrangement, Item} from './arrange.js';
import type {Rect, Size} from '../../room/best-fit.js';
import type {Corner} from './corners.js';
import type {GridControls} from './grid-controls.js';
import {gridStyles} from './room-grid.styles.js';
import {itemsIn, keyOfPinned, orderOf, Stage} from './stage.js';

/** Of more tiles that move at once nobody sees which went where. */
const FOLLOWED = 25;
/** Changes of size that follow each other within this, in ms, are an edge that is being dragged. */
const DRAGGED = 150;
const TILE_PARTS = 'base: tile-base, video, placeholder, avatar, label, hand, name, notice, ring, menu-button, menu: tile-menu, item: tile-item, icon';

/**
 * @summary Everyone in the room, arranged by the size of the element itself; on pages, when they would be too small.
 * @tag room-grid
 * @csspart grid - The area of the tiles.
 * @csspart tile - Each tile.
 * @csspart self - Your own tile.
 * @csspart floating - The tile that lies over another; it can be dragged from corner to corner.
 * @csspart move - The button that moves it, for those who do not drag.
 * @csspart pager - What turns the pages; its buttons are `page-button`.
 * @csspart page - The number of the page.
 * @csspart tile-base - Everything in a tile.
 * @csspart tile-menu - The menu of a tile; each entry of it is `tile-item`.
 * @csspart video - The picture of each tile; the other parts of `peer-tile` are re-exported as well.
 * @cssprop [--room-gap=8px] - Space between tiles.
 * @example
 * <room-grid layout="sidebar"></room-grid>
 */
export class RoomGridElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, overlayButtonStyles, gridStyles];

  /** `auto`, `grid`, `spotlight` or `sidebar`. Without it the layout of the room counts. */
  @property() layout: Layout | '' = '';

  // Of these three `GridControls` knows.
  /** @internal */
  @state() box: Size = {width: 0, height: 0};
  /** @internal */
  @state() page = 0;
  /** @internal */
  @state() corner: Corner = 'end-end';
  readonly #stage = new Stage();
  #controls: GridControls | undefined;
  #loading: Promise<void> | undefined;
  #gap = 0;
  #isRtl = false;
  #items: readonly Item[] = [];
  #arrangement: Arrangement | undefined;
  #sizes: ResizeObserver | undefined;
  #listen: ReturnType<typeof setTimeout> | undefined;
  /** Where each tile was to the eye, from the left. */
  #before: ReadonlyMap<string, Rect> = new Map();
  #shown = '';
  /** When the box last changed, and whether by a jump: a line of the status came, or a panel. */
  #resized = -Infinity;
  #jumped = false;
  /** Where the element is in what it is laid out in, and how far that is from where it was when the box was last measured. */
  #at = {x: 0, y: 0};
  #shift = {x: 0, y: 0};

  readonly #room = new RoomController(this, ({peers, layout, pinned, preferences}) => {
    const {active, talks, wait} = this.#stage.follow(peers, performance.now());
    clearTimeout(this.#listen);
    if (wait !== undefined) this.#listen = setTimeout(() => this.#room.select(), wait);
    return {
      layout,
      pinned: keyOfPinned(peers, pinned),
      active,
      talks,
      // What decides about places; the tiles themselves follow their own peer.
      order: orderOf(peers),
      withSelf: !preferences.hideSelf || peers.length === 0 || pinned === 'self',
    };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new this.ownerDocument.defaultView!.ResizeObserver(([entry]) => this.#measure(entry!.contentRect));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    clearTimeout(this.#listen);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Not at every change: it makes the browser compute the styles of the whole page.
    if (this.hasUpdated && changed.has('box')) {
      const {columnGap, direction} = getComputedStyle(this.#grid!);
      this.#gap = Number.parseFloat(columnGap) || 0;
      this.#isRtl = direction === 'rtl';
    }
    this.#before = this.#controls?.glides.seen(this.#grid!) ?? this.#fromLeft(this.#arrangement?.places, changed.get('box') as Size | undefined);
    const {order = '', withSelf = false, pinned = null, active, talks = false} = this.#room.value ?? {};
    const {box, page, corner} = this;
    this.#items = this.#room.value ? itemsIn(order, withSelf) : [];
    const wanted = {layout: this.#layout, items: this.#items, featured: active, pinned, box, gap: this.#gap, page, corner};
    this.#arrangement = this.#stage.arrange(wanted, talks);
    this.page = this.#arrangement.page;
  }

  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot | undefined;
    const focused = root?.activeElement;
    super.update(changed);
    // A tile, or a button for pages, that is taken away with the focus on it leaves it to what is around.
    if (focused && !focused.isConnected) this.#grid!.focus();
  }

  protected override updated(changed: PropertyValues): void {
    const grid = this.#grid!;
    const {places, pager} = this.#arrangement!;
    const shown = [...places.keys()].join('\n') + this.#layout;
    // Tiles glide when somebody comes or goes, and when the box jumps; they stick to it while it is being dragged.
    const resized = changed.has('box');
    const glides = this.#shown && (resized ? this.#jumped : shown !== this.#shown) && places.size <= FOLLOWED;
    const {x, y} = resized ? this.#shift : {x: 0, y: 0};
    if (resized && !this.#jumped) this.#controls?.glides.stop(grid);
    this.#shown = shown;
    const to = this.#fromLeft(places);
    for (const element of grid.children as HTMLCollectionOf<HTMLElement>) {
      const key = element.dataset['key']!;
      const at = places.get(key);
      const from = this.#before.get(key);
      element.classList.toggle('away', !at);
      element.classList.toggle('floating', at?.floating ?? false);
      element.part.toggle('floating', at?.floating ?? false);
      if (at) put(element, at);
      if (at?.floating) moveTo(this.renderRoot.querySelector('.move'), at.x + 6, at.y + 6);
      if (glides && from && at) this.#controls?.glides.run(element, {...from, x: from.x - x, y: from.y - y}, to.get(key)!);
    }
    if (pager) put(this.renderRoot.querySelector('.pager'), pager);
    if (places.size > 1) this.#loading ??= this.#loadControls();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  get #grid(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

  get #layout(): Layout {
    const own = this.layout || this.#room.value?.layout || 'auto';
    return LAYOUTS.includes(own) ? own : 'auto';
  }

  async #loadControls(): Promise<void> {
    try {
      const {GridControls} = await import('./grid-controls.js');
      this.#controls = new GridControls(this);
      this.requestUpdate();
    } catch {
      // Chunks that are not where they belong are told of once, by the entry.
    }
  }

  #measure({width, height}: Size): void {
    const now = performance.now();
    const {box, offsetLeft: x, offsetTop: y} = this;
    // Where both sides change, a phone was turned or a window made larger: nothing is where it was.
    this.#jumped = box.width > 0 && now - this.#resized > DRAGGED && (box.width === width || box.height === height);
    this.#resized = now;
    this.#shift = {x: x - this.#at.x, y: y - this.#at.y};
    this.#at = {x, y};
    this.box = {width, height};
  }

  /** @param box in which they are, or were */
  #fromLeft(places: Arrangement['places'] = new Map(), box: Size = this.box): ReadonlyMap<string, Rect> {
    if (!this.#isRtl) return places;
    return new Map([...places].map(([key, place]) => [key, {...place, x: box.width - place.x - place.width}]));
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="grid"
        part="grid"
        role="group"
        tabindex="-1"
        aria-label=${this.text.people}
      >
        ${repeat(
          this.#items,
          ({key}) => key,
          ({key, id, kind}) =>
            kind === 'self'
              ? html`<local-video data-key=${key} for=${this.for} part="tile self" exportparts=${TILE_PARTS}></local-video>`
              : html`<peer-tile
                  data-key=${key}
                  for=${this.for}
                  peer-id=${id!}
                  source=${kind === 'screen' ? 'screen' : 'camera'}
                  part="tile"
                  exportparts=${TILE_PARTS}
                ></peer-tile>`,
        )}
      </div>
      ${this.#controls?.render(this.text, this.#arrangement!, this.#room.room)}
    `;
  }
}

/** Not through custom properties: all that is inside would inherit those, and its styles be computed anew. */
function moveTo(element: HTMLElement | null, x: number, y: number): void {
  if (element) Object.assign(element.style, {insetInlineStart: px(x), insetBlockStart: px(y)});
}

function put(element: HTMLElement | null, {x, y, width, height}: Rect): void {
  moveTo(element, x, y);
  if (element) Object.assign(element.style, {inlineSize: px(width), blockSize: px(height)});
}

const px = (value: number): string => `${Math.round(value * 100) / 100}px`;
