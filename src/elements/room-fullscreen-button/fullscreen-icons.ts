// Written by scripts/icons.js from lucide-static 1.62.0; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {svg} from 'lit';
import {icon} from '../icons.js';

export const fullscreenIcon = icon(svg`<path d="M8 3H5a2 2 0 0 0-2 2v3"/><path d="M21 8V5a2 2 0 0 0-2-2h-3"/><path d="M3 16v3a2 2 0 0 0 2 2h3"/><path d="M16 21h3a2 2 0 0 0 2-2v-3"/>`);
export const exitFullscreenIcon = icon(svg`<path d="M8 3v3a2 2 0 0 1-2 2H3"/><path d="M21 8h-3a2 2 0 0 1-2-2V3"/><path d="M3 16h3a2 2 0 0 1 2 2v3"/><path d="M16 21v-3a2 2 0 0 1 2-2h3"/>`);
