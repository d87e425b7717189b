import {css} from 'lit';

/** A control that opens a panel or is switched on, with a number at its corner. */
export const countStyles = css`
  .count {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 18px;
    padding-inline: 4px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 0 0 2px var(--_surface);
    font-size: 11px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
    pointer-events: none;
  }
  .count.quiet {
    background: color-mix(in oklab, var(--_on-surface) 22%, var(--_surface));
    color: var(--_on-surface);
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid CanvasText;
    }
  }
`;
