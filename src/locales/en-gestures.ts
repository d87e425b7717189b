import {counts} from './counts.js';
import type {GestureStrings} from './people-strings.js';

/** "Ada", "Ada and Bob", "Ada and 2 others". */
export const some = ([first = '', second, ...more]: readonly string[]): string => {
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`;
};

/** What is said of raised hands and reactions. */
export const enGestures: GestureStrings = {
  raiseHand: 'Raise hand',
  lowerHand: (place) => `Lower hand (number ${place} in line)`,
  handsRaised: (names) => `${some(names)} raised ${names.length > 1 ? 'their hands' : 'a hand'}`,
  handLowered: (name) => `${name} lowered your hand`,

  react: 'React',
  reactions: {
    '👍': 'Thumbs up', '❤️': 'Heart', '👏': 'Applause', '😂': 'Laughing', '😮': 'Surprised', '😢': 'Sad', '🎉': 'Celebrating', '🤔': 'Thinking',
  },
  reacted: (names, reaction) => `${some(names)}: ${reaction}`,

  peopleHere: (people, hands, waiting) => counts([['People', people], ['raised hands', hands], ['waiting outside', waiting]]),
};
