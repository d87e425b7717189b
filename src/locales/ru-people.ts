import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('ru');
const TITLE = 'Участники';
const WAITING = 'Ждут снаружи';
const HANDS = 'Поднятые руки';

export const ruPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Поднять руку',
  lowerHand: (place) => `Опустить руку (${number(place)} в очереди)`,
  handUp: (place) => `Рука поднята, ${number(place)} в очереди`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' поднимают руку' : ' поднимает руку'}`,
  handLowered: (name) => `${name} опускает вашу руку`,

  react: 'Отреагировать',
  reactions: {'👍': 'Нравится', '❤️': 'Сердце', '👏': 'Аплодисменты', '😂': 'Смех', '😮': 'Удивление', '😢': 'Грусть', '🎉': 'Праздник', '🤔': 'Раздумье'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Закрыть список участников',
  searchPeople: 'Поиск по имени',
  nobodyFound: 'Здесь нет никого с таким именем.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'В комнате'},
  roles: {host: 'Организатор', speaker: 'Докладчик', viewer: 'Зритель'},
  cameraOffNow: 'Камера выключена',
  sharesNow: 'Показывает экран',

  muteAll: 'Выключить микрофоны остальных',
  lowerAllHands: 'Опустить все руки',
  askToUnmute: 'Попросить включить микрофон',
  lowerTheirHand: 'Опустить руку',
  makeRole: {host: 'Сделать организатором', speaker: 'Разрешить говорить', viewer: 'Сделать зрителем'},
  unmakeHost: 'Снять роль организатора',
  notInRoom: 'Войдите, чтобы увидеть, кто здесь.',
};
