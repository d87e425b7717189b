import {css} from 'lit';

/** Round-cornered icon buttons: microphone, camera, leave. */
export const controlStyles = css`
  :host {
    display: inline-block;
    position: relative;
  }
  :host(:state(unsupported)) {
    display: none;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: var(--room-control-width, calc(var(--_control-size) + 8px));
    block-size: var(--_control-size);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--room-control-radius, 14px);
    background: var(--_control);
    cursor: pointer;
    transition: background-color var(--_time);
  }
  button:not([aria-disabled]):hover {
    background: color-mix(in oklab, var(--_on-surface) 8%, var(--_control));
  }
  button[aria-disabled] {
    cursor: default;
    opacity: 0.5;
  }
  button.off {
    background: color-mix(in oklab, var(--_danger) 16%, var(--_surface));
    color: var(--_danger);
  }
  button.off:hover {
    background: color-mix(in oklab, var(--_danger) 24%, var(--_surface));
  }
  button.active {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.active:not([aria-disabled]):hover {
    background: color-mix(in oklab, var(--_on-surface) 14%, var(--_accent));
  }
  button.danger {
    inline-size: calc(var(--room-control-width, calc(var(--_control-size) + 8px)) + 12px);
    background: var(--_danger);
    color: var(--_on-danger);
  }
  button.danger:hover {
    background: color-mix(in oklab, var(--_on-surface) 14%, var(--_danger));
  }
  button.danger .icon {
    rotate: 135deg;
  }
  button.busy .icon {
    animation: busy 1s infinite alternate;
  }
  @keyframes busy {
    to {
      opacity: 0.35;
    }
  }
  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_warning);
    color: var(--_surface);
    font-size: 12px;
    font-weight: 700;
    line-height: 1;
    pointer-events: none;
  }
  .tooltip {
    position: absolute;
    z-index: 3;
    inset-block-end: calc(100% + 6px);
    inset-inline-start: 50%;
    translate: calc(-50% + var(--shift, 0px));
    /* No wider than its button until it is shown: what is hidden makes nothing scroll. */
    max-inline-size: 100%;
    inline-size: max-content;
    padding: 4px 8px;
    border-radius: 6px;
    background: var(--_on-surface);
    color: var(--_surface);
    font-size: 13px;
    text-align: center;
    visibility: hidden;
    opacity: 0;
    transition:
      opacity var(--_time),
      visibility var(--_time);
  }
  .tooltip:dir(rtl) {
    translate: calc(50% + var(--shift, 0px));
  }
  @media (hover: hover) {
    button:hover + .tooltip,
    .tooltip:hover {
      max-inline-size: 15rem;
      visibility: visible;
      opacity: 1;
      transition-delay: 0.4s;
    }
  }
  button:focus-visible + .tooltip {
    max-inline-size: 15rem;
    visibility: visible;
    opacity: 1;
  }
  button.quiet + .tooltip {
    display: none;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    button.off {
      border-width: 3px;
    }
    button.active {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .tooltip,
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
