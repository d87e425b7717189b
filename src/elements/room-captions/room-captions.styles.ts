import {css} from 'lit';

export const captionsStyles = css`
  :host {
    display: block;
    --_size: 1rem;
  }
  :host(:not(:state(open))) {
    display: none;
  }
  :host(:state(large)) {
    --_size: 1.5rem;
  }
  /* As high whatever is said: no picture moves with the words. */
  .captions {
    box-sizing: border-box;
    block-size: calc(5.3 * var(--_size) + 20px);
    padding-inline: 14px;
    /* Not a padding: words that are scrolled away would be seen in it. */
    border-block: 10px solid var(--_card);
    overflow: hidden auto;
    overscroll-behavior: contain;
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_on-surface);
    font-size: var(--_size);
    line-height: 1.4;
    scrollbar-width: thin;
  }
  :host(:state(solid)) .captions {
    border-color: #000;
    background: #000;
    color: #fff;
  }
  p {
    margin: 0;
    max-inline-size: 60em;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }
  .caption + .caption {
    margin-block-start: 6px;
  }
  .name {
    display: block;
    color: var(--_muted);
    font-size: max(12px, 0.75em);
    font-weight: 600;
  }
  :host(:state(solid)) .name,
  :host(:state(solid)) .empty {
    color: #ddd;
  }
  .words {
    display: block;
  }
  .empty {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .captions {
      padding-block: 9px;
      border: 1px solid;
    }
  }
`;
