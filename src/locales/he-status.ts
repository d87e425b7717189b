import type {StatusStrings} from './strings.js';

export const heStatus: StatusStrings = {
  sharing: 'המסך שלך משותף',
  retrying: (trouble) => `${trouble}. מנסים שוב…`,
  waiting: {title: 'ממתינים לאישור כניסה', text: 'החדר נעול. הבקשה נשלחה למי שבפנים.'},
  alone: {title: 'הגעת לפני כולם', text: 'אפשר לשלוח את הקישור למי שצריך להגיע.'},
  aloneAgain: {title: 'כל האחרים יצאו', text: 'הם יכולים לחזור באותו קישור.'},
  copyLink: 'העתקת הקישור',
  copied: 'הועתק',
  linkToRoom: 'קישור לחדר הזה',
  reconnecting: 'החיבור נותק. מתחברים מחדש…',
  lost: {title: 'החיבור נותק', text: 'כדאי לבדוק את הרשת. Parlor ממשיך לנסות.'},
  poorConnection: 'החיבור שלך חלש',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'כדאי להתקרב לנתב או לנסות רשת אחרת.';
    return lowData ? 'התמונה שלך כבר קטנה; כיבוי המצלמה יעזור.' : 'כיבוי המצלמה יעזור.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'אף אחד לא שומע אותך. כדאי לחפש מתג השתקה במכשיר או לסיים את שיחת הטלפון.',
      camera: 'אף אחד לא רואה אותך. כדאי לחפש מתג או כיסוי על המצלמה.',
      both: 'אף אחד לא רואה או שומע אותך. כדאי לחפש מתג במכשיר או לסיים את שיחת הטלפון.',
    })[devices],
  connectionDetails: 'פרטים',
  left: {title: 'יצאת מהחדר', text: 'אפשר לחזור בכל עת.'},
  rejoin: 'הצטרפות מחדש',
  useHere: 'מעבר לכאן',
  ended: {
    ROOM_FULL: {title: 'החדר הזה מלא', text: 'אפשר לנסות שוב אחרי שמישהו ייצא.'},
    ROOM_LOCKED: {title: 'החדר הזה נעול', text: 'יש לבקש ממי שבפנים לפתוח אותו ולנסות שוב.'},
    ROOM_CLOSED: {title: 'השיחה הסתיימה', text: 'החדר נסגר לכולם על ידי המארח/ת.'},
    JOIN_REFUSED: {title: 'הכניסה לא אושרה', text: 'יש לבקש הזמנה מהמארח/ת ולנסות שוב.'},
    TOKEN_REQUIRED: {title: 'לחדר הזה צריך הזמנה', text: 'יש לפתוח אותו בקישור שנשלח אליך.'},
    TOKEN_INVALID: {title: 'ההזמנה לא תקפה', text: 'יש לבקש קישור חדש ולפתוח אותו.'},
    TOKEN_EXPIRED: {title: 'פג תוקף ההזמנה', text: 'יש לבקש קישור חדש ולפתוח אותו.'},
    KICKED: {title: 'הוסרת מהחדר', text: 'לפני שחוזרים יש לשאול את המארח/ת.'},
    REPLACED: {title: 'הצטרפת ממקום אחר', text: 'השיחה נמשכת בכרטיסייה או במכשיר האחר.'},
    RATE_LIMITED: {title: 'יותר מדי ניסיונות', text: 'יש לחכות דקה ולנסות שוב.'},
    SIGNALING_UNREACHABLE: {title: 'השרת לא עונה', text: 'יש לבדוק את הרשת ולנסות שוב.'},
    SIGNALING_LOST: {title: 'החיבור נותק', text: 'יש לבדוק את הרשת ולהצטרף מחדש.'},
    SERVER_SHUTDOWN: {title: 'השרת מופעל מחדש', text: 'יש לחכות כמה שניות ולנסות שוב.'},
    PROTOCOL_MISMATCH: {title: 'הדף לא עדכני', text: 'יש לטעון אותו מחדש כדי לקבל את הגרסה העדכנית.'},
    LINK_FAILED: {title: 'אין חיבור אל האחרים', text: 'ייתכן שחומת אש חוסמת שיחות. כדאי לנסות רשת אחרת.'},
    SEAL_BROKEN: {title: 'השיחה לא הייתה פרטית', text: 'ייתכן שמישהו התערב בה, ולכן היא הופסקה.'},
    BAD_ATTRIBUTE: {title: 'החדר לא הוגדר כראוי', text: 'יש לדווח לבעלי הדף:'},
    INSECURE_CONTEXT: {title: 'הדף לא מאובטח', text: 'יש לפתוח אותו ב-https כדי לקיים שיחות.'},
    UNSUPPORTED_BROWSER: {title: 'הדפדפן הזה לא תומך בשיחות', text: 'יש לפתוח את הדף בגרסה עדכנית של Chrome, ‏Edge, ‏Firefox או Safari.'},
  },
};
