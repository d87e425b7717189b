import {css} from 'lit';

/** The place of a panel before it is loaded. */
export const panelStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_surface);
  }
  /* In a room's own interface: a sheet over the stage, or beside it where there is room for both. Here, since most calls do without. */
  :host(.panel) {
    z-index: 3;
    grid-area: 1 / 1;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  @container (min-width: 720px) {
    :host(.panel) {
      grid-column: 2;
      inline-size: min(22rem, 38cqi);
      margin-inline-start: var(--_gap);
    }
  }
`;
