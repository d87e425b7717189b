import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {LAYOUTS, type Layout} from '../../room/room-state.js';
import {RoomElement} from '../room-element.js';
import {arrange, type Item, type Place} from './arrange.js';
import type {Size} from './best-fit.js';
import {gridStyles} from './room-grid.styles.js';

const TILE_PARTS = 'base: tile-base, video, placeholder, avatar, label, name, notice, ring, icon';

/**
 * @summary Everyone in the room, arranged by the size of the element itself.
 * @tag room-grid
 * @csspart grid - The area of the tiles.
 * @csspart tile - Each tile.
 * @csspart self - Your own tile.
 * @csspart floating - The tile that lies over another.
 * @csspart tile-base - Everything in a tile.
 * @csspart video - The picture of each tile; the other parts of `peer-tile` are re-exported as well.
 * @cssprop [--room-gap=8px] - Space between tiles.
 * @example
 * <room-grid layout="sidebar"></room-grid>
 */
export class RoomGridElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, gridStyles];

  /** `auto`, `grid`, `spotlight` or `sidebar`. Without it the layout of the room counts. */
  @property() layout: Layout | '' = '';

  @state() private box: Size = {width: 0, height: 0};
  #featured: string | undefined;
  #sizes: ResizeObserver | undefined;
  #settled: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  readonly #room = new RoomController(this, ({self, peers, layout}) => ({
    layout,
    // What decides about places; the tiles themselves follow their own peer.
    order: peers.map(({id, screen}) => (screen ? `${id} screen` : id)).join('\n'),
    speaker: peers.find(({speaking}) => speaking)?.id,
    sharing: self.screen !== null,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(([entry]) => {
      const {width, height} = entry!.contentRect;
      this.box = {width, height};
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    clearTimeout(this.#settled);
  }

  protected override updated(changed: PropertyValues): void {
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid')!;
    const places = this.#places(grid);
    const shown = [...places.keys()].join('\n') + this.#layout;
    // Tiles glide when somebody comes or goes, and stick to the box when it is being resized.
    if (this.#shown && shown !== this.#shown && !changed.has('box')) this.#glide(grid);
    this.#shown = shown;
    for (const element of grid.children as HTMLCollectionOf<HTMLElement>) {
      const at = places.get(element.dataset['key']!);
      element.classList.toggle('away', !at);
      element.classList.toggle('floating', at?.floating ?? false);
      element.part.toggle('floating', at?.floating ?? false);
      if (at) for (const [name, value] of [['x', at.x], ['y', at.y], ['w', at.width], ['h', at.height]] as const) {
        element.style.setProperty(`--${name}`, `${Math.round(value * 100) / 100}px`);
      }
    }
  }

  get #layout(): Layout {
    const own = this.layout || this.#room.value?.layout || 'auto';
    return LAYOUTS.includes(own) ? own : 'auto';
  }

  get #items(): Item[] {
    const {value} = this.#room;
    if (!value) return [];
    const peers = value.order.split('\n').filter(Boolean).flatMap((entry): Item[] => {
      const [id = '', screen] = entry.split(' ');
      return [{key: id, kind: 'peer'}, ...(screen ? [{key: `${id} screen`, kind: 'screen'} as const] : [])];
    });
    return [...peers, {key: 'self', kind: 'self'}];
  }

  #places(grid: HTMLElement): Map<string, Place> {
    const items = this.#items;
    const speaker = this.#room.value?.speaker;
    // Whoever spoke last stays large while nobody speaks.
    if (speaker) this.#featured = speaker;
    const gap = Number.parseFloat(getComputedStyle(grid).columnGap) || 0;
    return arrange(this.#layout, items, this.#featured, this.box, gap);
  }

  #glide(grid: HTMLElement): void {
    grid.classList.add('moving');
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => grid.classList.remove('moving'), 300);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="grid" part="grid" role="group" aria-label=${this.text.people}>
        ${repeat(
          this.#items,
          ({key}) => key,
          ({key, kind}) =>
            kind === 'self'
              ? html`<local-video data-key=${key} for=${this.for} part="tile self" exportparts=${TILE_PARTS}></local-video>`
              : html`<peer-tile
                  data-key=${key}
                  for=${this.for}
                  peer-id=${key.split(' ')[0]!}
                  source=${kind === 'screen' ? 'screen' : 'camera'}
                  part="tile"
                  exportparts=${TILE_PARTS}
                ></peer-tile>`,
        )}
      </div>
    `;
  }
}
