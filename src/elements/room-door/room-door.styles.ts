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
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_card);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
    overflow-y: auto;
    font-size: 14px;
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
  }
  .actions {
    display: flex;
    gap: 8px;
  }
  .notice .button {
    padding-inline: 14px;
  }
`;
