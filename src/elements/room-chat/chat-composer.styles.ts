import {css} from 'lit';

/** The field, whom it is for, and what it answers. */
export const composerStyles = css`
  .composer {
    grid-row: 3;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 8px 12px 12px;
  }
  .note {
    grid-row: 3;
    padding: 12px 16px 16px;
    font-size: 13px;
    color: var(--_muted);
  }
  .to {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    font-size: 13px;
    color: var(--_muted);
  }
  .to .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .to select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 28px;
    padding-inline: 6px 2px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: var(--_control);
    color: var(--_on-surface);
    font-weight: 600;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  option {
    background: var(--_card);
    color: var(--_on-surface);
  }
  .answered {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_accent);
    font-size: 13px;
  }
  .answered-text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .answered-text > * {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .answered-text > span {
    color: var(--_muted);
  }
  .small {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .small:hover {
    background: var(--_control);
  }
  .small .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .field {
    display: flex;
    align-items: end;
    border: 1px solid color-mix(in oklab, var(--_on-surface) 52%, var(--_surface));
    border-radius: 22px;
    background: var(--_card);
  }
  .field:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  .only .field {
    border-style: dashed;
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 10px 16px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    /* Safari zooms into smaller ones. */
    font-size: 16px;
    line-height: 22px;
    text-align: start;
    resize: none;
    scrollbar-width: thin;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    margin: 3px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    transition: background-color var(--_time);
  }
  .send[aria-disabled] {
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  .send .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .send:dir(rtl) .icon,
  .reply:dir(rtl) .icon {
    scale: -1 1;
  }
  .trouble {
    padding-inline: 4px;
    font-size: 13px;
    color: var(--_danger);
  }
  @media (pointer: coarse) {
    .small,
    .to select {
      min-block-size: 44px;
    }
    .small {
      inline-size: 44px;
    }
    .send {
      inline-size: 44px;
      block-size: 44px;
      margin: -1px;
    }
  }
  @media (forced-colors: active) {
    .small,
    .send {
      border: 1px solid ButtonText;
    }
  }
`;
