import {css} from 'lit';

export const reactionMenuStyles = css`
  .menu {
    grid-template-columns: repeat(4, 1fr);
    gap: 2px;
    min-inline-size: 0;
  }
  .menu button {
    justify-content: center;
    inline-size: 48px;
    min-block-size: 48px;
    padding: 0;
    font-size: 26px;
    line-height: 1;
  }
  @media (prefers-reduced-motion: no-preference) {
    .menu button {
      transition: scale var(--_time);
    }
    .menu button:hover,
    .menu button:focus-visible {
      scale: 1.12;
    }
  }
`;
