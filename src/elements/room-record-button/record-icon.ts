import {svg} from 'lit';
import {icon} from '../icons.js';

/** Of our own: a dot that is seen as one, as on every recorder. */
export const recordIcon = icon(svg`<circle cx="12" cy="12" r="10"/><circle cx="12" cy="12" r="4" fill="currentColor"/>`);
