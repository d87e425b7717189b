import {css} from 'lit';

export const videoRoomStyles = css`
  :host {
    display: block;
  }
  /* Inside a layout of the page's own, its colours are meant for the page's own background. */
  :host(:not(:state(composed))) {
    color-scheme: light dark;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  /* The height is the page's to give; without one, the shape of a picture, but never too low for the lobby. */
  :host(:not(:state(composed))) {
    position: relative;
    display: flow-root;
    /* Without it, a page that gives a height alone would get the width of the aspect ratio. */
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    max-block-size: 100svh;
    overflow: clip;
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
  }
  /*
   * Invisible, and the least height while the page gives none, since the aspect ratio yields to content.
   * The narrower, the taller: room for the whole lobby at 320 px, the shape of a picture from 680 px on.
   */
  .sizer {
    block-size: 45rem;
    margin-block-end: -48%;
  }
  .room {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--_gap);
    padding: var(--_gap);
    container: room / inline-size;
  }
  .stage {
    position: relative;
    min-block-size: 0;
  }
  room-grid {
    position: absolute;
    inset: 0;
    aspect-ratio: auto;
  }
  .over {
    position: absolute;
    z-index: 2;
    inset-inline: 12px;
    inset-block: 12px;
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 8px;
    align-items: start;
    justify-items: center;
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  .over > :state(card) {
    align-self: end;
  }
  .room:has(room-audio:state(blocked)) .over {
    inset-block-end: 68px;
  }
  .scroll {
    display: grid;
    place-items: safe center;
    overflow: auto;
    grid-row: 1 / -1;
    padding: 12px;
  }
  .scroll > room-lobby {
    inline-size: 100%;
  }
  room-toolbar {
    padding-block: 4px;
  }
  /* All controls in one row at 320 px. */
  @container room (max-width: 420px) {
    room-toolbar {
      --room-gap: 4px;
      --room-control-width: 44px;
    }
  }
  @container room (min-width: 270px) and (max-width: 310px) {
    room-toolbar {
      --room-control-width: 40px;
    }
  }
  .sound {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    inset-block-end: 76px;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  room-audio {
    pointer-events: auto;
  }
`;
