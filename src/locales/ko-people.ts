import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('ko');
const TITLE = '참여자';
const WAITING = '밖에서 대기 중';
const HANDS = '손든 사람';

export const koPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: '손들기',
  lowerHand: (place) => `손 내리기(순서 ${number(place)}번)`,
  handUp: (place) => `손듦, 순서 ${number(place)}번`,
  handsRaised: (names) => `${people(names)}님이 손을 들었습니다`,
  handLowered: (name) => `${name}님이 내 손을 내렸습니다`,

  react: '반응',
  reactions: {'👍': '좋아요', '❤️': '하트', '👏': '박수', '😂': '웃음', '😮': '놀람', '😢': '슬픔', '🎉': '축하', '🤔': '생각 중'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: '참여자 목록 닫기',
  searchPeople: '이름으로 검색',
  nobodyFound: '그런 이름의 사람이 없습니다.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: '방 안'},
  roles: {host: '호스트', speaker: '발언자', viewer: '시청자'},
  cameraOffNow: '카메라 꺼짐',
  sharesNow: '화면 공유 중',

  muteAll: '다른 모든 사람 음소거',
  lowerAllHands: '모두 손 내리기',
  askToUnmute: '음소거 해제 요청',
  lowerTheirHand: '손 내리기',
  makeRole: {host: '호스트로 지정', speaker: '발언 허용', viewer: '시청자로 변경'},
  unmakeHost: '호스트 해제',
  notInRoom: '참여하면 누가 있는지 볼 수 있습니다.',
};
