import {css} from 'lit';

/** The field for one's own name, in the lobby and in the settings. */
export const nameFieldStyles = css`
  .name {
    display: grid;
    gap: 4px;
  }
  .label {
    font-size: 13px;
    font-weight: 500;
    color: var(--_muted);
  }
  .name input {
    inline-size: 100%;
    min-block-size: var(--_control-size);
    padding-inline: 12px;
    border: 1px solid color-mix(in oklab, var(--_on-surface) 52%, var(--_surface));
    border-radius: var(--_radius);
    background: var(--_card);
    font-size: 16px;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
