import {css} from 'lit';

export const layoutStyles = css`
  .menu .icon {
    visibility: hidden;
    color: var(--_accent);
  }
  .menu [aria-checked='true'] .icon {
    visibility: visible;
  }
  .menu hr {
    margin: 6px 8px;
    border: 0;
    border-block-start: 1px solid var(--_line);
    inline-size: auto;
  }
  [aria-expanded='true'] + .tooltip {
    display: none;
  }
`;
