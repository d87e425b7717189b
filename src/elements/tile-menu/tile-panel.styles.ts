import {css} from 'lit';

export const tilePanelStyles = css`
  .menu {
    max-inline-size: calc(100vi - 16px);
    font-weight: 400;
    font-size: 15px;
    text-align: start;
    user-select: none;
    cursor: default;
  }
  .menu .mark {
    margin-inline-start: auto;
    color: var(--_accent);
  }
  .menu .danger {
    /* Made for what is on it; as text on a card it needs more contrast. */
    color: color-mix(in oklab, var(--_danger) 80%, var(--_on-surface));
  }
  .volume {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding: 0 8px;
  }
  .volume input {
    flex: 1;
    min-inline-size: 6rem;
    block-size: 28px;
    margin: 0;
    border-radius: 8px;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .volume input {
      block-size: 44px;
    }
  }
  .volume output {
    min-inline-size: 2.75rem;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
