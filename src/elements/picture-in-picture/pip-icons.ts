// Written by scripts/icons.js from lucide-static 1.62.0; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {svg} from 'lit';
import {icon} from '../icons.js';

export const pipIcon = icon(svg`<path d="M21 9V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v10c0 1.1.9 2 2 2h4"/><rect width="10" height="7" x="12" y="13" rx="2"/>`);
export const exitPipIcon = icon(svg`<path d="M2 10h6V4"/><path d="m2 4 6 6"/><path d="M21 10V7a2 2 0 0 0-2-2h-7"/><path d="M3 14v2a2 2 0 0 0 2 2h3"/><rect x="12" y="14" width="10" height="7" rx="1"/>`);
