import {css} from 'lit';

export const statsStyles = css`
  :host {
    display: block;
    container: stats / inline-size;
  }
  .own {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    font-weight: 600;
  }
  .help {
    margin-block: 0 6px;
    font-size: 13px;
    color: var(--_muted);
  }
  .links {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .link {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 10px;
    min-block-size: 44px;
    padding-block: 6px;
    border-radius: 6px;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words {
    grid-column: 2;
    font-size: 13px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .signal {
    grid-row: span 2;
  }
  .own .signal .icon,
  .link .signal .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .more {
    grid-area: 1 / 3 / 3 / 4;
    color: var(--_muted);
    transition: rotate var(--_time);
  }
  .more .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  [open] > summary .more {
    rotate: 180deg;
  }
  table {
    inline-size: 100%;
    margin-block-end: 10px;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 3px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  th {
    inline-size: 46%;
    padding-inline-end: 12px;
    color: var(--_muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .actions .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .names {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    font-size: 14px;
    cursor: pointer;
  }
  .names input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
`;
