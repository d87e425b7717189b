import {css} from 'lit';

/** A switch with its name and what it does. */
export const switchRowStyles = css`
  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-block-size: 44px;
    padding-block: 4px;
    cursor: pointer;
  }
  .switch-words {
    display: grid;
    min-inline-size: 0;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_muted);
  }
  .switch-words > * {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .switch-title {
    font-size: 15px;
    color: var(--_on-surface);
  }
  .switch input {
    --_knob: color-mix(in oklab, var(--_on-surface) 60%, var(--_surface));
    flex: none;
    display: grid;
    align-items: center;
    inline-size: 40px;
    block-size: 24px;
    padding-inline: 3px;
    border: 2px solid var(--_knob);
    border-radius: 999px;
    background: transparent;
    appearance: none;
    cursor: pointer;
    transition:
      background-color var(--_time),
      border-color var(--_time);
  }
  .switch input::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_knob);
    transition: translate var(--_time);
  }
  .switch input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch input:checked::before {
    translate: 16px;
    background: var(--_on-accent);
  }
  .switch input:checked:dir(rtl)::before {
    translate: -16px;
  }
  @media (forced-colors: active) {
    .switch input {
      --_knob: ButtonText;
      forced-color-adjust: none;
      background: Canvas;
    }
    .switch input:checked {
      border-color: Highlight;
      background: Highlight;
    }
    .switch input:checked::before {
      background: HighlightText;
    }
  }
`;
