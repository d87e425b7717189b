import {css} from 'lit';

/** Files in the list, and where they are dropped. */
export const chatFilesStyles = css`
  .file {
    display: grid;
    gap: 6px;
    min-inline-size: min(220px, 100%);
    padding-block: 2px;
  }
  .preview {
    display: block;
    max-inline-size: 100%;
    max-block-size: 240px;
    border-radius: 8px;
    object-fit: contain;
    background: var(--_surface);
  }
  .file-row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .file-row > .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--_muted);
  }
  .file-what {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .file-name {
    display: flex;
    /* At the start of the row, whichever way the name itself is written. */
    justify-self: start;
    max-inline-size: 100%;
    min-inline-size: 0;
    font-weight: 600;
    white-space: pre;
  }
  /* What a file is stands at the end of its name: it is never cut off. */
  .stem {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .file-state {
    font-size: 12px;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .file-button,
  .attach {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .attach {
    margin-block: 3px;
    margin-inline-start: 3px;
    color: var(--_muted);
  }
  .attach + textarea {
    padding-inline-start: 4px;
  }
  .file-button:hover,
  .attach:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }
  .file-button .icon,
  .attach .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: color-mix(in oklab, currentColor 18%, transparent);
    color: inherit;
  }
  .progress::-webkit-progress-bar {
    background: none;
  }
  .progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_accent);
  }
  .progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .drop {
    position: absolute;
    inset: 8px;
    z-index: 2;
    display: grid;
    place-content: center;
    padding: 16px;
    border: 2px dashed var(--_accent);
    border-radius: 14px;
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
  @media (pointer: coarse) {
    .file-button,
    .attach {
      inline-size: 44px;
      block-size: 44px;
      margin-block: -1px;
    }
  }
  @media (forced-colors: active) {
    .file-button,
    .attach {
      border: 1px solid ButtonText;
    }
    .progress {
      border: 1px solid CanvasText;
    }
    .progress::-webkit-progress-value {
      background: Highlight;
    }
    .progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
