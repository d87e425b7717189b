import {css, html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {moreIcon} from '../icons.js';
import {menuStyles} from '../menu.styles.js';
import {Popup} from '../popup.js';
import {property} from '../property.js';
import type {RoomToolbarElement} from './room-toolbar.js';

/** Of what yields, as the toolbar hands them on. */
const PARTS = 'button, screen-button, people-button, hand-button, reaction-button, caption-button, layout-button, pip-button, fullscreen-button, record-button, badge, icon, tooltip, menu, item';

const styles = css`
  .menu {
    inline-size: max-content;
    min-inline-size: 0;
    max-inline-size: min(17rem, 100vw - 16px);
    /* Their tooltips reach over its edge. */
    overflow: visible;
    padding: 10px;
  }
`;

/** @returns another toolbar of the same name, and in the same registry of elements, for all controls that are told it */
export function furtherToolbar(of: RoomToolbarElement): RoomToolbarElement {
  const toolbar = of.cloneNode() as RoomToolbarElement;
  for (const name of toolbar.getAttributeNames()) toolbar.removeAttribute(name);
  toolbar.className = 'all';
  toolbar.setAttribute('exportparts', PARTS);
  return toolbar;
}

/** The controls that do not fit into a toolbar, in one that opens over it. */
export class MoreControlsElement extends ControlElement<ControlsStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, menuStyles, styles];

  /** Their names, space separated. */
  @property() controls = '';

  /** What they are in, when it is open. */
  toolbar: RoomToolbarElement | undefined;
  readonly #popup = new Popup(this, (menu) => this.keepInside(menu));

  constructor() {
    super(enControls);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', `${PARTS}, button: more-button`);
  }

  protected override willUpdate(): void {
    // All of them fit again.
    if (!this.controls) this.#popup.close();
    if (this.toolbar) Object.assign(this.toolbar, {for: this.for, controls: this.controls});
  }

  protected view(): ControlView {
    return {label: this.text.moreControls, icon: moreIcon, menu: this.#popup.open, popup: 'dialog'};
  }

  protected activate(): void {
    if (this.#popup.open) this.#popup.close();
    else void this.#popup.show().then(() => this.#focusFirst());
  }

  async #focusFirst(): Promise<void> {
    const {toolbar} = this;
    await toolbar?.updateComplete;
    // A control knows whether it hides itself only after its own first update.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    this.#popup.place();
    toolbar?.shadowRoot!.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#popup.close(true);
      event.preventDefault();
    } else if (!event.key.startsWith('Arrow') && event.key !== 'Home' && event.key !== 'End') {
      return;
    }
    // These are for the controls in here, not for the bar around.
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    return html`${super.render()}${this.#popup.open
      ? html`<div class="menu" part="menu" popover="manual" role="dialog" aria-label=${this.text.moreControls} @keydown=${this.#onKeydown}>
          ${this.toolbar}
        </div>`
      : nothing}`;
  }
}
