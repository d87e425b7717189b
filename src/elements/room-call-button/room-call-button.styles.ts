import {css} from 'lit';

export const callButtonStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    color-scheme: light dark;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host([floating]) {
    position: fixed;
    z-index: 1000;
    inset-block: auto max(20px, env(safe-area-inset-bottom));
    inset-inline: auto 20px;
  }
  :host([floating^='start']) {
    inset-block: 20px auto;
  }
  :host([floating$='start']) {
    inset-inline: 20px auto;
  }
  .opener {
    position: relative;
    max-inline-size: 100%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .opener:hover {
    background: color-mix(in oklab, var(--_on-surface) 12%, var(--_accent));
  }
  :host([floating]) .opener {
    min-block-size: 56px;
    padding-inline: 22px;
    border-radius: 28px;
    box-shadow: var(--_shadow);
  }
  :host(:state(in-call)) .opener::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: currentColor;
    animation: beat 1.6s infinite alternate;
  }
  @keyframes beat {
    to {
      opacity: 0.3;
    }
  }
  .count {
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .window {
    position: fixed;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    inset-block: auto 20px;
    inset-inline: auto 20px;
    inline-size: min(27rem, 100vw - 40px);
    block-size: min(46rem, 100dvb - 40px);
    max-inline-size: none;
    max-block-size: none;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 15px;
    text-align: start;
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.3);
    overflow: clip;
  }
  .window:is([open], :popover-open) {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  :host([floating^='start']) .window {
    inset-block: 20px auto;
  }
  :host([floating$='start']) .window {
    inset-inline: 20px auto;
  }
  .window:modal {
    inset: 0;
    margin: auto;
    inline-size: min(72rem, 100vw - 48px);
    block-size: min(48rem, 100dvb - 48px);
  }
  .window::backdrop {
    background: none;
  }
  .window:modal::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  /* It has the focus when it opens, so that its heading is read; its own edge shows where that is. */
  .window:focus-visible {
    outline: none;
  }
  @media (max-width: 30rem), (max-height: 30rem) {
    .window,
    .window:modal {
      inset: 0 !important;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      border-radius: 0;
    }
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 4px 0;
    padding-inline: 16px 4px;
  }
  .title {
    min-inline-size: 0;
    overflow: hidden;
    font-size: 16px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .away {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--room-control-radius, 14px);
    background: none;
    cursor: pointer;
  }
  .away:hover {
    background: var(--_control);
  }
  video-room {
    block-size: 100%;
    max-block-size: none;
    aspect-ratio: auto;
    border-radius: 0;
  }
`;
