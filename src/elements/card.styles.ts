import {css} from 'lit';

/** What lies over the pictures and stays until it is answered, or is over: who waits, what happened, a hint. */
export const cardStyles = css`
  :is(.card, .pill):not(:empty) {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_card);
    /* Mixed from what it lies on, or it would not be seen as a button. */
    --_control: var(--room-control, color-mix(in oklab, var(--_on-surface) 12%, var(--_card)));
    box-shadow: var(--_shadow);
    font-size: 14px;
  }
`;
