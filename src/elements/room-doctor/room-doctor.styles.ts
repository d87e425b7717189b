import {css} from 'lit';

export const doctorStyles = css`
  :host {
    display: block;
  }
  .all {
    display: grid;
    gap: 18px;
    max-inline-size: 720px;
  }
  .summary {
    font-size: 20px;
    font-weight: 600;
  }
  h3 {
    margin: 0 0 6px;
    color: var(--_muted);
    font: inherit;
    font-size: 13px;
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    list-style: none;
  }
  .check {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    padding: 11px 14px;
  }
  .check + .check {
    border-block-start: 1px solid var(--_line);
  }
  .mark {
    display: grid;
    place-items: center;
    block-size: 20px;
    color: var(--_muted);
  }
  .mark .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .good .mark {
    color: var(--_accent);
  }
  .problem .mark {
    color: var(--_warning);
  }
  .name {
    overflow-wrap: anywhere;
  }
  .problem .name {
    font-weight: 600;
  }
  .value {
    color: var(--_muted);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .level,
  .found,
  .fix {
    grid-column: 2 / -1;
  }
  .level {
    inline-size: 100%;
    block-size: 10px;
  }
  .found {
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: 14px;
  }
  .problem .found {
    color: inherit;
  }
  .detail,
  .fix {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
  .detail {
    font-size: 13px;
  }
  .fix {
    display: block;
    margin-block-start: 6px;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--_tile);
    font-size: 12.5px;
    line-height: 1.5;
    text-align: left;
    user-select: all;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    margin-block-start: 10px;
  }
  .hint {
    color: var(--_muted);
    font-size: 13px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  textarea {
    block-size: 14rem;
  }
  @media (max-width: 420px) {
    .check {
      padding-inline: 12px;
      column-gap: 10px;
    }
    .actions .button,
    .ask .button {
      flex: 1 1 100%;
    }
  }
`;
