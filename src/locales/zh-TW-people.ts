import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('zh-TW');
const TITLE = '成員';
const WAITING = '在門外等候';
const HANDS = '已舉手';

export const zhTWPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: '舉手',
  lowerHand: (place) => `放下手（第 ${number(place)} 位）`,
  handUp: (place) => `已舉手，第 ${number(place)} 位`,
  handsRaised: (names) => `${people(names)} 舉手了`,
  handLowered: (name) => `${name} 放下了你的手`,

  react: '表情回應',
  reactions: {'👍': '讚', '❤️': '愛心', '👏': '鼓掌', '😂': '大笑', '😮': '驚訝', '😢': '難過', '🎉': '慶祝', '🤔': '思考'},
  reacted: (names, reaction) => `${people(names)}：${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number, colon: '：', comma: '，'}),

  peopleTitle: TITLE,
  closePeople: '關閉成員清單',
  searchPeople: '依名字搜尋',
  nobodyFound: '沒有這個名字的人。',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: '在房間裡'},
  roles: {host: '主持人', speaker: '發言者', viewer: '觀眾'},
  cameraOffNow: '攝影機已關閉',
  sharesNow: '正在分享螢幕',

  muteAll: '將其他人靜音',
  lowerAllHands: '放下所有手',
  askToUnmute: '請對方開啟麥克風',
  lowerTheirHand: '放下對方的手',
  makeRole: {host: '設為主持人', speaker: '允許發言', viewer: '設為觀眾'},
  unmakeHost: '取消主持人身分',
  notInRoom: '加入後即可查看房間裡的人。',
};
