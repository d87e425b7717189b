import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('ar');
const TITLE = 'الأشخاص';
const WAITING = 'في الانتظار بالخارج';
const HANDS = 'الأيدي المرفوعة';

export const arPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'رفع اليد',
  lowerHand: (place) => `خفض اليد (رقم ${number(place)} في الدور)`,
  handUp: (place) => `اليد مرفوعة، رقم ${number(place)}`,
  handsRaised: (names) => (names.length > 1 ? `رفع ${people(names)} أيديهم` : `رفع ${people(names)} اليد`),
  handLowered: (name) => `خفض ${name} يدك`,

  react: 'تفاعل',
  reactions: {'👍': 'إعجاب', '❤️': 'قلب', '👏': 'تصفيق', '😂': 'ضحك', '😮': 'دهشة', '😢': 'حزن', '🎉': 'احتفال', '🤔': 'تفكير'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number, comma: '، '}),

  peopleTitle: TITLE,
  closePeople: 'إغلاق قائمة الأشخاص',
  searchPeople: 'البحث بالاسم',
  nobodyFound: 'لا يوجد أحد بهذا الاسم.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'في الغرفة'},
  roles: {host: 'مضيف', speaker: 'متحدث', viewer: 'مشاهد'},
  cameraOffNow: 'الكاميرا متوقفة',
  sharesNow: 'يشارك الشاشة',

  muteAll: 'كتم صوت الآخرين',
  lowerAllHands: 'خفض كل الأيدي',
  askToUnmute: 'طلب إلغاء الكتم',
  lowerTheirHand: 'خفض اليد',
  makeRole: {host: 'تعيين كمضيف', speaker: 'السماح بالتحدث', viewer: 'تعيين كمشاهد'},
  unmakeHost: 'إلغاء صفة المضيف',
  notInRoom: 'انضم لترى من هنا.',
};
