import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {ChildrenController} from '../../controllers/children-controller.js';
import {makeInternal} from '../internal-tag.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {lists, wordList} from '../word-list.js';
import type {MoreControlsElement} from './more-controls.js';
import {toolbarStyles} from './room-toolbar.styles.js';

/**
 * @summary The bar of controls: one stop for the Tab key, arrow keys between the buttons.
 * Where not all of its own controls fit into one row, recording goes first, then full screen, picture-in-picture, layout, captions, reactions, the hand, the people and the screen:
 * they are behind a button then, “More controls”.
 * @tag room-toolbar
 * @slot - Buttons. Without an element child: microphone, camera, screen, chat, people, hand, reactions, captions, layout, picture-in-picture, full screen, recording, settings and leave.
 * @csspart bar - The bar.
 * @csspart button - Each default button; also `mic-button`, `camera-button`, `screen-button`, `chat-button`, `people-button`, `hand-button`, `reaction-button`, `caption-button`, `layout-button`, `pip-button`, `fullscreen-button`, `record-button`, `settings-button` and `leave-button`.
 * @csspart badge - The mark of a device that cannot be had, the number of unread messages, of people, of your place in the queue of hands, and the time of a recording.
 * @csspart icon - Each icon.
 * @csspart tooltip - Each tooltip.
 * @csspart more-button - Opens the controls that do not fit.
 * @csspart menu - The menus of the layouts, of the reactions and of what does not fit; their entries are `item`.
 * @csspart dialog - The dialog of the settings.
 * @example
 * <room-toolbar><room-mic-button></room-mic-button><room-leave-button></room-leave-button></room-toolbar>
 */
export class RoomToolbarElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, toolbarStyles];

  /** Names of the default controls to show, space separated: `mic camera screen chat people hand reaction caption layout pip fullscreen record settings leave`. All when empty. */
  @property() controls = '';

  readonly #children = new ChildrenController(this);
  /** The control that Tab reaches. */
  #current: HTMLElement | undefined;
  /** Has what does not fit. */
  #more: MoreControlsElement | undefined;
  #loading: Promise<void> | undefined;
  #sizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Of the window it is in: that of a hidden page sees nothing.
    const view = this.ownerDocument.defaultView!;
    // In the next frame: what changes the size meanwhile is no loop then.
    this.#sizes = new view.ResizeObserver(() => view.requestAnimationFrame(() => this.#fit()));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override updated(): void {
    // A control knows whether it hides itself only after its own first update.
    const ready = this.#controls.map((control) => Promise.resolve((control as Partial<RoomElement>).updateComplete));
    void Promise.all(ready).then(() => this.#fit());
  }

  get #controls(): HTMLElement[] {
    const slot = this.renderRoot.querySelector('slot');
    const found = slot ? slot.assignedElements({flatten: true}) : [...this.renderRoot.querySelectorAll('.bar > *')];
    return found.filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && (element.localName.includes('-') || element.matches('button, a[href], input, select')),
    );
  }

  #fit(): void {
    const more = this.#more;
    // Behind a button already, they have as many rows as they need.
    const yielding = this.classList.contains('all') ? [] : [...this.renderRoot.querySelectorAll<HTMLElement>('.yields')].reverse();
    const isTooWide = () => new Set(this.#controls.filter(canFocus).map(({offsetTop}) => offsetTop)).size > 1;
    const hadFocus = this.#current?.matches(':focus');
    if (more) more.hidden = true;
    for (const control of yielding) control.hidden = false;
    if (more) more.hidden = yielding.length === 0 || !isTooWide();
    for (const control of yielding) control.hidden = isTooWide();
    const away = yielding.filter((control) => control.hidden).reverse();
    if (away.length > 0) this.#loading ??= this.#load();
    if (more) more.controls = away.map(({localName}) => /room-(.+)-button/.exec(localName)![1]).join(' ');
    this.#rove();
    if (hadFocus && !this.#current?.matches(':focus')) this.#current?.focus();
  }

  async #load(): Promise<void> {
    try {
      const {furtherToolbar, MoreControlsElement} = await import('./more-controls.js');
      this.#more = makeInternal('parlor-more-controls', MoreControlsElement);
      this.#more.toolbar = furtherToolbar(this);
      this.requestUpdate();
    } catch {
      // Chunks that are not where they belong are told of once, by the entry.
    }
  }

  /** Keeps exactly one control in the tab order (WAI-ARIA toolbar pattern). */
  #rove(to?: HTMLElement): void {
    const controls = this.#controls;
    this.#current = to ?? (this.#current && controls.includes(this.#current) && canFocus(this.#current) ? this.#current : controls.find(canFocus));
    for (const control of controls) control.tabIndex = control === this.#current ? 0 : -1;
  }

  #onKeydown(event: KeyboardEvent): void {
    const controls = this.#controls.filter(canFocus);
    const at = controls.findIndex((control) => event.composedPath().includes(control));
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = {[forward]: at + 1, [backward]: at - 1, Home: 0, End: -1}[event.key];
    if (to === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = controls.at(to % controls.length);
    event.preventDefault();
    this.#rove(target);
    target?.focus();
  }

  #onFocus(event: FocusEvent): void {
    const control = this.#controls.find((candidate) => event.composedPath().includes(candidate));
    if (control && control !== this.#current) this.#rove(control);
  }

  protected override render(): TemplateResult {
    const wanted = wordList(this.controls);
    if (this.#more) this.#more.for = this.for;
    const buttons = [
      ['mic', html`<room-mic-button for=${this.for} exportparts="button, button: mic-button, badge, icon, tooltip"></room-mic-button>`],
      ['camera', html`<room-camera-button for=${this.for} exportparts="button, button: camera-button, badge, icon, tooltip"></room-camera-button>`],
      ['screen', html`<room-screen-button class="yields" for=${this.for} exportparts="button, button: screen-button, badge, icon, tooltip"></room-screen-button>`],
      ['chat', html`<room-chat-button for=${this.for} exportparts="button, button: chat-button, badge, icon, tooltip"></room-chat-button>`],
      ['people', html`<room-people-button class="yields" for=${this.for} exportparts="button, button: people-button, badge, icon, tooltip"></room-people-button>`],
      ['hand', html`<room-hand-button class="yields" for=${this.for} exportparts="button, button: hand-button, badge, icon, tooltip"></room-hand-button>`],
      ['reaction', html`<room-reaction-button class="yields" for=${this.for} exportparts="button, button: reaction-button, icon, tooltip, menu, item"></room-reaction-button>`],
      ['caption', html`<room-caption-button class="yields" for=${this.for} exportparts="button, button: caption-button, icon, tooltip"></room-caption-button>`],
      ['layout', html`<room-layout-button class="yields" for=${this.for} exportparts="button, button: layout-button, icon, tooltip, menu, item"></room-layout-button>`],
      ['pip', html`<room-pip-button class="yields" for=${this.for} exportparts="button, button: pip-button, icon, tooltip"></room-pip-button>`],
      ['fullscreen', html`<room-fullscreen-button class="yields" for=${this.for} exportparts="button, button: fullscreen-button, icon, tooltip"></room-fullscreen-button>`],
      ['record', html`<room-record-button class="yields" for=${this.for} exportparts="button, button: record-button, badge, icon, tooltip"></room-record-button>`],
      ['more', this.#more],
      ['settings', html`<room-settings-button for=${this.for} exportparts="button, button: settings-button, icon, tooltip, dialog"></room-settings-button>`],
      ['leave', html`<room-leave-button for=${this.for} exportparts="button, button: leave-button, badge, icon, tooltip"></room-leave-button>`],
    ] as const;
    return html`
      <div
        class="bar"
        part="bar"
        role="toolbar"
        aria-label=${this.text.controls}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocus}
      >
        ${this.#children.present
          ? html`<slot @slotchange=${() => this.#rove()}></slot>`
          : buttons.filter(([name]) => name === 'more' || lists(wanted, name)).map(([, button]) => button)}
      </div>
    `;
  }
}

function canFocus(control: HTMLElement): boolean {
  return control.getClientRects().length > 0 && !control.matches(':disabled');
}
