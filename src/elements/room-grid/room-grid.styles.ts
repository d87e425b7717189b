import {css} from 'lit';

export const gridStyles = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 16 / 9;
  }
  .grid {
    position: absolute;
    inset: 0;
    /* Read by the script, in pixels whatever the unit. */
    column-gap: var(--_gap);
  }
  .grid > * {
    position: absolute;
    aspect-ratio: auto;
    /* Nothing to see: what glides has a transform, and to have one only then would be laid out again at the end. */
    translate: 0 0;
  }
  .floating {
    z-index: 1;
    box-shadow:
      0 0 0 1px rgb(255 255 255 / 0.14),
      0 6px 20px rgb(0 0 0 / 0.3);
  }
  /* Everybody knows their own face; the marks of a muted microphone and a raised hand stay. */
  .floating::part(name),
  .floating:not(:state(muted), :state(hand))::part(label) {
    display: none;
  }
  .grid > .away {
    display: none;
  }
`;
