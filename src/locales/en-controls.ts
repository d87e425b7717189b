import type {ControlsStrings} from './strings.js';

/** What the buttons say that open something. */
export const enControls: ControlsStrings = {
  layout: 'Change layout',
  layouts: {auto: 'Automatic', grid: 'Grid', spotlight: 'Spotlight', sidebar: 'Sidebar'},
  settings: 'Settings',
  close: 'Close',
  lockRoom: {title: 'Lock the room', text: 'Newcomers wait until someone lets them in.'},
};
