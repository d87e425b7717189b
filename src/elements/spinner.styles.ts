import {css} from 'lit';

/** Something goes on; the words beside it say what. */
export const spinnerStyles = css`
  .spinner {
    flex: none;
    inline-size: 13px;
    block-size: 13px;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  /* No colour is transparent there: the gap that turns would be closed. */
  @media (forced-colors: active) {
    .spinner {
      border-inline-end-color: Canvas;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      display: none;
    }
  }
`;
