import {html, isServer, nothing, type CSSResultGroup, type CSSResultOrNative, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {composedAncestors} from '../controllers/composed-tree.js';
import type {RoomController} from '../controllers/room-controller.js';
import type {CallStrings, StringsOverride} from '../locales/strings.js';
import type {Room} from '../room/room.js';
import {untilThere} from '../room/late.js';
import {booleanAttribute} from './boolean-attribute.js';
import {panelStyles} from './panel.styles.js';
import {property} from './property.js';
import {RoomElement} from './room-element.js';

/** What a panel shows, in a chunk of its own. */
export interface PanelView<Words> {
  focus(): void;
  updated(): void;
  disconnected(): void;
  render(text: CallStrings & Words, room: Room | undefined): TemplateResult;
}

/** Base of what is opened beside the pictures: its content is loaded when it is opened first, and the focus goes back to what opened it. */
export abstract class PanelElement<Words extends StringsOverride = object> extends RoomElement<Words> {
  static override styles: CSSResultGroup = [RoomElement.styles, panelStyles];

  /** A panel: with a heading and a button that asks for it to be closed. */
  @property({converter: booleanAttribute}) closable = false;

  @state() protected view: PanelView<Words> | undefined;
  protected abstract readonly room: RoomController<unknown>;
  #loading: Promise<void> | undefined;
  #connected: AbortController | undefined;
  /** What had the focus when the panel was opened, and what that was in: a menu may be gone by then. */
  #openers: readonly Element[] = [];
  #returns = false;

  /** Brings what it shows. */
  protected abstract load(): Promise<{readonly styles: readonly CSSResultOrNative[]; make(): PanelView<Words>}>;
  /** The wish that it be closed. */
  protected abstract closing(): Event;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    const opener = deepFocus(this.ownerDocument);
    this.#openers = opener ? [opener, ...composedAncestors(opener)] : [];
    if (this.view) this.requestUpdate();
    else this.#loading ??= this.#load();
    // A page that is looked at again is read.
    this.#connected = new AbortController();
    this.ownerDocument.addEventListener('visibilitychange', () => this.requestUpdate(), {signal: this.#connected.signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // In the document where it was, which is another one when it moves into a small window.
    this.#connected?.abort();
    this.view?.disconnected();
    const opener = this.#openers.find(({isConnected}) => isConnected);
    this.#openers = [];
    if (this.#returns) (opener as HTMLElement | undefined)?.focus();
    this.#returns = false;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues): void {
    this.view?.updated();
    if (changed.has('view') && this.view && this.closable) this.view.focus();
  }

  async #load(): Promise<void> {
    const {styles, make} = (await untilThere(() => this.load()))!;
    this.wear(...styles);
    this.view = make();
  }

  protected readonly close = (): void => {
    this.#returns = true;
    this.room.request(this.closing());
    // Somebody may have said no.
    setTimeout(() => (this.#returns = false), 500);
  };

  protected override render(): TemplateResult | typeof nothing {
    return this.view ? html`${this.view.render(this.text, this.room.room)}` : nothing;
  }
}

/** What has the focus, through all shadow roots. */
function deepFocus(root: Document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== root.body ? active : undefined;
}
