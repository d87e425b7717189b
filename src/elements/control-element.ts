import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {composedAncestors} from '../controllers/composed-tree.js';
import type {StringsOverride} from '../locales/strings.js';
import {classNames} from './class-names.js';
import {controlStyles} from './control.styles.js';
import {RoomElement} from './room-element.js';

/** How a control looks now. */
export interface ControlView {
  /** What a click does; also the accessible name and the tooltip. It changes with the state, so there is no `aria-pressed`. */
  readonly label: string;
  readonly icon: TemplateResult;
  readonly look?: 'off' | 'active' | 'danger';
  /** It can still have the focus, so that a toolbar always has a way in. */
  readonly disabled?: boolean;
  readonly busy?: boolean;
  /** What is wrong, in words; shown as a badge and in the tooltip. */
  readonly trouble?: string | undefined;
  /** It opens something: whether that is open. */
  readonly menu?: boolean;
  /** What it opens, if not a menu; `false`: nothing over the page, but a part of it. */
  readonly popup?: 'dialog' | 'false';
}

/** Base of every button of a room: template, name, tooltip, keyboard. */
export abstract class ControlElement<Words extends StringsOverride = object> extends RoomElement<Words> {
  static override shadowRootOptions: ShadowRootInit = {...RoomElement.shadowRootOptions, delegatesFocus: true};
  static override styles: CSSResultGroup = [RoomElement.styles, controlStyles];

  /** Escape hides the tooltip (WCAG 1.4.13) until the pointer or the focus comes again. */
  @state() private dismissed = false;

  protected abstract view(): ControlView;
  protected abstract activate(): void;

  readonly #keepTooltipInside = (): void => this.keepInside(this.renderRoot.querySelector<HTMLElement>('.tooltip')!);

  /** A room clips what reaches over its edges: what stands over a button near one is shifted. */
  protected keepInside(floating: HTMLElement): void {
    floating.style.setProperty('--shift', '0px');
    let {left, right} = this.ownerDocument.documentElement.getBoundingClientRect();
    for (const element of composedAncestors(this)) {
      if (getComputedStyle(element).overflowX === 'visible') continue;
      const box = element.getBoundingClientRect();
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
    }
    const box = floating.getBoundingClientRect();
    const shift = Math.max(left + 4 - box.left, 0) + Math.min(right - 4 - box.right, 0);
    floating.style.setProperty('--shift', `${shift}px`);
  }

  protected override render(): TemplateResult {
    const {label, icon, look = '', disabled = false, busy = false, trouble, menu, popup = 'menu'} = this.view();
    return html`
      <button
        part="button"
        type="button"
        aria-labelledby="label"
        aria-haspopup=${menu === undefined ? nothing : popup}
        aria-expanded=${menu === undefined ? nothing : `${menu}`}
        class=${classNames(look, busy && 'busy', this.dismissed && 'quiet')}
        aria-disabled=${disabled ? 'true' : nothing}
        @click=${() => disabled || this.activate()}
        @keydown=${(event: KeyboardEvent) => (this.dismissed ||= event.key === 'Escape')}
        @focus=${this.#keepTooltipInside}
        @pointerenter=${this.#keepTooltipInside}
        @blur=${() => (this.dismissed = false)}
        @pointerleave=${() => (this.dismissed = false)}
      >
        <slot name="icon">${icon}</slot>
        ${trouble ? html`<span class="badge" part="badge" aria-hidden="true">!</span>` : nothing}
      </button>
      <span class="tooltip" part="tooltip" role="tooltip" id="label">
        <slot name="label">${trouble ? `${label} – ${trouble}` : label}</slot>
      </span>
    `;
  }
}
