import {css} from 'lit';

/** A modal dialog over the room: heading, button to close, content. */
export const sheetStyles = css`
  .sheet {
    inline-size: min(26rem, 100vw - 24px);
    max-block-size: calc(100dvb - 24px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 15px;
    text-align: start;
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.3);
    overflow: auto;
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .sheet-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 10px 20px 6px;
    background: var(--_surface);
  }
  .sheet-title {
    font-size: 18px;
    font-weight: 600;
  }
  .sheet-close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    margin-inline-end: -10px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--room-control-radius, 14px);
    background: none;
    cursor: pointer;
  }
  .sheet-close:hover {
    background: var(--_control);
  }
  .sheet-content {
    padding: 4px 20px 20px;
  }
`;
