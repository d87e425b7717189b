import {css} from 'lit';

/** A picture and its frame: shared by `peer-tile` and `local-video`. */
export const tileStyles = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 16 / 9;
    container: tile / size;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_tile);
  }
  .tile,
  video,
  .placeholder {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .tile {
    border-radius: inherit;
  }
  video {
    object-fit: cover;
    visibility: hidden;
    opacity: 0;
    transition: opacity var(--_time);
  }
  video.contain {
    object-fit: contain;
  }
  video.mirrored {
    scale: -1 1;
  }
  video.live {
    visibility: visible;
    opacity: 1;
  }
  .placeholder {
    display: grid;
    place-items: center;
    background: oklch(from var(--_tile) l calc(c + 0.012) var(--hue, 200));
  }
  /* Below what is wrong, which may have two lines. */
  @container tile (max-height: 200px) {
    .placeholder:has(~ .notice) {
      padding-block-start: 28px;
    }
  }
  @container tile (max-height: 200px) and (min-width: 231px) {
    .placeholder:has(~ .notice .why) .avatar {
      visibility: hidden;
    }
  }
  @container tile (max-height: 120px) {
    .placeholder:has(~ .notice) .avatar {
      visibility: hidden;
    }
  }
  .placeholder.screen {
    background: #000;
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: clamp(36px, 36cqmin, 128px);
    aspect-ratio: 1;
    border-radius: 50%;
    overflow: hidden;
    background: oklch(0.5 0.07 var(--hue, 200));
    color: #fff;
    font-size: clamp(14px, 14cqmin, 48px);
    font-weight: 500;
    line-height: 1;
    white-space: nowrap;
    user-select: none;
  }
  .avatar .icon {
    inline-size: 50%;
    block-size: 50%;
  }
  :host(:fullscreen) {
    border-radius: 0;
  }
  .more {
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
  :host(:hover) .more {
    opacity: 1;
  }
  .label,
  .notice {
    display: flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    padding: 2px 8px;
    border-radius: calc(var(--_radius) - 5px);
    background: var(--_scrim);
    color: var(--_on-scrim);
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }
  .label {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-start: 6px;
    max-inline-size: calc(100% - 12px);
  }
  .label .icon,
  .notice .icon {
    inline-size: 15px;
    block-size: 15px;
  }
  .hand {
    display: flex;
    align-items: center;
    gap: 5px;
    padding: 2px 8px;
    border-radius: 12px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* What is wrong is worth a second line, and so is what to do. */
  .notice .name {
    white-space: normal;
  }
  .why {
    display: block;
  }
  .notice {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    max-inline-size: calc(100% - 56px);
  }
  .ring {
    position: absolute;
    inset: 0;
    border: 3px solid var(--_ring);
    border-radius: inherit;
    opacity: 0;
    pointer-events: none;
    transition: opacity var(--_time);
  }
  :host(:state(speaking)) .ring {
    opacity: 1;
  }
  @container tile (max-width: 230px) or (max-height: 110px) {
    .why {
      display: none;
    }
  }
  @container tile (max-width: 200px) or (max-height: 110px) {
    .notice .name {
      white-space: nowrap;
    }
    .more {
      inset-block-start: 4px;
      inset-inline-end: 4px;
      inline-size: 28px;
      block-size: 28px;
    }
    /* As large to a finger as elsewhere; the edge of the tile is near, so it reaches inwards. */
    .more::after {
      inset-block: -5px -13px;
      inset-inline: -13px -5px;
    }
  }
  @container tile (max-width: 140px) or (max-height: 90px) {
    .label,
    .notice {
      min-block-size: 20px;
      padding: 1px 6px;
      font-size: 12px;
      line-height: 18px;
    }
    .label {
      inset-block-end: 4px;
      inset-inline-start: 4px;
      max-inline-size: calc(100% - 8px);
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
    .ring {
      border-color: Highlight;
    }
    .label,
    .notice {
      border: 1px solid;
      background: Canvas;
    }
  }
`;
