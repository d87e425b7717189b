// Written by scripts/icons.js from lucide-static 1.62.0; do not edit.
// Lucide is ISC licensed, (c) Lucide Icons and Contributors; some icons derive from Feather, MIT licensed,
// (c) 2013-present Cole Bemis. https://lucide.dev/license
import {svg} from 'lit';
import {icon} from '../icons.js';

export const chatIcon = icon(svg`<path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z"/>`);
