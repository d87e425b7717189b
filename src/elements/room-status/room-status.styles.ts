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
  .status.pill {
    padding: 5px 14px;
    border-radius: 999px;
  }
  .pill .title {
    font-weight: 500;
  }
  /* Two lines: what is wrong, and what helps. */
  .status.pill:has(.text) {
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px 12px;
    max-inline-size: min(100%, 44rem);
    padding-block: 6px;
    border-radius: calc(var(--_radius) + 10px);
  }
  .pill:has(.text) .words {
    min-inline-size: 0;
    max-inline-size: calc(100% - 32px);
  }
  .pill:has(.text) .title {
    font-weight: 600;
  }
  .pill .text {
    font-size: 13px;
    line-height: 1.35;
    text-wrap: balance;
  }
  .pill > .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--_warning);
  }
  .pill .signal {
    color: var(--_warning);
  }
  .pill .actions {
    margin-inline-end: -8px;
  }
  .pill .button {
    white-space: nowrap;
    min-block-size: 28px;
    padding: 1px 12px;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_card));
    font-size: 13px;
  }
  .pill .button:hover {
    background: color-mix(in oklab, var(--_accent) 24%, var(--_card));
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
    flex: 1 1 auto;
    min-inline-size: 0;
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
`;
