import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('uk');
const TITLE = 'Учасники';
const WAITING = 'Чекають зовні';
const HANDS = 'Підняті руки';

export const ukPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Підняти руку',
  lowerHand: (place) => `Опустити руку (${number(place)} у черзі)`,
  handUp: (place) => `Руку піднято, ${number(place)} у черзі`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' піднімають руку' : ' піднімає руку'}`,
  handLowered: (name) => `${name} опускає вашу руку`,

  react: 'Відреагувати',
  reactions: {'👍': 'Подобається', '❤️': 'Серце', '👏': 'Оплески', '😂': 'Сміх', '😮': 'Здивування', '😢': 'Сум', '🎉': 'Святкування', '🤔': 'Роздуми'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Закрити список учасників',
  searchPeople: 'Пошук за іменем',
  nobodyFound: 'Тут немає нікого з таким іменем.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'У кімнаті'},
  roles: {host: 'Організатор', speaker: 'Доповідач', viewer: 'Глядач'},
  cameraOffNow: 'Камеру вимкнено',
  sharesNow: 'Показує екран',

  muteAll: 'Вимкнути мікрофони інших',
  lowerAllHands: 'Опустити всі руки',
  askToUnmute: 'Попросити ввімкнути мікрофон',
  lowerTheirHand: 'Опустити руку',
  makeRole: {host: 'Зробити організатором', speaker: 'Дозволити говорити', viewer: 'Зробити глядачем'},
  unmakeHost: 'Зняти роль організатора',
  notInRoom: 'Увійдіть, щоб побачити, хто тут.',
};
