import {css} from 'lit';

/**
 * Palette, type and reset of every element. The public tokens are `--room-*`, read from wherever a page
 * sets them; the private `--_*` hold the value in force. Surface, text, accent and danger are enough for
 * a whole theme: all other colours are mixed from them.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--room-accent, light-dark(#0f766e, #35c4b3));
    --_on-accent: var(--room-on-accent, light-dark(#fff, #04211d));
    --_surface: var(--room-surface, light-dark(#f6f7f8, #101214));
    --_on-surface: var(--room-on-surface, light-dark(#171a1d, #f0f2f4));
    --_muted: var(--room-muted, color-mix(in oklab, var(--_on-surface) 68%, var(--_surface)));
    --_line: var(--room-line, color-mix(in oklab, var(--_on-surface) 16%, transparent));
    --_card: var(--room-card, light-dark(#fff, color-mix(in oklab, var(--_on-surface) 7%, var(--_surface))));
    --_tile: var(--room-tile, color-mix(in oklab, var(--_on-surface) 11%, var(--_surface)));
    --_control: var(--room-control, color-mix(in oklab, var(--_on-surface) 10%, var(--_surface)));
    --_danger: var(--room-danger, light-dark(#c8281d, #e5484d));
    --_on-danger: var(--room-on-danger, #fff);
    --_warning: var(--room-warning, light-dark(#a15c00, #f5b84a));
    --_ring: var(--room-ring, var(--room-accent, #2dd4bf));
    --_scrim: var(--room-scrim, rgb(0 0 0 / 0.64));
    --_on-scrim: var(--room-on-scrim, #fff);
    --_radius: var(--room-radius, 12px);
    --_gap: var(--room-gap, 8px);
    --_control-size: var(--room-control-size, 44px);
    --_shadow: var(--room-shadow, 0 8px 28px rgb(0 0 0 / 0.18));
    --_time: var(--room-time, 160ms);
    --_ease: var(--room-ease, cubic-bezier(0.2, 0, 0, 1));
    font-family: var(
      --room-font,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans SC',
      system-ui,
      sans-serif
    );
    font-size: var(--room-font-size, 15px);
    font-weight: 400;
    font-style: normal;
    line-height: 1.4;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    color: var(--_on-surface);
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  p,
  h2 {
    margin: 0;
    font: inherit;
    /* A text in a language of the other direction: its own order, our side. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
    }
  }
`;
