import {css} from 'lit';

/** Five bars, of which as many are full as the quality is worth; words beside them say it too. */
export const signalBarsStyles = css`
  .signal .icon path {
    stroke-opacity: 0.35;
  }
  .signal .icon path:nth-child(-n + 2),
  .signal.fair .icon path:nth-child(-n + 4),
  .signal.good .icon path {
    stroke-opacity: 1;
  }
  .signal.unknown .icon path {
    stroke-opacity: 0.35;
  }
  .signal.good {
    color: var(--_accent);
  }
  .signal.fair,
  .signal.poor {
    color: var(--_warning);
  }
  @media (forced-colors: active) {
    .signal {
      color: CanvasText;
    }
  }
`;
