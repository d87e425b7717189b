import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('id');
const TITLE = 'Orang';
const WAITING = 'Menunggu di luar';
const HANDS = 'Tangan terangkat';

export const idPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Angkat tangan',
  lowerHand: (place) => `Turunkan tangan (urutan ${number(place)})`,
  handUp: (place) => `Tangan terangkat, urutan ${number(place)}`,
  handsRaised: (names) => `${people(names)} mengangkat tangan`,
  handLowered: (name) => `${name} menurunkan tangan Anda`,

  react: 'Beri reaksi',
  reactions: {'👍': 'Jempol', '❤️': 'Hati', '👏': 'Tepuk tangan', '😂': 'Tertawa', '😮': 'Terkejut', '😢': 'Sedih', '🎉': 'Merayakan', '🤔': 'Berpikir'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Tutup daftar orang',
  searchPeople: 'Cari nama',
  nobodyFound: 'Tidak ada orang dengan nama itu.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Di ruang'},
  roles: {host: 'Host', speaker: 'Pembicara', viewer: 'Penonton'},
  cameraOffNow: 'Kamera mati',
  sharesNow: 'Membagikan layar',

  muteAll: 'Bisukan yang lain',
  lowerAllHands: 'Turunkan semua tangan',
  askToUnmute: 'Minta aktifkan mikrofon',
  lowerTheirHand: 'Turunkan tangan',
  makeRole: {host: 'Jadikan host', speaker: 'Izinkan bicara', viewer: 'Jadikan penonton'},
  unmakeHost: 'Cabut peran host',
  notInRoom: 'Bergabunglah untuk melihat siapa yang ada di sini.',
};
