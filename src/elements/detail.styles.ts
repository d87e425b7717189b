import {css} from 'lit';

/** A technical sentence, for the owner of the page. */
export const detailStyles = css`
  .detail {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
`;
