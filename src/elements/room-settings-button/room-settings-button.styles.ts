import {css} from 'lit';

export const settingsStyles = css`
  dialog {
    inline-size: min(26rem, 100vw - 24px);
    max-block-size: calc(100dvb - 24px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.3);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .content {
    display: grid;
    gap: 16px;
    padding: 16px 20px 20px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .title {
    font-size: 18px;
    font-weight: 600;
  }
  .head button {
    inline-size: var(--_control-size);
    margin-inline-end: -10px;
    background: none;
  }
  .lock {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    font-size: 13px;
    color: var(--_muted);
    cursor: pointer;
  }
  .lock .label {
    font-size: 15px;
    color: var(--_on-surface);
  }
  .lock input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
  [aria-expanded='true'] + .tooltip {
    display: none;
  }
`;
