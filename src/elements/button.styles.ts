import {css} from 'lit';

/** Buttons with words, such as Join and Copy link. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control-size);
    padding: 8px 18px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_control);
    color: var(--_on-surface);
    font-weight: 600;
    cursor: pointer;
    transition: background-color var(--_time);
  }
  .button:hover {
    background: color-mix(in oklab, var(--_on-surface) 8%, var(--_control));
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_on-surface) 12%, var(--_accent));
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
