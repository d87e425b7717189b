import {css} from 'lit';

export const noticesStyles = css`
  :host {
    display: block;
    inline-size: min(26rem, 100%);
    container-type: inline-size;
  }
  .list {
    display: grid;
    gap: 8px;
    justify-items: center;
    outline: none;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 40px;
    padding: 3px 4px 3px 14px;
    transition:
      opacity var(--_time),
      translate var(--_time);
  }
  .notice:dir(rtl) {
    padding: 3px 14px 3px 4px;
  }
  @starting-style {
    .notice {
      opacity: 0;
      translate: 0 -6px;
    }
  }
  .words {
    min-inline-size: 0;
    padding-block: 4px;
    font-weight: 500;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-line;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .action,
  .dismiss {
    flex: none;
    min-block-size: 32px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
    transition: background-color var(--_time);
  }
  .action {
    margin-inline-start: 6px;
    padding-inline: 12px;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_card));
    font-weight: 600;
  }
  .action:hover {
    background: color-mix(in oklab, var(--_accent) 24%, var(--_card));
  }
  .dismiss {
    display: grid;
    place-items: center;
    inline-size: 32px;
    padding: 0;
    color: var(--_muted);
  }
  .dismiss:hover {
    background: var(--_control);
  }
  .dismiss .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  /* Words that do not fit beside the button have the row for themselves, not a column of single words. */
  @container (max-width: 22rem) {
    .notice:has(.action) {
      flex-wrap: wrap;
      justify-content: flex-end;
    }
    .notice:has(.action) .words {
      flex: 1 0 auto;
      max-inline-size: 100%;
      padding-inline-end: 10px;
    }
  }
  @media (pointer: coarse) {
    .action,
    .dismiss {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .action,
    .dismiss {
      border: 1px solid ButtonText;
    }
  }
`;
