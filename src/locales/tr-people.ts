import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('tr');
const TITLE = 'Kişiler';
const WAITING = 'Dışarıda bekleyenler';
const HANDS = 'Kalkan eller';

export const trPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'El kaldır',
  lowerHand: (place) => `Eli indir (sıra: ${number(place)})`,
  handUp: (place) => `El kaldırdı, sıra: ${number(place)}`,
  handsRaised: (names) => `${people(names)} el kaldırdı`,
  handLowered: (name) => `${name} elinizi indirdi`,

  react: 'Tepki ver',
  reactions: {'👍': 'Beğendim', '❤️': 'Kalp', '👏': 'Alkış', '😂': 'Gülme', '😮': 'Şaşkınlık', '😢': 'Üzgün', '🎉': 'Kutlama', '🤔': 'Düşünüyor'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Kişileri kapat',
  searchPeople: 'Ada göre ara',
  nobodyFound: 'Bu adda kimse yok.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Odadakiler'},
  roles: {host: 'Toplantı sahibi', speaker: 'Konuşmacı', viewer: 'İzleyici'},
  cameraOffNow: 'Kamera kapalı',
  sharesNow: 'Ekran paylaşıyor',

  muteAll: 'Diğer herkesi sessize al',
  lowerAllHands: 'Tüm elleri indir',
  askToUnmute: 'Mikrofonu açmasını iste',
  lowerTheirHand: 'Eli indir',
  makeRole: {host: 'Toplantı sahibi yap', speaker: 'Konuşmasına izin ver', viewer: 'İzleyici yap'},
  unmakeHost: 'Toplantı sahipliğini kaldır',
  notInRoom: 'Kimlerin burada olduğunu görmek için katılın.',
};
