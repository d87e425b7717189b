import {css} from 'lit';

export const recordingsStyles = css`
  .dot {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_danger);
    animation: glow 1.2s infinite alternate ease-in-out;
  }
  @keyframes glow {
    to {
      opacity: 0.35;
    }
  }
  .time {
    margin-inline-start: 6px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
