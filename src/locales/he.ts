import {grammar} from './grammar.js';
import {heChat} from './he-chat.js';
import {hePeople} from './he-people.js';
import {heCaptions} from './he-captions.js';
import {heRecord} from './he-record.js';
import type {Devices, Strings} from './strings.js';
import {heStatus} from './he-status.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('he');

const THE: Readonly<Record<Devices, string>> = {mic: 'המיקרופון', camera: 'המצלמה', both: 'המצלמה והמיקרופון'};
const TO: Readonly<Record<Devices, string>> = {mic: 'למיקרופון', camera: 'למצלמה', both: 'למצלמה ולמיקרופון'};
const BLOCKED: Readonly<Record<Devices, string>> = {
  mic: 'המיקרופון שלך חסום', camera: 'המצלמה שלך חסומה', both: 'המצלמה והמיקרופון שלך חסומים',
};
const MISSING: Readonly<Record<Devices, string>> = {mic: 'לא נמצא מיקרופון', camera: 'לא נמצאה מצלמה', both: 'לא נמצאו מצלמה ומיקרופון'};
const LOST: Readonly<Record<Devices | 'speaker', string>> = {
  mic: 'המיקרופון נותק', camera: 'המצלמה נותקה', both: 'המצלמה והמיקרופון נותקו', speaker: 'הרמקול נותק',
};

/** The conjunction needs no hyphen before a name in Hebrew letters, which the browser does not see behind the isolation. */
const people = (names: readonly string[]): string => {
  const [first = '', second] = names;
  return second !== undefined && names.length === 2
    ? `${first} ${/^\P{L}*\p{Script=Hebrew}/u.test(second) ? 'ו' : 'ו-'}${second}`
    : some(names, (one, others) => `${one} ${plural(others, {one: 'ועוד אדם אחד', two: 'ועוד שני אנשים', other: 'ועוד # אנשים'})}`);
};

/** From left to right, as sizes are written. */
const size = (width: number, height: number): string =>
  `\u2066${number(width, {useGrouping: false})} × ${number(height, {useGrouping: false})}\u2069`;

export const he: Strings = {
  ...heChat,
  ...heStatus,
  ...hePeople,
  ...heCaptions,
  ...heRecord,
  lang: 'he',

  videoCall: 'שיחת וידאו',
  backToCall: 'חזרה לשיחה',
  minimizeCall: 'מזעור',

  guest: 'אורח/ת',
  you: (name) => `${name} (אני)`,
  people: 'המשתתפים בחדר',

  controls: 'פקדי השיחה',
  mute: 'השתקת המיקרופון',
  unmute: 'ביטול השתקת המיקרופון',
  stopCamera: 'כיבוי המצלמה',
  startCamera: 'הפעלת המצלמה',
  shareScreen: 'שיתוף מסך',
  stopSharing: 'הפסקת השיתוף',
  leave: 'יציאה',

  pageOf: (page, pages) => `דף ${number(page)} מתוך ${number(pages)}`,
  previousPage: 'הדף הקודם',
  nextPage: 'הדף הבא',
  movePicture: (isTop, isLeft) => `הזזת התמונה הקטנה, כעת ${isTop ? 'למעלה' : 'למטה'} ${isLeft ? 'משמאל' : 'מימין'}`,
  moreOf: (name) => `עוד: ${name}`,
  pinned: 'מוצמד',
  volumeOf: (name) => `עוצמת הקול של ${name}`,
  pin: 'הצמדה',
  unpin: 'ביטול ההצמדה',
  enlarge: 'מסך מלא',
  reduce: 'יציאה ממסך מלא',
  inOwnWindow: 'תמונה בתוך תמונה',
  backFromWindow: 'סגירת תמונה בתוך תמונה',
  fill: 'מילוי המסגרת',
  showWhole: 'הצגת כל התמונה',
  mirror: 'תצוגת מראה',
  hideSelf: 'הסתרת התמונה שלי',
  muteOther: 'השתקה אצל כולם',
  remove: 'הסרה מהחדר',
  reallyRemove: (name) => `כן, להסיר את ${name}`,

  muted: 'מושתק',
  weakNetwork: 'חיבור חלש',
  screenOf: (name) => `המסך של ${name}`,
  linkConnecting: 'מתחברים…',
  linkInterrupted: 'מתחברים מחדש…',
  linkUnreachable: (name) => `אין חיבור אל ${name}`,
  linkBlocked: 'ייתכן שחומת אש חוסמת. כדאי לנסות רשת אחרת.',

  lobbyTitle: (room) => (room ? `הצטרפות אל ${room}` : 'הצטרפות'),
  name: 'השם שלך',
  namePlaceholder: 'אורח/ת',
  join: 'הצטרפות',
  cameraIsOff: 'המצלמה כבויה',
  cameraStarting: 'מפעילים את המצלמה…',
  noCameraUsed: 'הצטרפות בלי מצלמה',

  mic: 'מיקרופון',
  camera: 'מצלמה',
  speaker: 'רמקול',
  unnamedDevice: (kind, index) => `${{mic: 'מיקרופון', camera: 'מצלמה', speaker: 'רמקול'}[kind]} ${number(index)}`,
  noDevice: 'לא נמצא מכשיר',
  otherCamera: 'החלפת מצלמה',
  testSound: 'השמעת צליל בדיקה',
  joinWithout: {
    mic: 'ההצטרפות היא בלי מיקרופון: אפשר לשמוע את האחרים, אבל הם לא ישמעו אותך.',
    camera: 'ההצטרפות היא בלי מצלמה: אפשר לראות את האחרים, אבל הם לא יראו אותך.',
    both: 'ההצטרפות היא בלי מצלמה ומיקרופון: אפשר לראות ולשמוע את האחרים, אבל הם לא יראו ולא ישמעו אותך.',
  },
  tryAgain: 'ניסיון נוסף',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => BLOCKED[devices],
    PERMISSION_DISMISSED: (devices) => `עדיין אין הרשאת גישה ${TO[devices]}`,
    POLICY_BLOCKED: (devices) => `לדף הזה אין הרשאת גישה ${TO[devices]}`,
    DEVICE_NOT_FOUND: (devices) => MISSING[devices],
    DEVICE_IN_USE: (devices) => `${THE[devices]} בשימוש`,
    DEVICE_LOST: (devices) => LOST[devices],
    INSECURE_CONTEXT: (devices) => `אין גישה ${TO[devices]} בדף לא מאובטח`,
    UNSUPPORTED_BROWSER: (devices) => `אין גישה ${TO[devices]} בדפדפן הזה`,
  },
  asking: (devices) => ({
    title: `צריך לאשר גישה ${TO[devices]}`,
    text: 'הדפדפן מבקש הרשאה: יש לאשר אותה.',
  }),
  notSeenYet: (help) => `${help} אף אחד לא יראה או ישמע אותך לפני ההצטרפות.`,
  deniedIn: {
    system: 'המערכת לא מאפשרת זאת לדפדפן הזה: יש לאשר גישה בהגדרות הפרטיות של המערכת ולנסות שוב.',
    ios: 'יש לפתוח את תפריט הדף בשורת הכתובת ולבחור ״הגדרות אתר״, או בדפדפנים שאינם Safari את אפליקציית ״הגדרות״; לאשר גישה ולנסות שוב.',
    firefox: 'יש ללחוץ על הסמל עם הקו האלכסוני ליד כתובת הדף, להסיר את החסימה ולנסות שוב.',
    safari: 'יש לפתוח בתפריט Safari את ההגדרות של האתר הזה, לאשר גישה ולנסות שוב.',
  },
  layout: 'שינוי הפריסה',
  layouts: {auto: 'אוטומטית', grid: 'אריחים', spotlight: 'זרקור', sidebar: 'סרגל צד'},
  moreControls: 'אפשרויות נוספות',
  hideSelfView: 'הסתרת התמונה שלי',
  fullscreen: 'מסך מלא',
  exitFullscreen: 'יציאה ממסך מלא',
  noFullscreen: {policy: 'אי אפשר לעבור למסך מלא בדף הזה', device: 'במכשיר הזה רק סרטון יחיד יכול למלא את המסך'},
  pip: 'פתיחה בחלון קטן',
  exitPip: 'חזרה לדף',
  roomInWindow: 'השיחה בחלון קטן',
  bringBack: 'החזרה לכאן',
  settings: 'הגדרות',
  close: 'סגירה',
  settingsOf: {devices: 'מכשירים', processing: 'עיבוד המיקרופון', picture: 'תמונה', call: 'בשיחות', connection: 'חיבור', sounds: 'אילו צלילים', notices: 'אילו התראות'},
  preferences: {
    mirror: {title: 'תצוגת מראה', text: 'רק אצלך: האחרים רואים תמונה רגילה.'},
    hideSelf: {title: 'הסתרת התמונה שלי', text: 'האחרים עדיין רואים אותך.'},
    lowData: {title: 'חיסכון בנתונים', text: 'תמונות קטנות יותר, והקול קודם.'},
    noiseSuppression: {title: 'סינון רעשים', text: 'בלי רעשי מאווררים ומקלדות.'},
    echoCancellation: {title: 'ביטול הד', text: 'הצליל מהרמקולים לא חוזר למיקרופון.'},
    autoGainControl: {title: 'עוצמת קול אוטומטית', text: 'מגבירה קול חלש.'},
    muteReminder: {title: 'תזכורת כשהמיקרופון מושתק', text: 'כשמדברים. הקול לא נשלח ולא נשמר.'},
    sounds: {title: 'צלילים', text: 'כשמישהו מצטרף, יוצא, מרים יד או כותב.'},
    shortcuts: {title: 'מקשי קיצור', text: 'כשהמיקוד בתוך החדר. המקש ? מציג אותם.'},
  },
  newsOf: {Join: 'מישהו מצטרף', Leave: 'מישהו יוצא', Hand: 'מישהו מרים יד', Message: 'מישהו כותב', Recording: 'הקלטה מתחילה או מסתיימת'},
  lockRoom: {title: 'נעילת החדר', text: 'מי שמגיע ממתין עד שיאשרו לו להיכנס.'},
  deviceHelp: {
    PERMISSION_DENIED: 'יש לאשר גישה בסמל שליד כתובת הדף ולנסות שוב.',
    PERMISSION_DISMISSED: 'הבקשה של הדפדפן נסגרה. יש לנסות שוב ולאשר אותה.',
    POLICY_BLOCKED: 'האתר שמציג את החדר הזה לא מאפשר זאת.',
    DEVICE_NOT_FOUND: 'יש לחבר מכשיר ולנסות שוב.',
    DEVICE_IN_USE: 'יש לסגור את האפליקציה שמשתמשת בו ולנסות שוב.',
    DEVICE_LOST: 'יש לחבר שוב או לבחור מכשיר אחר.',
    INSECURE_CONTEXT: 'דפדפנים מאפשרים גישה למכשירים רק בדפים שנפתחו ב-https.',
    UNSUPPORTED_BROWSER: 'יש להשתמש בגרסה עדכנית של Chrome, ‏Edge, ‏Firefox או Safari.',
  },
  orJoinWithout: (help) => `${help} אפשר גם להצטרף בלי זה.`,

  heldBack: (devices) => `המערכת השהתה את ${THE[devices]}`,

  soundOn: 'הפעלת הקול',
  soundBlocked: 'הדפדפן לא ישמיע קול לפני לחיצה.',

  connecting: 'מתחברים…',
  incomplete: 'החדר לא נטען במלואו. יש לבדוק את הרשת ולטעון את הדף מחדש.',
  requests: 'בקשות',
  wantsIn: (name) => `${name} רוצה להצטרף`,
  admit: 'אישור',
  deny: 'דחייה',
  wantIn: (count) => plural(count, {one: 'אדם אחד רוצה להצטרף', two: 'שני אנשים רוצים להצטרף', other: '# אנשים רוצים להצטרף'}),
  admitAll: 'אישור לכולם',
  asksToUnmute: (name) => `${name} מבקש/ת ממך להפעיל את המיקרופון`,
  turnOn: 'הפעלה',
  notNow: 'לא עכשיו',
  mutedYou: (name) => `הושתקת על ידי ${name}. אפשר לבטל את ההשתקה כשרוצים לדבר.`,
  dismiss: 'סגירה',
  notices: 'התראות',
  joined: (names) => `${people(names)} ${names.length > 1 ? 'הצטרפו' : 'הצטרף/ה'}`,
  departed: (names) => `${people(names)} ${names.length > 1 ? 'יצאו' : 'יצא/ה'}`,
  sharesScreen: (name) => `${name} משתף/ת מסך`,
  deviceLost: (kind, device, instead) => `${device ? `נותק: ${device}` : LOST[kind]}.${instead ? ` כעת בשימוש: ${instead}.` : ''}`,
  deviceRefused: (device, instead) => `אי אפשר להפעיל את ${device}. כעת בשימוש: ${instead}.`,
  deviceBack: (device) => `שוב מחובר: ${device}.`,
  usedAgain: (device) => `שוב מחובר ובשימוש: ${device}.`,
  useIt: 'החלפה בחזרה',
  undo: 'ביטול',
  talkingMuted: 'המיקרופון מושתק. כדי לדבר יש לבטל את ההשתקה.',
  talkingMutedKey: (key) => `המיקרופון מושתק. כדי לדבר יש ללחוץ על ${key}.`,
  unmuteNow: 'ביטול ההשתקה',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'הועברת לצפייה על ידי מארח/ת: אפשר לצפות ולהקשיב.';
    if (role === 'host') return 'התפקיד שלך כעת: מארח/ת. אפשר לנעול את החדר בהגדרות.';
    return before === 'viewer' ? 'עכשיו אפשר לדבר: יש להפעיל את המיקרופון או את המצלמה.' : 'אינך עוד מארח/ת.';
  },
  connections: 'חיבור',
  noConnections: 'עדיין אין כאן אף אחד אחר.',
  qualities: {good: 'טוב', fair: 'סביר', poor: 'חלש', unknown: 'בודקים…'},
  yourQuality: {good: 'החיבור שלך טוב', fair: 'החיבור שלך סביר', poor: 'החיבור שלך חלש', unknown: 'בודקים את החיבור שלך…'},
  poorHelp: 'כדאי להתקרב לנתב או לכבות את המצלמה.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'ללא אובדן',
  loss: (lost) => `${percent(Number(lost))} אבדו`,
  routes: {direct: 'ישיר', relay: 'דרך ממסר', udp: 'דרך ממסר (UDP)', tcp: 'דרך ממסר (TCP)', tls: 'דרך ממסר (TLS)'},
  picture: (width, height, frames) =>
    `${size(width, height)}, ${plural(Math.round(frames), {one: 'פריים אחד לשנייה', two: 'שני פריימים לשנייה', other: '# פריימים לשנייה'})}`,
  none: 'אין',
  detailsOf: (name) => `פרטי החיבור אל ${name}`,
  figures: {
    roundTrip: 'זמן הלוך ושוב', jitter: 'ריצוד', lossIn: 'אובדן בקבלה', lossOut: 'אובדן בשליחה', bitrateIn: 'קבלה', bitrateOut: 'שליחה',
    pictureIn: 'התמונה המתקבלת', pictureOut: 'התמונה שלך', codecs: 'מקודדים', route: 'נתיב',
  },
  withNames: 'כולל שמות',
  copyReport: 'העתקת הדוח',
  reportCopied: 'הדוח הועתק',
  reportNotCopied: 'יש לסמן את הדוח ולהעתיק אותו:',
  shortcuts: 'מקשי קיצור',
  shortcutsScope: 'הם פועלים כשהמיקוד בחדר: מספיקה לחיצה אחת עליו.',
  shortcutsOff: 'מקשי הקיצור כבויים. אפשר להפעיל אותם בהגדרות.',
  shortcutOf: {
    mic: 'הפעלה או השתקה של המיקרופון', camera: 'הפעלה או כיבוי של המצלמה', screen: 'שיתוף המסך או הפסקתו',
    chat: 'פתיחה או סגירה של הצ׳אט', people: 'פתיחה או סגירה של רשימת האנשים', hand: 'הרמה או הורדה של היד', layout: 'הפריסה הבאה', previousPage: 'דף התמונות הקודם', nextPage: 'דף התמונות הבא',
    fullscreen: 'מסך מלא', pip: 'חלון קטן', leave: 'יציאה',
    talk: 'לחיצה ממושכת: לדבר בזמן השתקה, או להשתיק בזמן דיבור',
    help: 'הצגת העזרה הזו',
  },
  space: 'רווח',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  closeHelp: 'סגירת העזרה',
  reload: 'טעינה מחדש',
};
