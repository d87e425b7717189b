import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('es');
const TITLE = 'Personas';
const WAITING = 'Esperando fuera';
const HANDS = 'Manos levantadas';

export const esPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Levantar la mano',
  lowerHand: (place) => `Bajar la mano (n.º ${number(place)} en el turno)`,
  handUp: (place) => `Mano levantada, n.º ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' han levantado la mano' : ' ha levantado la mano'}`,
  handLowered: (name) => `${name} ha bajado tu mano`,

  react: 'Reaccionar',
  reactions: {'👍': 'Me gusta', '❤️': 'Corazón', '👏': 'Aplauso', '😂': 'Risa', '😮': 'Sorpresa', '😢': 'Tristeza', '🎉': 'Celebración', '🤔': 'Pensando'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Cerrar personas',
  searchPeople: 'Buscar por nombre',
  nobodyFound: 'No hay nadie con ese nombre.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'En la sala'},
  roles: {host: 'Anfitrión', speaker: 'Participante', viewer: 'Espectador'},
  cameraOffNow: 'Cámara apagada',
  sharesNow: 'Comparte la pantalla',

  muteAll: 'Silenciar a los demás',
  lowerAllHands: 'Bajar todas las manos',
  askToUnmute: 'Pedir que active el micrófono',
  lowerTheirHand: 'Bajar la mano',
  makeRole: {host: 'Hacer anfitrión', speaker: 'Dejar hablar', viewer: 'Hacer espectador'},
  unmakeHost: 'Quitar como anfitrión',
  notInRoom: 'Únete para ver quién está aquí.',
};
