import {css} from 'lit';

export const statusStyles = css`
  :host {
    display: block;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    animation: appear var(--_time);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .title {
    font-weight: 600;
    text-wrap: balance;
  }
  .text {
    color: var(--_muted);
    text-wrap: pretty;
  }
  .detail {
    margin-block-start: 8px;
    font-size: 13px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .pill {
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--_scrim);
    color: var(--_on-scrim);
    font-size: 14px;
  }
  .pill .title {
    font-weight: 500;
  }
  /* Two lines: what is wrong, and what helps. */
  .pill:has(.text) {
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px 12px;
    max-inline-size: min(100%, 22rem);
    padding-block: 8px;
    border-radius: calc(var(--_radius) + 10px);
  }
  .pill:has(.text) .words {
    min-inline-size: 0;
    max-inline-size: calc(100% - 36px);
  }
  .pill:has(.text) .title {
    font-weight: 600;
  }
  .pill .text {
    color: inherit;
    font-size: 13px;
    line-height: 1.35;
    text-wrap: balance;
  }
  .pill > .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--room-warning, #f5b84a);
  }
  .pill .signal {
    color: var(--room-warning, #f5b84a);
  }
  .pill .actions {
    margin-inline-end: -8px;
  }
  .pill .button {
    white-space: nowrap;
    min-block-size: 28px;
    padding: 1px 12px;
    border-radius: 999px;
    background: var(--_on-scrim);
    color: #16191d;
    font-size: 13px;
  }
  @media (pointer: coarse) {
    .pill .button {
      min-block-size: 44px;
    }
  }
  .card {
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 12px 12px 12px 16px;
  }
  .card .words {
    flex: 1 1 12rem;
  }
  .page {
    flex-direction: column;
    gap: 18px;
    max-inline-size: 26rem;
    padding: 24px 16px;
    text-align: center;
  }
  .page .title {
    font-size: 22px;
    line-height: 1.25;
  }
  .page .text {
    margin-block-start: 6px;
    text-wrap: balance;
  }
  .page .actions {
    justify-content: center;
  }
  .emblem {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_control);
    color: var(--_muted);
  }
  .emblem .icon {
    inline-size: 26px;
    block-size: 26px;
  }
  .card .emblem {
    inline-size: 40px;
    block-size: 40px;
  }
  .card .emblem .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .link {
    flex: 1 1 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-size);
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: transparent;
    font-size: 13px;
    text-overflow: ellipsis;
  }
  @media (forced-colors: active) {
    .pill {
      border: 1px solid;
      background: Canvas;
    }
  }
`;
