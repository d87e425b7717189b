import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('fr');
const TITLE = 'Personnes';
const WAITING = 'En attente dehors';
const HANDS = 'Mains levées';

export const frPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Lever la main',
  lowerHand: (place) => `Baisser la main (nº ${number(place)} dans la file)`,
  handUp: (place) => `Main levée, nº ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' lèvent la main' : ' lève la main'}`,
  handLowered: (name) => `${name} a baissé votre main`,

  react: 'Réagir',
  reactions: {'👍': 'Pouce levé', '❤️': 'Cœur', '👏': 'Applaudissements', '😂': 'Rire', '😮': 'Surprise', '😢': 'Tristesse', '🎉': 'Fête', '🤔': 'Réflexion'},
  reacted: (names, reaction) => `${people(names)}\u00A0: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number, colon: '\u00A0: '}),

  peopleTitle: TITLE,
  closePeople: 'Fermer les personnes',
  searchPeople: 'Rechercher par nom',
  nobodyFound: 'Personne de ce nom n’est ici.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Dans la salle'},
  roles: {host: 'Hôte', speaker: 'Intervenant', viewer: 'Spectateur'},
  cameraOffNow: 'Caméra désactivée',
  sharesNow: 'Partage l’écran',

  muteAll: 'Couper le micro des autres',
  lowerAllHands: 'Baisser toutes les mains',
  askToUnmute: 'Demander d’activer le micro',
  lowerTheirHand: 'Baisser la main',
  makeRole: {host: 'Nommer hôte', speaker: 'Laisser parler', viewer: 'Rendre spectateur'},
  unmakeHost: 'Retirer le rôle d’hôte',
  notInRoom: 'Rejoignez la salle pour voir qui est là.',
};
