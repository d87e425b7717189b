import {css} from 'lit';

export const gridControlsStyles = css`
  /* A finger turns pages sideways; up and down is still the page's. */
  .grid:has(~ .pager) {
    touch-action: pan-y;
  }
  .floating {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .floating:active {
    cursor: grabbing;
  }
  .move {
    z-index: 1;
  }
  .grid:has(> .floating:hover) + .move {
    opacity: 1;
  }
  .grid:has(> .floating:active) + .move {
    visibility: hidden;
  }
  /* A finger takes the picture itself; the handle is for keys. */
  @media (hover: none) {
    .move:not(:focus-visible) {
      opacity: 0;
      pointer-events: none;
    }
  }
  .pager [part='page'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .pager {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .pager button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: none;
    cursor: pointer;
    transition: background-color var(--_time);
  }
  .pager button:not([aria-disabled]):hover {
    background: var(--_control);
  }
  .pager [aria-disabled] {
    cursor: default;
    opacity: 0.4;
  }
  .pager .icon:dir(rtl) {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .pager button {
      border-color: ButtonText;
    }
    .pager [aria-disabled] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
