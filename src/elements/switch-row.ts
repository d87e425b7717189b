import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Words} from '../locales/strings.js';

export interface SwitchRow extends Pick<Words, 'title'>, Partial<Pick<Words, 'text'>> {
  /** Unique in its shadow root. */
  readonly id: string;
  readonly on: boolean;
  readonly wish: (on: boolean) => void;
}

/** A switch with its name and what it does. It shows what is: whoever is asked decides, and the switch follows. */
export function switchRow({id, title, text, on, wish}: SwitchRow): TemplateResult {
  const changed = ({currentTarget}: Event) => {
    const box = currentTarget as HTMLInputElement;
    const {checked} = box;
    box.checked = !checked;
    wish(checked);
  };
  return html`<label class="switch" part="switch">
    <span class="switch-words"><span class="switch-title" id="${id}-title">${title}</span>${text ? html`<span id="${id}-text">${text}</span>` : nothing}</span>
    <input
      type="checkbox"
      role="switch"
      name=${id}
      aria-labelledby="${id}-title"
      aria-describedby=${text ? `${id}-text` : nothing}
      .checked=${live(on)}
      @change=${changed}
    />
  </label>`;
}
