import {css} from 'lit';

/** Small round buttons over a picture: seen when they are wanted, and always where nothing hovers. */
export const overlayButtonStyles = css`
  .overlay {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_scrim);
    color: var(--_on-scrim);
    cursor: pointer;
    opacity: 0;
    transition: opacity var(--_time);
  }
  /* What a finger hits is larger than what is seen. */
  .overlay::after {
    content: '';
    position: absolute;
    inset: -5px;
  }
  .overlay .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .overlay:hover,
  .overlay:focus-visible,
  .overlay[aria-expanded='true'] {
    opacity: 1;
  }
  /* Two colours: over a picture one of them is always seen. */
  .overlay:focus-visible {
    box-shadow: 0 0 0 2px light-dark(#fff, #000);
  }
  /* Always there, so it is small to the eye, if not to the finger. */
  @media (hover: none) {
    .overlay {
      opacity: 1;
    }
    .overlay:not([aria-expanded='true'], :focus-visible) {
      padding: 6px;
      background-clip: content-box;
    }
    .overlay:not([aria-expanded='true'], :focus-visible) .icon {
      inline-size: 14px;
      block-size: 14px;
    }
  }
  @media (forced-colors: active) {
    .overlay {
      border-color: ButtonText;
      background: ButtonFace;
    }
  }
`;
