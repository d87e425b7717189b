import type {PeopleStrings} from './people-strings.js';

/** What the panel of the people says. */
export const enPeople: PeopleStrings = {
  peopleTitle: 'People',
  closePeople: 'Close people',
  searchPeople: 'Search by name',
  nobodyFound: 'Nobody of that name is here.',
  peopleGroups: {waiting: 'Waiting outside', hands: 'Raised hands', others: 'In the room'},
  roles: {host: 'Host', speaker: 'Speaker', viewer: 'Viewer'},
  cameraOffNow: 'Camera off',
  sharesNow: 'Sharing a screen',

  muteAll: 'Mute everyone else',
  lowerAllHands: 'Lower all hands',
  askToUnmute: 'Ask to unmute',
  lowerTheirHand: 'Lower hand',
  makeRole: {host: 'Make host', speaker: 'Let speak', viewer: 'Make viewer'},
  unmakeHost: 'Remove as host',
  notInRoom: 'Join to see who is here.',
};
