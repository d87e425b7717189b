import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number, plural} = grammar('he');

export const heChat: ChatStrings = {
  chat: 'צ׳אט',
  chatUnread: (count) => `צ׳אט, ${plural(count, {one: 'הודעה אחת שלא נקראה', two: 'שתי הודעות שלא נקראו', other: '# הודעות שלא נקראו'})}`,
  closeChat: 'סגירת הצ׳אט',
  messages: 'הודעות',
  noMessages: {title: 'אין עדיין הודעות', text: 'ההודעות עוברות ישירות בין המשתתפים ונעלמות כשכולם יוצאים.'},
  newMessages: 'הודעות חדשות',
  says: (name) => `${name}: `,

  everyone: 'כולם',
  sendTo: 'אל',
  writeMessage: 'הודעה לכולם',
  writeTo: (name) => `הודעה רק אל ${name}`,
  send: 'שליחה',
  reply: (name) => `תשובה אל ${name}`,
  replyingTo: (name) => `תשובה אל ${name}`,
  cancelReply: 'ביטול התשובה',
  quoted: (name) => `בתשובה אל ${name}`,
  notHere: 'הודעה שלא נמצאת כאן',
  privateTo: (name) => `רק אל ${name}`,
  privateToYou: 'רק אליך',

  messageStates: {sending: 'שולחים…', sent: 'נשלחה', delivered: 'נמסרה', failed: 'לא נמסרה'},
  attach: 'צירוף קבצים',
  dropFiles: 'אפשר לשחרר כאן קבצים כדי לשתף אותם',
  download: (name) => `הורדת ${name}`,
  cancelFile: (name) => `ביטול ההורדה של ${name}`,
  withdraw: (name) => `הפסקת השיתוף של ${name}`,
  fileWaiting: 'בהמתנה…',
  fileGone: 'כבר לא זמין',
  fileDamaged: 'ניזוק בדרך',
  fileUnreadable: 'כבר אי אפשר לקרוא אותו אצל השולח',
  fileUnsaved: 'אי אפשר לשמור אותו כאן',
  fileCancelled: 'בוטל',
  notShared: 'כבר לא משותף',
  fileTooLarge: (most) => `גודל הקובץ המרבי הוא ${most}.`,
  sendAgain: 'שליחה חוזרת',
  hasLeft: (name) => `${name} כבר לא כאן. יש לבחור מי יקבל את ההודעה.`,
  tooLong: (most) => `בהודעה אחת אפשר לכתוב עד ${number(most)} תווים.`,
  tooMany: 'זה מהיר מדי. יש לחכות כמה שניות.',
  notSent: 'לא ניתן לשלוח את ההודעה.',
  mayNotWrite: 'אפשר לקרוא, אבל אי אפשר לכתוב כאן.',
  notInCall: 'יש להצטרף כדי לראות את ההודעות.',
};
