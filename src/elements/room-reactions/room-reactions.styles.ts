import {css} from 'lit';

export const reactionsStyles = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    container-type: size;
  }
  .reaction {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: calc(12px + var(--_lane, 0) * min(76px, 15cqi));
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: min(9rem, 40cqi);
    animation: fly 4s ease-out forwards;
  }
  .l1 {
    --_lane: 1;
  }
  .l2 {
    --_lane: 2;
  }
  .l3 {
    --_lane: 3;
  }
  .emoji {
    font-size: clamp(28px, 8cqmin, 44px);
    line-height: 1.1;
    filter: drop-shadow(0 1px 3px rgb(0 0 0 / 0.4));
    animation: fade 4s ease-out forwards;
  }
  .name {
    max-inline-size: 100%;
    padding: 1px 8px;
    overflow: hidden;
    border-radius: 9px;
    background: var(--_scrim);
    color: var(--_on-scrim);
    font-size: 12px;
    font-weight: 500;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes fly {
    from {
      transform: translateY(20px) scale(0.6);
    }
    8% {
      transform: none;
    }
    to {
      transform: translateY(calc(-1 * min(60cqb, 360px)));
    }
  }
  /* Not the name: it is to be read as long as it is there. */
  @keyframes fade {
    from {
      opacity: 0;
    }
    8%,
    70% {
      opacity: 1;
    }
    to {
      opacity: 0;
    }
  }
  /* No flight: one beside the other, for as long. */
  @media (prefers-reduced-motion: reduce) {
    .reaction,
    .emoji {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .name {
      border: 1px solid;
      background: Canvas;
    }
  }
`;
