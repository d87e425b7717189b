import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('ar');

export const arChat: ChatStrings = {
  chat: 'الدردشة',
  chatUnread: (count) => `الدردشة، ${plural(count, {
    zero: 'لا رسائل غير مقروءة', one: 'رسالة واحدة غير مقروءة', two: 'رسالتان غير مقروءتين', few: '# رسائل غير مقروءة', many: '# رسالة غير مقروءة',
    other: '# رسالة غير مقروءة',
  })}`,
  closeChat: 'إغلاق الدردشة',
  messages: 'الرسائل',
  noMessages: {title: 'لا توجد رسائل بعد', text: 'تنتقل الرسائل مباشرة من شخص إلى آخر، وتختفي بعد مغادرة الجميع.'},
  newMessages: 'رسائل جديدة',
  says: (name) => `${name}: `,

  everyone: 'الجميع',
  sendTo: 'إلى',
  writeMessage: 'رسالة إلى الجميع',
  writeTo: (name) => `رسالة إلى ${name} فقط`,
  send: 'إرسال',
  reply: (name) => `الرد على ${name}`,
  replyingTo: (name) => `الرد على ${name}`,
  cancelReply: 'إلغاء الرد',
  quoted: (name) => `ردًّا على ${name}`,
  notHere: 'رسالة غير موجودة هنا',
  privateTo: (name) => `إلى ${name} فقط`,
  privateToYou: 'إليك فقط',

  messageStates: {sending: 'جارٍ الإرسال…', sent: 'تم الإرسال', delivered: 'تم التسليم', failed: 'لم يتم التسليم'},
  attach: 'إرفاق ملفات',
  dropFiles: 'أفلت الملفات هنا لمشاركتها',
  download: (name) => `تنزيل ${name}`,
  cancelFile: (name) => `إلغاء تنزيل ${name}`,
  withdraw: (name) => `إيقاف مشاركة ${name}`,
  fileWaiting: 'في الانتظار…',
  fileGone: 'لم يعد متاحًا',
  fileDamaged: 'تلف أثناء النقل',
  fileUnreadable: 'لم يعد بإمكان صاحبه قراءته',
  fileUnsaved: 'تعذّر حفظه هنا',
  fileCancelled: 'أُلغي',
  notShared: 'لم تعد مشاركته قائمة',
  fileTooLarge: (most) => `الحد الأقصى لحجم الملف هو ${most}.`,
  sendAgain: 'إعادة الإرسال',
  hasLeft: (name) => `غادر ${name}. يُرجى اختيار من سيتلقى الرسالة.`,
  tooLong: (most) => `الحد الأقصى لطول الرسالة: ${plural(most, {
    zero: '# حرف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف',
  })}.`,
  tooMany: 'وتيرة الإرسال سريعة جدًا. يُرجى الانتظار بضع ثوانٍ.',
  notSent: 'تعذّر إرسال الرسالة.',
  mayNotWrite: 'يمكنك القراءة، لكن لا يمكنك الكتابة هنا.',
  notInCall: 'يُرجى الانضمام لعرض الرسائل.',
};
