import {css} from 'lit';

export const devicesStyles = css`
  :host {
    display: block;
  }
  .list {
    display: grid;
    gap: var(--_gap);
  }
  .row {
    display: flex;
    gap: var(--_gap);
  }
  .row .icon-button {
    block-size: auto;
  }
  .picker {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    position: relative;
    min-block-size: var(--_control-size);
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    overflow: hidden;
  }
  /* Where there is no speaker to choose, there is still one to hear. */
  .alone {
    font-size: 14px;
    text-align: start;
    cursor: pointer;
  }
  .picker.alone > .icon:first-child {
    grid-area: 1 / 1;
  }
  .alone span {
    grid-area: 1 / 2;
  }
  .alone:hover {
    background: color-mix(in oklab, var(--_on-surface) 8%, var(--_card));
  }
  .picker:focus-within {
    border-color: var(--_accent);
  }
  .picker > .icon {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
    pointer-events: none;
  }
  select {
    grid-area: 1 / 1 / 2 / -1;
    inline-size: calc(100% + 24px);
    block-size: var(--_control-size);
    margin-inline: -12px;
    padding-inline: 42px 40px;
    border: 0;
    border-radius: inherit;
    outline-offset: -3px;
    background: transparent;
    font-size: 14px;
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  select:disabled {
    color: var(--_muted);
    cursor: default;
    opacity: 1;
  }
  option {
    background: var(--_card);
    color: var(--_on-surface);
  }
  .picker > .icon:first-child {
    grid-area: 1 / 1;
  }
  .picker > .icon:last-of-type {
    grid-area: 1 / 3;
  }
  .meter {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 3px;
    overflow: hidden;
  }
  .level {
    block-size: 100%;
    background: var(--_accent);
    scale: var(--level, 0) 1;
    transform-origin: left;
    transition: scale 90ms linear;
  }
  .level:dir(rtl) {
    transform-origin: right;
  }
  @media (forced-colors: active) {
    .level {
      background: Highlight;
    }
  }
`;
