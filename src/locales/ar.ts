import {arChat} from './ar-chat.js';
import {arPeople} from './ar-people.js';
import {arCaptions} from './ar-captions.js';
import {arRecord} from './ar-record.js';
import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {arStatus} from './ar-status.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('ar');

const THE: Readonly<Record<Devices, string>> = {mic: 'الميكروفون', camera: 'الكاميرا', both: 'الكاميرا والميكروفون'};
const BLOCKED: Readonly<Record<Devices, string>> = {
  mic: 'الميكروفون محظور', camera: 'الكاميرا محظورة', both: 'الكاميرا والميكروفون محظوران',
};
const MISSING: Readonly<Record<Devices, string>> = {mic: 'ميكروفون', camera: 'كاميرا', both: 'كاميرا أو ميكروفون'};

const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} ${plural(others, {
    zero: 'و# شخص آخر', one: 'وشخص آخر', two: 'وشخصان آخران', few: 'و# أشخاص آخرين', many: 'و# شخصًا آخر', other: 'و# شخص آخر',
  })}`);

/** From left to right, as sizes are written. */
const size = (width: number, height: number): string =>
  `\u2066${number(width, {useGrouping: false})} × ${number(height, {useGrouping: false})}\u2069`;

export const ar: Strings = {
  ...arChat,
  ...arStatus,
  ...arPeople,
  ...arCaptions,
  ...arRecord,
  lang: 'ar',

  videoCall: 'مكالمة فيديو',
  backToCall: 'العودة إلى المكالمة',
  minimizeCall: 'تصغير',

  guest: 'ضيف',
  you: (name) => `${name} (أنت)`,
  people: 'الموجودون في الغرفة',

  controls: 'أدوات التحكم في المكالمة',
  mute: 'كتم الميكروفون',
  unmute: 'إلغاء كتم الميكروفون',
  stopCamera: 'إيقاف الكاميرا',
  startCamera: 'تشغيل الكاميرا',
  shareScreen: 'مشاركة الشاشة',
  stopSharing: 'إيقاف المشاركة',
  leave: 'مغادرة',

  pageOf: (page, pages) => `الصفحة ${number(page)} من ${number(pages)}`,
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  movePicture: (isTop, isLeft) => `نقل الصورة الصغيرة، وهي الآن في ${isTop ? 'أعلى' : 'أسفل'} ${isLeft ? 'اليسار' : 'اليمين'}`,
  moreOf: (name) => `المزيد: ${name}`,
  pinned: 'مثبَّت',
  volumeOf: (name) => `مستوى صوت ${name}`,
  pin: 'تثبيت',
  unpin: 'إلغاء التثبيت',
  enlarge: 'ملء الشاشة',
  reduce: 'إنهاء ملء الشاشة',
  inOwnWindow: 'صورة داخل صورة',
  backFromWindow: 'إنهاء صورة داخل صورة',
  fill: 'ملء الإطار',
  showWhole: 'عرض الصورة كاملة',
  mirror: 'عكس صورتي',
  hideSelf: 'إخفاء صورتي',
  muteOther: 'كتم الصوت لدى الجميع',
  remove: 'إزالة من الغرفة',
  reallyRemove: (name) => `نعم، إزالة ${name}`,

  muted: 'الصوت مكتوم',
  weakNetwork: 'اتصال ضعيف',
  screenOf: (name) => `شاشة ${name}`,
  linkConnecting: 'جارٍ الاتصال…',
  linkInterrupted: 'جارٍ إعادة الاتصال…',
  linkUnreachable: (name) => `تعذّر الوصول إلى ${name}`,
  linkBlocked: 'قد يكون السبب جدار حماية. يُرجى تجربة شبكة أخرى.',

  lobbyTitle: (room) => (room ? `الانضمام إلى ${room}` : 'الانضمام'),
  name: 'اسمك',
  namePlaceholder: 'ضيف',
  join: 'انضمام',
  cameraIsOff: 'الكاميرا متوقفة',
  cameraStarting: 'جارٍ تشغيل الكاميرا…',
  noCameraUsed: 'الانضمام بدون كاميرا',

  mic: 'الميكروفون',
  camera: 'الكاميرا',
  speaker: 'مكبّر الصوت',
  unnamedDevice: (kind, index) => `${{mic: 'الميكروفون', camera: 'الكاميرا', speaker: 'مكبّر الصوت'}[kind]} ${number(index)}`,
  noDevice: 'لا يوجد جهاز',
  otherCamera: 'تبديل الكاميرا',
  testSound: 'تشغيل صوت تجريبي',
  joinWithout: {
    mic: 'الانضمام بدون ميكروفون: يمكنك سماع الآخرين، لكنهم لن يسمعوك.',
    camera: 'الانضمام بدون كاميرا: يمكنك رؤية الآخرين، لكنهم لن يروك.',
    both: 'الانضمام بدون كاميرا وميكروفون: يمكنك رؤية الآخرين وسماعهم، لكنهم لن يروك ولن يسمعوك.',
  },
  tryAgain: 'إعادة المحاولة',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => BLOCKED[devices],
    PERMISSION_DISMISSED: (devices) => `لم يُسمح بعد باستخدام ${THE[devices]}`,
    POLICY_BLOCKED: (devices) => `لا يُسمح لهذه الصفحة باستخدام ${THE[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `لم يتم العثور على ${MISSING[devices]}`,
    DEVICE_IN_USE: (devices) => `${THE[devices]} قيد الاستخدام`,
    DEVICE_LOST: (devices) => `تم فصل ${THE[devices]}`,
    INSECURE_CONTEXT: (devices) => `لا يمكن استخدام ${THE[devices]} في صفحة غير آمنة`,
    UNSUPPORTED_BROWSER: (devices) => `لا يمكن استخدام ${THE[devices]} في هذا المتصفح`,
  },
  asking: (devices) => ({
    title: `يُرجى السماح باستخدام ${THE[devices]}`,
    text: 'المتصفح يطلب الإذن: يُرجى اختيار «السماح».',
  }),
  notSeenYet: (help) => `${help} لن يراك أحد أو يسمعك قبل الانضمام.`,
  deniedIn: {
    system: 'النظام لا يسمح بذلك لهذا المتصفح: يُرجى السماح به في إعدادات الخصوصية في النظام، ثم إعادة المحاولة.',
    ios: 'يُرجى فتح قائمة الصفحة في شريط العنوان واختيار «إعدادات موقع الويب»، أو فتح تطبيق «الإعدادات» في المتصفحات الأخرى غير Safari، ثم السماح وإعادة المحاولة.',
    firefox: 'يُرجى النقر على الرمز المشطوب بجانب عنوان الصفحة وإزالة الحظر، ثم إعادة المحاولة.',
    safari: 'يُرجى فتح إعدادات موقع الويب هذا من قائمة Safari واختيار «السماح»، ثم إعادة المحاولة.',
  },
  layout: 'تغيير التنسيق',
  layouts: {auto: 'تلقائي', grid: 'شبكة', spotlight: 'تسليط الضوء', sidebar: 'شريط جانبي'},
  moreControls: 'المزيد من الخيارات',
  hideSelfView: 'إخفاء صورتي',
  fullscreen: 'ملء الشاشة',
  exitFullscreen: 'إنهاء ملء الشاشة',
  noFullscreen: {policy: 'لا يُسمح بملء الشاشة في هذه الصفحة', device: 'لا يعرض هذا الجهاز بملء الشاشة إلا فيديو واحدًا'},
  pip: 'فتح في نافذة صغيرة',
  exitPip: 'العودة إلى الصفحة',
  roomInWindow: 'المكالمة في نافذة صغيرة',
  bringBack: 'إعادتها إلى هنا',
  settings: 'الإعدادات',
  close: 'إغلاق',
  settingsOf: {devices: 'الأجهزة', processing: 'معالجة صوت الميكروفون', picture: 'الصورة', call: 'أثناء المكالمات', connection: 'الاتصال', sounds: 'أي الأصوات', notices: 'أي الإشعارات'},
  preferences: {
    mirror: {title: 'عكس صورتي', text: 'لديك فقط: يرى الآخرون الصورة غير معكوسة.'},
    hideSelf: {title: 'إخفاء صورتي', text: 'سيظل الآخرون يرونك.'},
    lowData: {title: 'تقليل استهلاك البيانات', text: 'صور أصغر، والأولوية للصوت.'},
    noiseSuppression: {title: 'الحدّ من الضوضاء', text: 'إزالة صوت المراوح ولوحات المفاتيح.'},
    echoCancellation: {title: 'إلغاء الصدى', text: 'منع وصول صوت مكبّرات الصوت إلى الميكروفون.'},
    autoGainControl: {title: 'مستوى صوت تلقائي', text: 'رفع الصوت المنخفض.'},
    muteReminder: {title: 'تذكيري بأن صوتي مكتوم', text: 'عند التحدث أثناء الكتم. لا يُرسَل ما يُسمع ولا يُحفظ.'},
    sounds: {title: 'الأصوات', text: 'عند انضمام شخص أو مغادرته، أو رفعه يده، أو كتابته رسالة.'},
    shortcuts: {title: 'اختصارات لوحة المفاتيح', text: 'عندما يكون التركيز داخل الغرفة. يعرضها المفتاح ?.'},
  },
  newsOf: {Join: 'انضمام أحدهم', Leave: 'مغادرة أحدهم', Hand: 'رفع أحدهم يده', Message: 'رسالة من أحدهم', Recording: 'بدء تسجيل أو انتهاؤه'},
  lockRoom: {title: 'قفل الغرفة', text: 'ينتظر القادمون الجدد حتى يُسمح لهم بالدخول.'},
  deviceHelp: {
    PERMISSION_DENIED: 'يُرجى السماح بالوصول عبر الرمز بجانب عنوان الصفحة، ثم إعادة المحاولة.',
    PERMISSION_DISMISSED: 'تم إغلاق سؤال المتصفح. يُرجى إعادة المحاولة واختيار «السماح».',
    POLICY_BLOCKED: 'الموقع الذي يعرض هذه الغرفة لا يسمح بذلك.',
    DEVICE_NOT_FOUND: 'يُرجى توصيل جهاز، ثم إعادة المحاولة.',
    DEVICE_IN_USE: 'يُرجى إغلاق التطبيق الآخر الذي يستخدم الجهاز، ثم إعادة المحاولة.',
    DEVICE_LOST: 'يُرجى توصيل الجهاز من جديد أو اختيار جهاز آخر.',
    INSECURE_CONTEXT: 'لا تتيح المتصفحات الأجهزة إلا للصفحات المفتوحة عبر https.',
    UNSUPPORTED_BROWSER: 'يُرجى استخدام إصدار حديث من Chrome أو Edge أو Firefox أو Safari.',
  },
  orJoinWithout: (help) => `${help} يمكنك الانضمام بدون ذلك.`,

  heldBack: (devices) => `أوقف نظامك ${THE[devices]} مؤقتًا`,

  soundOn: 'تشغيل الصوت',
  soundBlocked: 'لن يشغّل المتصفح الصوت قبل النقر.',

  connecting: 'جارٍ الاتصال…',
  incomplete: 'لم يتم تحميل هذه الغرفة بالكامل. يُرجى التحقق من الشبكة، ثم إعادة تحميل الصفحة.',
  requests: 'الطلبات',
  wantsIn: (name) => `طلب انضمام من ${name}`,
  admit: 'سماح',
  deny: 'رفض',
  wantIn: (count) => plural(count, {
    zero: 'لا طلبات انضمام', one: 'طلب انضمام واحد', two: 'طلبا انضمام', few: '# طلبات انضمام', many: '# طلب انضمام', other: '# طلب انضمام',
  }),
  admitAll: 'السماح للجميع',
  asksToUnmute: (name) => `يطلب منك ${name} تشغيل الميكروفون`,
  turnOn: 'تشغيل',
  notNow: 'ليس الآن',
  mutedYou: (name) => `كتم ${name} صوتك. يمكنك إلغاء الكتم متى أردت التحدث.`,
  dismiss: 'إغلاق',
  notices: 'الإشعارات',
  joined: (names) => `انضم ${people(names)}`,
  departed: (names) => `غادر ${people(names)}`,
  sharesScreen: (name) => `يشارك ${name} الشاشة`,
  deviceLost: (kind, device, instead) =>
    (device ? `انقطع اتصال ${device}.` : `تم فصل ${kind === 'speaker' ? 'مكبّر الصوت' : THE[kind]}.`) + (instead ? ` المستخدم الآن: ${instead}.` : ''),
  deviceRefused: (device, instead) => `تعذّر تشغيل ${device}. المستخدم الآن: ${instead}.`,
  deviceBack: (device) => `عاد اتصال ${device}.`,
  usedAgain: (device) => `عاد اتصال ${device} وهو قيد الاستخدام.`,
  useIt: 'العودة إليه',
  undo: 'تراجع',
  talkingMuted: 'صوتك مكتوم. يُرجى إلغاء الكتم للتحدث.',
  talkingMutedKey: (key) => `صوتك مكتوم. يُرجى الضغط على ${key} للتحدث.`,
  unmuteNow: 'إلغاء الكتم',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'غيّر أحد المضيفين دورك إلى مشاهد: يمكنك المشاهدة والاستماع.';
    if (role === 'host') return 'دورك الآن: مضيف. يمكنك قفل الغرفة من الإعدادات.';
    return before === 'viewer' ? 'يمكنك التحدث الآن. يُرجى تشغيل الميكروفون أو الكاميرا.' : 'لم يعد دورك مضيفًا.';
  },
  connections: 'الاتصال',
  noConnections: 'لا يوجد أحد غيرك هنا بعد.',
  qualities: {good: 'جيد', fair: 'متوسط', poor: 'ضعيف', unknown: 'جارٍ القياس…'},
  yourQuality: {good: 'اتصالك جيد', fair: 'اتصالك متوسط', poor: 'اتصالك ضعيف', unknown: 'جارٍ قياس اتصالك…'},
  poorHelp: 'يُرجى الاقتراب من جهاز التوجيه أو إيقاف الكاميرا.',
  inWords: (quality, details) => [quality, details.join('، ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'بدون فقدان',
  loss: (lost) => `فقدان ${percent(Number(lost))}`,
  routes: {direct: 'مباشر', relay: 'عبر خادم ترحيل', udp: 'عبر خادم ترحيل (UDP)', tcp: 'عبر خادم ترحيل (TCP)', tls: 'عبر خادم ترحيل (TLS)'},
  picture: (width, height, frames) => `${size(width, height)}، ${plural(Math.round(frames), {
    zero: 'بلا إطارات', one: 'إطار واحد في الثانية', two: 'إطاران في الثانية', few: '# إطارات في الثانية', many: '# إطارًا في الثانية', other: '# إطار في الثانية',
  })}`,
  none: 'لا يوجد',
  detailsOf: (name) => `تفاصيل الاتصال مع ${name}`,
  figures: {
    roundTrip: 'زمن الذهاب والإياب', jitter: 'التذبذب', lossIn: 'الفقدان عند الاستقبال', lossOut: 'الفقدان عند الإرسال', bitrateIn: 'الاستقبال', bitrateOut: 'الإرسال',
    pictureIn: 'الصورة الواردة', pictureOut: 'صورتك', codecs: 'برامج الترميز', route: 'المسار',
  },
  withNames: 'مع الأسماء',
  copyReport: 'نسخ التقرير',
  reportCopied: 'تم نسخ التقرير',
  reportNotCopied: 'يُرجى تحديد التقرير ونسخه:',
  shortcuts: 'اختصارات لوحة المفاتيح',
  shortcutsScope: 'تعمل عندما يكون التركيز داخل الغرفة: تكفي نقرة واحدة عليها.',
  shortcutsOff: 'الاختصارات متوقفة. يمكنك تشغيلها من الإعدادات.',
  shortcutOf: {
    mic: 'تشغيل الميكروفون أو كتمه', camera: 'تشغيل الكاميرا أو إيقافها', screen: 'مشاركة الشاشة أو إيقافها',
    chat: 'فتح الدردشة أو إغلاقها', people: 'فتح قائمة الأشخاص أو إغلاقها', hand: 'رفع اليد أو خفضها', layout: 'التنسيق التالي', previousPage: 'صفحة الصور السابقة', nextPage: 'صفحة الصور التالية',
    fullscreen: 'ملء الشاشة', pip: 'نافذة صغيرة', leave: 'مغادرة',
    talk: 'الضغط المطوّل للتحدث أثناء الكتم، أو للكتم أثناء التحدث',
    help: 'عرض هذه المساعدة',
  },
  space: 'مسافة',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  closeHelp: 'إغلاق المساعدة',
  reload: 'إعادة التحميل',
};
