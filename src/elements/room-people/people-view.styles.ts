import {css} from 'lit';

export const peopleStyles = css`
  .people {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    outline: none;
  }
  .people .sheet-head {
    padding-block: 6px 4px;
    padding-inline: 16px 8px;
  }
  .people .sheet-title {
    font-size: 16px;
  }
  .people .sheet-close {
    margin: 0;
  }
  .search {
    grid-row: 2;
    position: relative;
    margin: 2px 12px 8px;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 13px;
    inset-inline-start: 12px;
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 40px 12px;
    border: 1px solid color-mix(in oklab, var(--_on-surface) 52%, var(--_surface));
    border-radius: var(--_radius);
    background: var(--_card);
    font-size: 16px;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .list:focus-visible {
    outline-offset: -3px;
  }
  .list {
    grid-row: 3;
    min-block-size: 0;
    padding-inline: 8px;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .group {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 8px;
  }
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
    color: var(--_muted);
  }
  .number {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .all {
    min-block-size: 44px;
    padding-inline: 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font-size: 13px;
    font-weight: 600;
    text-align: end;
    cursor: pointer;
  }
  .all:hover {
    background: var(--_control);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .person {
    border-radius: var(--_radius);
    /* What is out of sight is not laid out. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 54px;
  }
  .person:hover {
    background: color-mix(in oklab, var(--_on-surface) 4%, transparent);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 54px;
    padding-inline: 8px 4px;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    overflow: hidden;
    border-radius: 50%;
    background: oklch(0.5 0.07 var(--hue, 200));
    color: #fff;
    font-size: 14px;
    font-weight: 500;
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.3;
  }
  .name,
  .states {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .name {
    font-weight: 500;
  }
  .states {
    font-size: 12.5px;
    color: var(--_muted);
  }
  .marks {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    margin-inline-end: 4px;
  }
  /* Under those of the others. */
  .host .row:not(:has(.more)) .marks {
    margin-inline-end: 40px;
  }
  .mark {
    color: var(--_muted);
  }
  .mark.trouble {
    color: var(--_warning);
  }
  .marks .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .hand {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 2px 8px;
    border-radius: 12px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .more {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-start: -8px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: var(--_control);
  }
  .more .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 2px 8px 10px;
    padding-inline-start: 54px;
  }
  .people .button {
    padding-inline: 14px;
    font-size: 14px;
  }
  .deeds .button {
    padding-block: 4px;
    font-weight: 500;
  }
  .button.danger {
    color: color-mix(in oklab, var(--_danger) 80%, var(--_on-surface));
  }
  .button.sure {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .lock {
    margin: 12px 8px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .foot {
    grid-row: 4;
    display: grid;
    gap: 8px;
    padding: 10px 12px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .empty {
    grid-row: 3;
    padding: 24px;
    text-align: center;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .hand,
    .avatar {
      border: 1px solid;
    }
    .more {
      border-color: ButtonText;
    }
  }
`;
