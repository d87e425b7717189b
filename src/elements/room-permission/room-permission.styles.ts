import {css} from 'lit';

export const permissionStyles = css`
  :host {
    display: block;
  }
  :host(:not(:state(needed))) {
    display: none;
  }
  .trouble + .trouble {
    margin-block-start: 10px;
  }
  .trouble {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 10px;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface));
    font-size: 14px;
  }
  .trouble .icon {
    margin-block-start: 1px;
    inline-size: 18px;
    block-size: 18px;
    color: var(--_warning);
  }
  .trouble strong {
    font-weight: 600;
  }
  .trouble p {
    grid-column: 2;
  }
  .detail {
    margin-block-start: 4px;
    font-size: 12px;
  }
  .retry {
    background: var(--_card);
    grid-column: 2;
    justify-self: start;
    min-block-size: 32px;
    margin-block: 4px 2px;
    padding: 3px 12px;
    font-size: 14px;
  }
  @media (pointer: coarse) {
    .retry {
      min-block-size: 44px;
    }
  }
  /* The browser takes few properties for its own element, so that nobody can disguise it; no place in a grid. */
  .own {
    grid-column: 1 / -1;
    display: flex;
    margin-block: 6px 2px;
    margin-inline: -10px;
  }
  /* Below the words, as far as there is room: it is never narrower than its own, which are long in some languages. */
  .own::before {
    content: '';
    flex: 0 1 38px;
  }
  .own > div {
    flex: none;
    max-inline-size: 100%;
  }
  usermedia {
    min-block-size: 36px;
    max-inline-size: 100%;
    padding: 0 6px;
    font-size: 13px;
    border-radius: var(--_radius);
    background-color: var(--_card);
    color: var(--_on-surface);
  }
`;
