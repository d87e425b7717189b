import {css} from 'lit';

export const settingsStyles = css`
  .content {
    display: grid;
    gap: 16px;
  }
  .group {
    display: grid;
    gap: 4px;
  }
  .group + .group {
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .heading {
    margin: 0 0 4px;
    font-size: 13px;
    font-weight: 600;
    color: var(--_muted);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
    rotate: -90deg;
    transition: rotate var(--_time);
  }
  summary:dir(rtl) .icon {
    rotate: 90deg;
  }
  [open] > summary .icon {
    rotate: 0deg;
  }
  .more .switch {
    padding-inline-start: 26px;
  }
  [aria-expanded='true'] + .tooltip {
    display: none;
  }
`;
