import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('de');
const TITLE = 'Personen';
const WAITING = 'Wartet draußen';
const HANDS = 'Gehobene Hände';

export const dePeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Hand heben',
  lowerHand: (place) => `Hand senken (Platz ${number(place)})`,
  handUp: (place) => `Hand gehoben, Platz ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' heben die Hand' : ' hebt die Hand'}`,
  handLowered: (name) => `${name} hat Ihre Hand gesenkt`,

  react: 'Reagieren',
  reactions: {'👍': 'Daumen hoch', '❤️': 'Herz', '👏': 'Applaus', '😂': 'Lachen', '😮': 'Erstaunt', '😢': 'Traurig', '🎉': 'Feiern', '🤔': 'Nachdenklich'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Personen schließen',
  searchPeople: 'Nach Namen suchen',
  nobodyFound: 'Niemand mit diesem Namen ist hier.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Im Raum'},
  roles: {host: 'Host', speaker: 'Sprecher', viewer: 'Zuschauer'},
  cameraOffNow: 'Kamera aus',
  sharesNow: 'Teilt den Bildschirm',

  muteAll: 'Alle anderen stummschalten',
  lowerAllHands: 'Alle Hände senken',
  askToUnmute: 'Um Ton bitten',
  lowerTheirHand: 'Hand senken',
  makeRole: {host: 'Zum Host machen', speaker: 'Sprechen lassen', viewer: 'Nur zuschauen lassen'},
  unmakeHost: 'Host-Rechte entziehen',
  notInRoom: 'Treten Sie bei, um zu sehen, wer hier ist.',
};
