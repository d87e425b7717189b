import {css} from 'lit';

export const lobbyStyles = css`
  :host {
    display: block;
    container: lobby / inline-size;
  }
  :host(:state(joined)) {
    display: none;
  }
  .lobby {
    display: grid;
    gap: 20px;
    align-items: center;
    max-inline-size: 30rem;
    margin-inline: auto;
  }
  /* The picture, and what is wrong with it. */
  .side {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-inline-size: 0;
  }
  .side > * {
    flex: none;
  }
  /* Lower, where the words below need the place. */
  .side > .preview {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 8.5rem;
    aspect-ratio: 16 / 9;
  }
  local-video {
    block-size: 100%;
    aspect-ratio: auto;
    border-radius: calc(var(--_radius) + 4px);
  }
  /* The name is in the field beside it. */
  local-video::part(label) {
    display: none;
  }
  /* Between the hint and the buttons. */
  local-video::part(placeholder) {
    padding-block: 38px 58px;
  }
  local-video::part(avatar) {
    inline-size: clamp(36px, 26cqmin, 128px);
    font-size: clamp(14px, 10cqmin, 48px);
  }
  .hint {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 12px;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .hint span {
    padding: 3px 10px;
    border-radius: 999px;
    background: var(--_scrim);
    color: var(--_on-scrim);
    font-size: 13px;
    font-weight: 500;
  }
  .toggles {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    display: flex;
    justify-content: center;
    gap: 12px;
  }
  .toggles {
    --_over-picture: var(--_card);
  }
  .toggles > * {
    --room-control: var(--_over-picture);
    border-radius: var(--room-control-radius, 14px);
    box-shadow: 0 0 0 1px var(--_line), 0 2px 10px rgb(0 0 0 / 0.25);
  }
  .toggles .icon-button {
    border: 0;
    background: var(--_over-picture);
  }
  .note {
    color: var(--_muted);
    font-size: 13px;
    text-wrap: pretty;
  }
  form {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
  }
  .title {
    margin-block-end: 6px;
    font-size: 24px;
    font-weight: 600;
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  input:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  room-devices {
    margin-block-start: 6px;
  }
  @media (forced-colors: active) {
    .hint span {
      border: 1px solid;
      background: Canvas;
    }
  }
  @container lobby (min-width: 560px) {
    .title {
      font-size: 28px;
    }
    .lobby {
      grid-template-columns: minmax(0, 1.5fr) minmax(15rem, 1fr);
      gap: clamp(24px, 4cqi, 56px);
      max-inline-size: 66rem;
    }
    /* Beside a form that is longer than the box, the picture stays in sight, and in the middle of it. */
    .side {
      position: sticky;
      inset-block-start: 12px;
      align-self: start;
      justify-content: safe center;
      block-size: min(100%, 100cqb - 24px);
    }
  }
`;
