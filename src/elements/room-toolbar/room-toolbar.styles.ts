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
  /* What comes with a chunk takes no place, nor a gap, until it is there. */
  .bar :not(:defined) {
    display: none;
  }
  .bar > room-leave-button {
    margin-inline-start: calc(2 * var(--_gap));
  }
`;
