import {css} from 'lit';

export const placeholderStyles = css`
  :host {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
  }
  .words {
    display: grid;
    justify-items: center;
    gap: 14px;
    text-align: center;
    color: var(--_muted);
  }
  .title {
    font-weight: 600;
    color: var(--_on-surface);
    text-wrap: balance;
  }
  .icon {
    inline-size: 32px;
    block-size: 32px;
  }
`;
