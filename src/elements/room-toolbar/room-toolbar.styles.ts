import {css} from 'lit';

export const toolbarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_gap);
  }
  .bar > room-leave-button {
    margin-inline-start: calc(2 * var(--_gap));
  }
`;
