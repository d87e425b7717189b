import {css} from 'lit';

export const chatStyles = css`
  .chat {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    outline: none;
  }
  .chat .sheet-head {
    padding: 6px 8px 4px 16px;
  }
  .chat:dir(rtl) .sheet-head {
    padding: 6px 16px 4px 8px;
  }
  .sheet-title {
    font-size: 16px;
  }
  .sheet-close {
    margin: 0;
  }
  .middle {
    grid-row: 2;
    position: relative;
    min-block-size: 0;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .empty {
    display: grid;
    align-content: center;
    gap: 4px;
    grid-row: 2;
    block-size: 100%;
    padding: 24px;
    text-align: center;
    font-size: 14px;
    color: var(--_muted);
  }
  .empty > * {
    text-align: center;
    text-wrap: balance;
  }
  .empty-title {
    font-size: 15px;
    font-weight: 600;
    color: var(--_on-surface);
  }
  .fresh {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 50%;
    translate: -50%;
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 34px;
    padding-inline: 12px 14px;
    border: 0;
    border-radius: 17px;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .fresh:dir(rtl) {
    translate: 50%;
  }
  .fresh .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  @media (forced-colors: active) {
    .fresh {
      border: 1px solid ButtonText;
    }
  }
`;
