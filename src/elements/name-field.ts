import {html, nothing, type TemplateResult} from 'lit';
import type {LobbyStrings} from '../locales/strings.js';
import * as LIMITS from '../protocol/limits.js';

export interface NameField {
  readonly value: string;
  /** What Enter does, as a phone's keyboard shows it. */
  readonly enterkeyhint?: 'go';
  /** At each key. */
  readonly input?: (event: Event) => void;
  /** When it is left, or at Enter. */
  readonly change?: (event: Event) => void;
}

/** The field for one's own name, in the lobby and in the settings. */
export const nameField = (text: LobbyStrings, {value, enterkeyhint, input, change}: NameField): TemplateResult => html`
  <label class="name">
    <span class="label">${text.name}</span>
    <input
      part="name"
      name="name"
      autocomplete="nickname"
      enterkeyhint=${enterkeyhint ?? nothing}
      dir="auto"
      maxlength=${LIMITS.displayName * 2}
      placeholder=${text.namePlaceholder}
      .value=${value}
      @input=${input}
      @change=${change}
    />
  </label>
`;
