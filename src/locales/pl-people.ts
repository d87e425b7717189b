import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('pl');
const TITLE = 'Osoby';
const WAITING = 'Czekają na zewnątrz';
const HANDS = 'Podniesione ręce';

export const plPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Podnieś rękę',
  lowerHand: (place) => `Opuść rękę (nr ${number(place)} w kolejce)`,
  handUp: (place) => `Ręka podniesiona, nr ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' podnoszą rękę' : ' podnosi rękę'}`,
  handLowered: (name) => `${name} opuszcza Twoją rękę`,

  react: 'Zareaguj',
  reactions: {'👍': 'Kciuk w górę', '❤️': 'Serce', '👏': 'Brawa', '😂': 'Śmiech', '😮': 'Zdziwienie', '😢': 'Smutek', '🎉': 'Świętowanie', '🤔': 'Zastanowienie'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Zamknij listę osób',
  searchPeople: 'Szukaj po nazwie',
  nobodyFound: 'Nie ma tu nikogo o tej nazwie.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'W pokoju'},
  roles: {host: 'Gospodarz', speaker: 'Mówca', viewer: 'Widz'},
  cameraOffNow: 'Kamera wyłączona',
  sharesNow: 'Udostępnia ekran',

  muteAll: 'Wycisz wszystkich innych',
  lowerAllHands: 'Opuść wszystkie ręce',
  askToUnmute: 'Poproś o włączenie mikrofonu',
  lowerTheirHand: 'Opuść rękę',
  makeRole: {host: 'Ustaw jako gospodarza', speaker: 'Pozwól mówić', viewer: 'Ustaw jako widza'},
  unmakeHost: 'Odbierz rolę gospodarza',
  notInRoom: 'Dołącz, aby zobaczyć, kto tu jest.',
};
