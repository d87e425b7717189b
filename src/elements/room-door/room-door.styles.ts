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
  .notices:not(:empty) {
    max-block-size: 13rem;
    padding: 12px;
    overflow-y: auto;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  .notice + .notice {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .words {
    flex: 1 1 9rem;
    min-inline-size: 0;
    font-weight: 500;
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
    padding-inline: 14px;
  }
`;
