// Written by scripts/icons.js from lucide-static 1.62.0; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {svg} from 'lit';
import {icon} from './icons.js';

export const signalIcon = icon(svg`<path d="M2 20h.01"/><path d="M7 20v-4"/><path d="M12 20v-8"/><path d="M17 20V8"/><path d="M22 4v16"/>`);
