import {css} from 'lit';

export const helpStyles = css`
  .scope {
    margin-block-end: 10px;
    font-size: 13px;
    color: var(--_muted);
  }
  .keys {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    margin: 0;
  }
  dt,
  dd {
    min-block-size: 38px;
    margin: 0;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
    display: flex;
    align-items: center;
  }
  dd {
    justify-content: end;
    padding-inline-start: 16px;
  }
  kbd {
    min-inline-size: 28px;
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 6px;
    background: var(--_card);
    font: inherit;
    font-size: 13px;
    font-weight: 600;
    text-align: center;
  }
`;
