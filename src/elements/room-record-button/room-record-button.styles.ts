import {css} from 'lit';

/** Red, as everywhere: what goes on here is not to be forgotten. */
export const recordButtonStyles = css`
  button.active {
    background: color-mix(in oklab, var(--_danger) 16%, var(--_surface));
    color: var(--_danger);
  }
  button.active:not([aria-disabled]):hover {
    background: color-mix(in oklab, var(--_danger) 24%, var(--_surface));
  }
  .count {
    /* Small white digits need more than white on the red of a button. */
    background: color-mix(in oklab, var(--_danger) 80%, #000);
    color: var(--_on-danger);
  }
`;
