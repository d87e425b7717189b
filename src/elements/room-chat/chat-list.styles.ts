import {css} from 'lit';

export const chatListStyles = css`
  .list {
    block-size: 100%;
    padding: 4px 12px 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* The place is kept by hand, in every browser alike. */
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in oklab, var(--_on-surface) 30%, transparent) transparent;
  }
  .content:has(.empty) {
    block-size: 100%;
  }
  .list:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  .day {
    display: flex;
    justify-content: center;
    margin-block: 14px 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--_muted);
  }
  .message {
    position: relative;
    display: grid;
    justify-items: start;
    padding-block-start: 3px;
  }
  .first {
    padding-block-start: 12px;
  }
  .own {
    justify-items: end;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    max-inline-size: 100%;
    padding: 0 4px 3px;
    font-size: 12px;
    color: var(--_muted);
  }
  .name {
    max-inline-size: 100%;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 13px;
    font-weight: 600;
    color: var(--_on-surface);
  }
  time {
    white-space: nowrap;
  }
  .secret {
    display: inline-flex;
    align-items: baseline;
    gap: 4px;
    min-inline-size: 0;
    font-weight: 600;
    color: var(--_warning);
    overflow-wrap: anywhere;
  }
  .secret .icon {
    inline-size: 12px;
    block-size: 12px;
    align-self: center;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 2px;
    max-inline-size: 100%;
  }
  .own .row {
    flex-direction: row-reverse;
  }
  .bubble {
    min-inline-size: 0;
    padding: 7px 12px;
    border: 1px solid transparent;
    border-radius: 16px;
    background: var(--_control);
    overflow-wrap: anywhere;
  }
  .own .bubble {
    background: color-mix(in oklab, var(--_accent) 20%, var(--_surface));
  }
  .private .bubble {
    border: 1px dashed color-mix(in oklab, var(--_warning) 70%, var(--_surface));
  }
  .text {
    white-space: pre-wrap;
    tab-size: 4;
    /* Its own direction, from its first letter. */
    unicode-bidi: isolate;
    text-align: start;
    /* Marks on marks on marks stay in their bubble; the ring around a link has its place. */
    overflow: clip;
    overflow-clip-margin: 5px;
  }
  .link {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 50%, transparent);
    text-underline-offset: 2px;
    unicode-bidi: isolate;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .quote {
    display: grid;
    inline-size: 100%;
    max-inline-size: 100%;
    margin-block: 1px 5px;
    padding: 1px 0 1px 8px;
    border: 0;
    border-inline-start: 3px solid color-mix(in oklab, var(--_accent) 70%, var(--_surface));
    border-radius: 2px;
    background: none;
    font-size: 13px;
    text-align: start;
    cursor: pointer;
  }
  .quote:dir(rtl) {
    padding: 1px 8px 1px 0;
  }
  .quote.missing {
    color: var(--_muted);
    cursor: default;
  }
  .quote-name,
  .quote-text {
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .quote-name {
    font-weight: 600;
  }
  .quote-text {
    color: var(--_muted);
  }
  .reply {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 30px;
    block-size: 30px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    opacity: 0;
    cursor: pointer;
    transition: opacity var(--_time);
  }
  .reply .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .message:hover .reply,
  .reply:focus-visible {
    opacity: 1;
  }
  .reply:hover {
    background: var(--_control);
  }
  .state {
    padding: 2px 4px 0;
    font-size: 12px;
    color: var(--_muted);
  }
  .state:empty {
    display: none;
  }
  .failed {
    color: var(--_danger);
  }
  .again {
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (hover: none) {
    .reply {
      inline-size: 44px;
      block-size: 44px;
      margin-block: -4px;
      opacity: 0.7;
    }
    .again {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
    .own .bubble {
      border-width: 2px;
    }
    .reply {
      opacity: 1;
    }
  }
`;
