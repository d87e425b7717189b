import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('it');
const TITLE = 'Persone';
const WAITING = 'In attesa fuori';
const HANDS = 'Mani alzate';

export const itPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Alza la mano',
  lowerHand: (place) => `Abbassa la mano (n. ${number(place)} in coda)`,
  handUp: (place) => `Mano alzata, n. ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' hanno alzato la mano' : ' ha alzato la mano'}`,
  handLowered: (name) => `${name} ha abbassato la tua mano`,

  react: 'Reagisci',
  reactions: {'👍': 'Mi piace', '❤️': 'Cuore', '👏': 'Applausi', '😂': 'Risata', '😮': 'Sorpresa', '😢': 'Tristezza', '🎉': 'Festa', '🤔': 'Riflessione'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Chiudi persone',
  searchPeople: 'Cerca per nome',
  nobodyFound: 'Nessuno con questo nome è qui.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Nella stanza'},
  roles: {host: 'Host', speaker: 'Relatore', viewer: 'Spettatore'},
  cameraOffNow: 'Videocamera disattivata',
  sharesNow: 'Condivide lo schermo',

  muteAll: 'Disattiva l’audio agli altri',
  lowerAllHands: 'Abbassa tutte le mani',
  askToUnmute: 'Chiedi di attivare il microfono',
  lowerTheirHand: 'Abbassa la mano',
  makeRole: {host: 'Rendi host', speaker: 'Lascia parlare', viewer: 'Rendi spettatore'},
  unmakeHost: 'Rimuovi da host',
  notInRoom: 'Entra per vedere chi c’è.',
};
