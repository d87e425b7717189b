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
  :host(:fullscreen) {
    border-radius: 0 !important;
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
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: var(--_gap) 0;
    padding: var(--_gap);
    container: room / size;
  }
  /* A click on it brings the focus into the room, and with it the keys. */
  .room:focus-visible {
    outline-offset: -3px;
    border-radius: inherit;
  }
  .stage {
    position: relative;
    grid-area: 1 / 1;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
  }
  room-grid {
    grid-area: 2 / 1;
    min-block-size: 0;
    aspect-ratio: auto;
  }
  room-captions {
    grid-area: 3 / 1;
    margin-block-start: var(--_gap);
  }
  .told {
    display: contents;
  }
  .over {
    position: absolute;
    z-index: 2;
    inset: 0;
    padding: 12px;
    display: flex;
    flex-direction: column;
    align-items: center;
    pointer-events: none;
    /* In a low box (400 % zoom) what is told never lies over the controls. */
    overflow: hidden auto;
  }
  .over.aside {
    justify-content: flex-end;
  }
  .over > * {
    flex: none;
    pointer-events: auto;
  }
  /* In one column: a line of the status, what happens, and at the lower end a hint of the status. */
  .over > room-notices {
    order: 1;
  }
  .over > :is(:state(open), :state(pill)) {
    margin-block-end: 8px;
  }
  .over > :state(card) {
    order: 2;
    margin-block-start: auto;
    /* Above the name in the corner of the picture. */
    margin-block-end: 28px;
  }
  .room:has(room-audio:state(blocked)) .over {
    inset-block-end: 68px;
  }
  /* Where there is room, what lasts has a row of its own: it would hide somebody, and the button of their menu. */
  @container room (min-height: 300px) {
    :host(:state(joined)) .over {
      position: static;
      display: block;
      padding: 0;
      overflow: visible;
    }
    :host(:state(joined)) .over > * {
      margin-inline: auto;
    }
    :host(:state(joined)) .over > :is(:state(open), :state(pill)) {
      margin-block-end: var(--_gap);
    }
    /* What is over in a moment, and the hint to one who is alone, move no picture. */
    :host(:state(joined)) .over > :is(room-notices:not(:state(asks)), :state(card)) {
      position: absolute;
      z-index: 2;
      inset-inline: 12px;
      max-inline-size: calc(100% - 24px);
    }
    :host(:state(joined)) .over > room-notices:not(:state(asks)) {
      margin-block-start: 12px;
    }
    :host(:state(joined)) .over.aside > room-notices:not(:state(asks)) {
      inset-block-end: 4px;
    }
    :host(:state(joined)) .over > :state(card) {
      inset-block-end: 12px;
      inline-size: fit-content;
    }
    :host(:state(joined)) .room:has(room-audio:state(blocked)) .over > :state(card) {
      inset-block-end: 68px;
    }
  }
  .scroll {
    display: grid;
    place-items: safe center;
    overflow: auto;
    grid-row: 1 / -1;
    padding: 12px;
    /* For what stays in the middle of it. */
    container-type: size;
  }
  .scroll > room-lobby {
    inline-size: 100%;
  }
  /* The lobby is on its way: the place of its picture, seen only where that takes a while. Nothing of it moves later. */
  .scroll > :not(:defined) {
    display: none;
  }
  .scroll:has(> room-lobby:not(:defined))::before {
    content: '';
    inline-size: min(100%, 30rem);
    /* The form below it. */
    margin-block-end: 21rem;
    aspect-ratio: 16 / 9;
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_tile);
    animation: appear 300ms 300ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* The form beside it, as in the lobby. */
  @container room (min-width: 584px) {
    .scroll:has(> room-lobby:not(:defined))::before {
      --gap: clamp(24px, 4cqi, 56px);
      --form: max(15rem, 0.4 * (min(100cqi, 66rem) - var(--gap)));
      inline-size: calc(min(100cqi, 66rem) - var(--gap) - var(--form));
      margin-block-end: 0;
      margin-inline-end: calc(var(--gap) + var(--form));
    }
  }
  room-toolbar {
    grid-column: 1 / 3;
    padding-block: 4px;
  }
  /* As many controls in one row as there can be, also at 320 px. */
  @container room (max-width: 860px) {
    room-toolbar {
      --room-gap: 4px;
      --room-control-width: 46px;
    }
  }
  @container room (max-width: 530px) {
    room-toolbar {
      --room-control-width: 44px;
    }
  }
  @container room (max-width: 304px) {
    room-toolbar {
      --room-control-width: max(32px, (100cqi - 40px) / 6);
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
