import {css} from 'lit';

/** Buttons with only an icon beside a field, such as "Switch camera". */
export const iconButtonStyles = css`
  .icon-button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    cursor: pointer;
    transition: background-color var(--_time);
  }
  .icon-button:hover {
    background: color-mix(in oklab, var(--_on-surface) 8%, var(--_card));
  }
  .icon-button .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  @media (forced-colors: active) {
    .icon-button {
      border-color: ButtonText;
    }
  }
`;
