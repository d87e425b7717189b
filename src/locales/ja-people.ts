import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('ja');
const TITLE = '参加者';
const WAITING = '入室待ち';
const HANDS = '挙手';

export const jaPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: '挙手する',
  lowerHand: (place) => `手を下ろす（${number(place)} 番目）`,
  handUp: (place) => `挙手中、${number(place)} 番目`,
  handsRaised: (names) => `${people(names)}さんが挙手しました`,
  handLowered: (name) => `${name}さんがあなたの手を下ろしました`,

  react: 'リアクション',
  reactions: {'👍': 'いいね', '❤️': 'ハート', '👏': '拍手', '😂': '笑い', '😮': 'びっくり', '😢': '悲しい', '🎉': 'お祝い', '🤔': '考え中'},
  reacted: (names, reaction) => `${people(names)}：${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number, colon: '：', comma: '、'}),

  peopleTitle: TITLE,
  closePeople: '参加者を閉じる',
  searchPeople: '名前で検索',
  nobodyFound: 'その名前の人はいません。',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: '入室中'},
  roles: {host: 'ホスト', speaker: '発言者', viewer: '視聴者'},
  cameraOffNow: 'カメラオフ',
  sharesNow: '画面を共有中',

  muteAll: 'ほかの全員をミュート',
  lowerAllHands: '全員の手を下ろす',
  askToUnmute: 'ミュート解除を依頼',
  lowerTheirHand: '手を下ろす',
  makeRole: {host: 'ホストにする', speaker: '発言を許可', viewer: '視聴者にする'},
  unmakeHost: 'ホストから外す',
  notInRoom: '参加すると、だれがいるか表示されます。',
};
