import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('nl');
const TITLE = 'Personen';
const WAITING = 'Wacht buiten';
const HANDS = 'Opgestoken handen';

export const nlPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Hand opsteken',
  lowerHand: (place) => `Hand laten zakken (nummer ${number(place)})`,
  handUp: (place) => `Hand opgestoken, nummer ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' steken de hand op' : ' steekt de hand op'}`,
  handLowered: (name) => `${name} heeft je hand laten zakken`,

  react: 'Reageren',
  reactions: {'👍': 'Duim omhoog', '❤️': 'Hart', '👏': 'Applaus', '😂': 'Lachen', '😮': 'Verbaasd', '😢': 'Verdrietig', '🎉': 'Feest', '🤔': 'Nadenken'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Personen sluiten',
  searchPeople: 'Zoeken op naam',
  nobodyFound: 'Niemand met die naam is hier.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'In de ruimte'},
  roles: {host: 'Host', speaker: 'Spreker', viewer: 'Kijker'},
  cameraOffNow: 'Camera uit',
  sharesNow: 'Deelt het scherm',

  muteAll: 'Alle anderen dempen',
  lowerAllHands: 'Alle handen laten zakken',
  askToUnmute: 'Vragen om microfoon aan te zetten',
  lowerTheirHand: 'Hand laten zakken',
  makeRole: {host: 'Host maken', speaker: 'Laten spreken', viewer: 'Kijker maken'},
  unmakeHost: 'Hostrol afnemen',
  notInRoom: 'Neem deel om te zien wie er is.',
};
