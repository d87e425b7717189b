import {css} from 'lit';

/** What opens from a button, with its entries. */
export const menuStyles = css`
  .menu {
    position: absolute;
    z-index: 4;
    inset-block-end: calc(100% + 8px);
    inset-inline-start: 50%;
    translate: calc(-50% + var(--shift, 0px));
    display: grid;
    min-inline-size: 11rem;
    padding: 6px;
    max-block-size: calc(100dvb - 16px);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_card);
    color: inherit;
    box-shadow: var(--_shadow);
  }
  .menu:dir(rtl) {
    translate: calc(50% + var(--shift, 0px));
  }
  /* Over everything, where browsers can: a room clips what reaches over its edges. */
  .menu:popover-open {
    position: fixed;
    inset: auto;
    top: var(--top);
    left: var(--middle);
    margin: 0;
    translate: calc(-50% + var(--shift, 0px));
  }
  .menu[hidden] {
    display: none;
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    block-size: auto;
    min-block-size: 44px;
    padding: 8px;
    padding-inline-end: 12px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--_control);
  }
  .menu button:focus-visible {
    outline-offset: -2px;
  }
`;
