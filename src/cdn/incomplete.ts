import {css, html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {safeDefine} from '../define/safe-define.js';
import {buttonStyles} from '../elements/button.styles.js';
import {RoomElement} from '../elements/room-element.js';

/** In the place of what a person needs before and after a call, where its chunk did not arrive. */
class IncompleteElement extends RoomElement {
  static override styles: CSSResultGroup = [
    RoomElement.styles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
        justify-items: center;
        text-align: center;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    // A call that runs goes on without.
    if (this.closest('.over')) return nothing;
    const {incomplete, reload} = this.text;
    return html`<p role="alert">${incomplete}</p><button class="button primary" type="button" @click=${() => location.reload()}>${reload}</button>`;
  }
}

export function sayIncomplete(): void {
  safeDefine('room-lobby', IncompleteElement);
  safeDefine('room-status', class extends IncompleteElement {});
}
