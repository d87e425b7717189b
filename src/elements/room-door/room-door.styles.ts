import {css} from 'lit';

export const doorStyles = css`
  :host {
    display: block;
    inline-size: min(26rem, 100%);
  }
  .notices {
    display: grid;
    gap: 8px;
  }
  /* In a room, or else on the screen: however many wait, the call is to be seen. */
  .notices:not(:empty) {
    max-block-size: min(24rem, 45cqb);
    padding-block: 8px;
    padding-inline: 14px 8px;
    overflow-y: auto;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 6px 8px;
  }
  .notice + .notice {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .words {
    flex: 1 1 5rem;
    min-inline-size: 0;
    font-weight: 500;
    text-wrap: balance;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .actions {
    display: flex;
    gap: 8px;
  }
  .notice .button {
    min-block-size: 34px;
    padding: 4px 12px;
    font-size: inherit;
  }
  @media (pointer: coarse) {
    .notice .button {
      min-block-size: 44px;
    }
  }
`;
