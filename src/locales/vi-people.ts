import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('vi');
const TITLE = 'Mọi người';
const WAITING = 'Đang chờ bên ngoài';
const HANDS = 'Đang giơ tay';

export const viPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Giơ tay',
  lowerHand: (place) => `Hạ tay (thứ ${number(place)} trong hàng)`,
  handUp: (place) => `Đang giơ tay, thứ ${number(place)}`,
  handsRaised: (names) => `${people(names)} đã giơ tay`,
  handLowered: (name) => `${name} đã hạ tay của bạn`,

  react: 'Bày tỏ cảm xúc',
  reactions: {'👍': 'Thích', '❤️': 'Trái tim', '👏': 'Vỗ tay', '😂': 'Cười lớn', '😮': 'Ngạc nhiên', '😢': 'Buồn', '🎉': 'Ăn mừng', '🤔': 'Suy nghĩ'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Đóng danh sách',
  searchPeople: 'Tìm theo tên',
  nobodyFound: 'Không có ai tên như vậy ở đây.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Trong phòng'},
  roles: {host: 'Người chủ trì', speaker: 'Người nói', viewer: 'Người xem'},
  cameraOffNow: 'Camera đang tắt',
  sharesNow: 'Đang chia sẻ màn hình',

  muteAll: 'Tắt tiếng những người khác',
  lowerAllHands: 'Hạ tất cả tay',
  askToUnmute: 'Đề nghị bật micrô',
  lowerTheirHand: 'Hạ tay',
  makeRole: {host: 'Đặt làm người chủ trì', speaker: 'Cho phép nói', viewer: 'Đặt làm người xem'},
  unmakeHost: 'Bỏ quyền chủ trì',
  notInRoom: 'Tham gia để xem ai đang ở đây.',
};
