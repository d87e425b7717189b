import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('he');
const TITLE = 'אנשים';
const WAITING = 'ממתינים בחוץ';
const HANDS = 'ידיים מורמות';

export const hePeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'הרמת יד',
  lowerHand: (place) => `הורדת היד (מספר ${number(place)} בתור)`,
  handUp: (place) => `יד מורמת, מספר ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ': ידיים מורמות' : ': יד מורמת'}`,
  handLowered: (name) => `היד שלך הורדה על ידי ${name}`,

  react: 'תגובה',
  reactions: {'👍': 'אהבתי', '❤️': 'לב', '👏': 'מחיאות כפיים', '😂': 'צחוק', '😮': 'הפתעה', '😢': 'עצב', '🎉': 'חגיגה', '🤔': 'מחשבה'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'סגירת רשימת האנשים',
  searchPeople: 'חיפוש לפי שם',
  nobodyFound: 'אין כאן אף אחד בשם הזה.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'בחדר'},
  roles: {host: 'מארח/ת', speaker: 'דובר/ת', viewer: 'צופה'},
  cameraOffNow: 'המצלמה כבויה',
  sharesNow: 'שיתוף מסך',

  muteAll: 'השתקת כל השאר',
  lowerAllHands: 'הורדת כל הידיים',
  askToUnmute: 'בקשה לבטל השתקה',
  lowerTheirHand: 'הורדת היד',
  makeRole: {host: 'הפיכה למארח/ת', speaker: 'מתן רשות דיבור', viewer: 'הפיכה לצופה'},
  unmakeHost: 'ביטול תפקיד המארח/ת',
  notInRoom: 'יש להצטרף כדי לראות מי כאן.',
};
