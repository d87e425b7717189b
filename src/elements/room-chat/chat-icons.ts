// Written by scripts/icons.js from lucide-static 1.62.0; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {svg} from 'lit';
import {icon} from '../icons.js';

export const sendIcon = icon(svg`<path d="M3.714 3.048a.498.498 0 0 0-.683.627l2.843 7.627a2 2 0 0 1 0 1.396l-2.842 7.627a.498.498 0 0 0 .682.627l18-8.5a.5.5 0 0 0 0-.904z"/><path d="M6 12h16"/>`);
export const replyIcon = icon(svg`<path d="M20 18v-2a4 4 0 0 0-4-4H4"/><path d="m9 17-5-5 5-5"/>`);
export const lockIcon = icon(svg`<rect width="18" height="11" x="3" y="11" rx="2" ry="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>`);
export const downIcon = icon(svg`<path d="M12 5v14"/><path d="m19 12-7 7-7-7"/>`);
