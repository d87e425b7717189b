import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('zh-CN');
const TITLE = '成员';
const WAITING = '在门外等候';
const HANDS = '已举手';

export const zhCNPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: '举手',
  lowerHand: (place) => `放下手（第 ${number(place)} 位）`,
  handUp: (place) => `已举手，第 ${number(place)} 位`,
  handsRaised: (names) => `${people(names)} 举手了`,
  handLowered: (name) => `${name} 放下了你的手`,

  react: '表情回应',
  reactions: {'👍': '赞', '❤️': '爱心', '👏': '鼓掌', '😂': '大笑', '😮': '惊讶', '😢': '难过', '🎉': '庆祝', '🤔': '思考'},
  reacted: (names, reaction) => `${people(names)}：${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number, colon: '：', comma: '，'}),

  peopleTitle: TITLE,
  closePeople: '关闭成员列表',
  searchPeople: '按名字搜索',
  nobodyFound: '没有这个名字的人。',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: '在房间里'},
  roles: {host: '主持人', speaker: '发言人', viewer: '观众'},
  cameraOffNow: '摄像头已关闭',
  sharesNow: '正在共享屏幕',

  muteAll: '将其他人静音',
  lowerAllHands: '放下所有手',
  askToUnmute: '请其打开麦克风',
  lowerTheirHand: '放下其手',
  makeRole: {host: '设为主持人', speaker: '允许发言', viewer: '设为观众'},
  unmakeHost: '取消主持人身份',
  notInRoom: '加入后即可查看房间里的人。',
};
