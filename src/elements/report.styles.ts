import {css} from 'lit';

/** A report to copy: what became of it, and the text itself where the clipboard is closed. */
export const reportStyles = css`
  .said {
    flex: 1 1 100%;
    font-size: 13px;
  }
  /* No place, but there: what appears together with its words is not told. */
  .said:empty {
    position: absolute;
  }
  textarea {
    inline-size: 100%;
    block-size: 9rem;
    padding: 8px;
    border: 1px solid var(--_muted);
    border-radius: 8px;
    background: var(--_card);
    color: inherit;
    font: 12px/1.4 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
  }
`;
