import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {ukChat} from './uk-chat.js';
import {ukStatus} from './uk-status.js';
import {ukPeople} from './uk-people.js';
import {ukCaptions} from './uk-captions.js';
import {ukRecord} from './uk-record.js';

const {number, plural, some, milliseconds, percent} = grammar('uk');

type Forms = Readonly<Record<Devices, string>>;

const NOUN: Forms = {mic: 'Мікрофон', camera: 'Камера', both: 'Камера й мікрофон'};
const ACCUSATIVE: Forms = {mic: 'мікрофон', camera: 'камеру', both: 'камеру й мікрофон'};
const GENITIVE: Forms = {mic: 'мікрофона', camera: 'камери', both: 'камери й мікрофона'};

const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} і ще ${plural(others, {one: '# людина', few: '# людини', many: '# людей', other: '# людини'})}`);

/** No verb in the past: it would have to know who is a man and who is a woman. */
export const uk: Strings = {
  ...ukChat,
  ...ukStatus,
  ...ukPeople,
  ...ukCaptions,
  ...ukRecord,
  lang: 'uk',

  videoCall: 'Відеодзвінок',
  backToCall: 'Повернутися до дзвінка',
  minimizeCall: 'Згорнути',

  guest: 'Гість',
  you: (name) => `${name} (ви)`,
  people: 'Люди в кімнаті',

  controls: 'Керування дзвінком',
  mute: 'Вимкнути мікрофон',
  unmute: 'Увімкнути мікрофон',
  stopCamera: 'Вимкнути камеру',
  startCamera: 'Увімкнути камеру',
  shareScreen: 'Показати екран',
  stopSharing: 'Припинити показ',
  leave: 'Вийти',

  pageOf: (page, pages) => `Сторінка ${number(page)} з ${number(pages)}`,
  previousPage: 'Попередня сторінка',
  nextPage: 'Наступна сторінка',
  movePicture: (isTop, isLeft) => `Перемістити маленьке вікно, зараз воно ${isTop ? 'вгорі' : 'внизу'} ${isLeft ? 'ліворуч' : 'праворуч'}`,
  moreOf: (name) => `Більше: ${name}`,
  pinned: 'Закріплено',
  volumeOf: (name) => `Гучність: ${name}`,
  pin: 'Закріпити',
  unpin: 'Відкріпити',
  enlarge: 'Повний екран',
  reduce: 'Вийти з повного екрана',
  inOwnWindow: 'Окреме вікно',
  backFromWindow: 'Закрити окреме вікно',
  fill: 'Заповнити плитку',
  showWhole: 'Показати повністю',
  mirror: 'Віддзеркалити моє відео',
  hideSelf: 'Сховати моє відео',
  muteOther: 'Вимкнути мікрофон',
  remove: 'Вилучити з кімнати',
  reallyRemove: (name) => `Так, вилучити: ${name}`,

  muted: 'Мікрофон вимкнено',
  weakNetwork: 'Слабкий зв’язок',
  screenOf: (name) => `Екран: ${name}`,
  linkConnecting: 'З’єднання…',
  linkInterrupted: 'Повторне з’єднання…',
  linkUnreachable: (name) => `${name}: немає зв’язку`,
  linkBlocked: 'Можливо, заважає брандмауер. Спробуйте іншу мережу.',

  lobbyTitle: (room) => (room ? `Увійти до «${room}»` : 'Увійти'),
  name: 'Ваше ім’я',
  namePlaceholder: 'Гість',
  join: 'Увійти',
  cameraIsOff: 'Камеру вимкнено',
  cameraStarting: 'Камера вмикається…',
  noCameraUsed: 'Ви входите без камери',

  mic: 'Мікрофон',
  camera: 'Камера',
  speaker: 'Динамік',
  unnamedDevice: (kind, index) => `${{mic: 'Мікрофон', camera: 'Камера', speaker: 'Динамік'}[kind]} ${number(index)}`,
  noDevice: 'не знайдено',
  otherCamera: 'Змінити камеру',
  testSound: 'Перевірити звук',
  joinWithout: {
    mic: 'Ви входите без мікрофона: ви чуєте інших, а вони вас ні.',
    camera: 'Ви входите без камери: ви бачите інших, а вони вас ні.',
    both: 'Ви входите без камери й мікрофона: ви бачите й чуєте інших, а вони вас ні.',
  },
  tryAgain: 'Повторити',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `Доступ до ${GENITIVE[devices]} заблоковано`,
    PERMISSION_DISMISSED: (devices) => `Доступ до ${GENITIVE[devices]} ще не дозволено`,
    POLICY_BLOCKED: (devices) => `Ця сторінка не може використовувати ${ACCUSATIVE[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `${{mic: 'Мікрофон', camera: 'Камеру', both: 'Камеру й мікрофон'}[devices]} не знайдено`,
    DEVICE_IN_USE: (devices) => `${NOUN[devices]} ${devices === 'camera' ? 'вже' : 'уже'} ${devices === 'both' ? 'використовуються' : 'використовується'}`,
    DEVICE_LOST: (devices) => `${{mic: 'Мікрофон', camera: 'Камеру', both: 'Камеру й мікрофон'}[devices]} від’єднано`,
    INSECURE_CONTEXT: (devices) => `На незахищеній сторінці немає доступу до ${GENITIVE[devices]}`,
    UNSUPPORTED_BROWSER: (devices) => `Цей браузер не надає доступу до ${GENITIVE[devices]}`,
  },
  asking: (devices) => ({
    title: `Дозвольте доступ до ${GENITIVE[devices]}`,
    text: 'Браузер запитує про це: виберіть «Дозволити».',
  }),
  notSeenYet: (help) => `${help} Доки ви не ввійшли, вас ніхто не бачить і не чує.`,
  deniedIn: {
    system: 'Система не надає доступу цьому браузеру: дозвольте його в налаштуваннях конфіденційності системи й повторіть спробу.',
    ios: 'Відкрийте меню сторінки в адресному рядку й виберіть «Параметри вебсайту», а якщо у вас не Safari\u00A0— відкрийте системні параметри. Дозвольте доступ і повторіть спробу.',
    firefox: 'Натисніть перекреслений значок біля адреси сторінки, зніміть блокування й повторіть спробу.',
    safari: 'У меню Safari відкрийте параметри для цього вебсайту, виберіть «Дозволити» й повторіть спробу.',
  },
  layout: 'Змінити вигляд',
  layouts: {auto: 'Автоматично', grid: 'Сітка', spotlight: 'Великий план', sidebar: 'Бічна панель'},
  moreControls: 'Інші дії',
  hideSelfView: 'Сховати моє відео',
  fullscreen: 'Повний екран',
  exitFullscreen: 'Вийти з повного екрана',
  noFullscreen: {policy: 'На цій сторінці повний екран заборонено', device: 'Цей пристрій показує на повному екрані лише окремі відео'},
  pip: 'Відкрити в маленькому вікні',
  exitPip: 'Назад на сторінку',
  roomInWindow: 'Дзвінок триває в маленькому вікні',
  bringBack: 'Повернути сюди',
  settings: 'Налаштування',
  close: 'Закрити',
  settingsOf: {devices: 'Пристрої', processing: 'Обробка звуку', picture: 'Зображення', call: 'Під час дзвінка', connection: 'З’єднання', sounds: 'Які звуки', notices: 'Які сповіщення'},
  preferences: {
    mirror: {title: 'Віддзеркалювати моє відео', text: 'Лише для вас: інші бачать його звичайним.'},
    hideSelf: {title: 'Сховати мою плитку', text: 'Інші й далі бачать вас.'},
    lowData: {title: 'Заощаджувати трафік', text: 'Менше зображення, перевага звуку.'},
    noiseSuppression: {title: 'Шумозаглушення', text: 'Прибирає шум вентиляторів і клавіатур.'},
    echoCancellation: {title: 'Заглушення луни', text: 'Не дає мікрофону ловити звук із динаміків.'},
    autoGainControl: {title: 'Автоматична гучність', text: 'Робить тихий голос гучнішим.'},
    muteReminder: {title: 'Нагадувати, що мікрофон вимкнено', text: 'Коли ви говорите. Почуте не надсилається й не зберігається.'},
    sounds: {title: 'Звуки', text: 'Коли хтось входить, виходить, піднімає руку або пише.'},
    shortcuts: {title: 'Комбінації клавіш', text: 'Поки кімната активна. Клавіша ? показує список.'},
  },
  newsOf: {Join: 'Хтось заходить', Leave: 'Хтось виходить', Hand: 'Хтось піднімає руку', Message: 'Хтось пише', Recording: 'Запис починається або завершується'},
  lockRoom: {title: 'Замкнути кімнату', text: 'Нові учасники чекають, доки їх не впустять.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Дозвольте доступ за допомогою значка біля адреси сторінки й повторіть спробу.',
    PERMISSION_DISMISSED: 'Запит браузера закрито. Повторіть спробу й виберіть «Дозволити».',
    POLICY_BLOCKED: 'Це забороняє сайт, на якому відкрито кімнату.',
    DEVICE_NOT_FOUND: 'Під’єднайте пристрій і повторіть спробу.',
    DEVICE_IN_USE: 'Закрийте іншу програму, яка його використовує, і повторіть спробу.',
    DEVICE_LOST: 'Під’єднайте пристрій знову або виберіть інший.',
    INSECURE_CONTEXT: 'Браузери надають доступ до пристроїв лише сторінкам, відкритим через https.',
    UNSUPPORTED_BROWSER: 'Скористайтеся актуальною версією Chrome, Edge, Firefox або Safari.',
  },
  orJoinWithout: (help) => `${help} Можна ввійти й так.`,

  heldBack: (devices) => `Система блокує ${ACCUSATIVE[devices]}`,

  soundOn: 'Увімкнути звук',
  soundBlocked: 'Браузер не ввімкне звук без вашого натискання.',

  connecting: 'З’єднання…',
  incomplete: 'Кімната завантажилася не повністю. Перевірте мережу й оновіть сторінку.',
  requests: 'Запити',
  wantsIn: (name) => `${name} хоче ввійти`,
  admit: 'Впустити',
  deny: 'Відмовити',
  wantIn: (count) =>
    plural(count, {one: '# людина хоче ввійти', few: '# людини хочуть увійти', many: '# людей хочуть увійти', other: '# людини хочуть увійти'}),
  admitAll: 'Впустити всіх',
  asksToUnmute: (name) => `${name} просить вас увімкнути мікрофон`,
  turnOn: 'Увімкнути',
  notNow: 'Не зараз',
  mutedYou: (name) => `${name} вимикає ваш мікрофон. Ви можете ввімкнути його, коли захочете говорити.`,
  dismiss: 'Сховати',
  notices: 'Сповіщення',
  joined: (names) => `${people(names)} тепер у кімнаті`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'виходить' : 'виходять'} із кімнати`,
  sharesScreen: (name) => `${name} показує екран`,
  deviceLost: (kind, device, instead) =>
    (device
      ? `Пристрій від’єднано: ${device}.`
      : {mic: 'Ваш мікрофон від’єднано.', camera: 'Вашу камеру від’єднано.', speaker: 'Ваш динамік від’єднано.'}[kind]) +
    (instead ? ` Тепер використовується ${instead}.` : ''),
  deviceRefused: (device, instead) => `Не вдалося запустити пристрій: ${device}. Тепер використовується ${instead}.`,
  deviceBack: (device) => `Пристрій знову під’єднано: ${device}.`,
  usedAgain: (device) => `Пристрій знову під’єднано й використовується: ${device}.`,
  useIt: 'Використати',
  undo: 'Скасувати',
  talkingMuted: 'Ваш мікрофон вимкнено. Увімкніть його, щоб говорити.',
  talkingMutedKey: (key) => `Ваш мікрофон вимкнено. Щоб говорити, натисніть ${key}.`,
  unmuteNow: 'Увімкнути',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'Організатор зробив вас глядачем: ви дивитеся й слухаєте.';
    if (role === 'host') return 'Тепер ви організатор. У налаштуваннях можна замкнути кімнату.';
    return before === 'viewer' ? 'Тепер ви можете говорити. Увімкніть мікрофон або камеру.' : 'Ви більше не організатор.';
  },
  connections: 'З’єднання',
  noConnections: 'Тут поки що більше нікого немає.',
  qualities: {good: 'Добре', fair: 'Середнє', poor: 'Погане', unknown: 'Вимірюється…'},
  yourQuality: {
    good: 'У вас добре з’єднання', fair: 'У вас середнє з’єднання', poor: 'У вас погане з’єднання', unknown: 'Ваше з’єднання вимірюється…',
  },
  poorHelp: 'Підійдіть ближче до роутера або вимкніть камеру.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join('\u00A0— '),
  milliseconds,
  kilobits: (value) =>
    value < 1_000 ? `${number(value, {maximumFractionDigits: 0})}\u00A0кбіт/с` : `${number(value / 1_000, {minimumFractionDigits: 1, maximumFractionDigits: 1})}\u00A0Мбіт/с`,
  noLoss: 'без втрат',
  loss: (value) => `втрати ${percent(Number(value))}`,
  routes: {direct: 'напряму', relay: 'через ретранслятор', udp: 'через ретранслятор (UDP)', tcp: 'через ретранслятор (TCP)', tls: 'через ретранслятор (TLS)'},
  picture: (width, height, frames) =>
    `${width} × ${height}, ${plural(frames, {one: '# кадр/с', few: '# кадри/с', many: '# кадрів/с', other: '# кадру/с'})}`,
  none: 'Немає',
  detailsOf: (name) => `Відомості про з’єднання: ${name}`,
  figures: {
    roundTrip: 'Затримка туди й назад', jitter: 'Джитер', lossIn: 'Втрати під час приймання', lossOut: 'Втрати під час передавання', bitrateIn: 'Приймання',
    bitrateOut: 'Передавання', pictureIn: 'Вхідне відео', pictureOut: 'Ваше відео', codecs: 'Кодеки', route: 'Маршрут',
  },
  withNames: 'З іменами',
  copyReport: 'Копіювати звіт',
  reportCopied: 'Звіт скопійовано',
  reportNotCopied: 'Виділіть і скопіюйте звіт:',
  shortcuts: 'Комбінації клавіш',
  shortcutsScope: 'Вони працюють, поки кімната активна: клацніть у ній один раз.',
  shortcutsOff: 'Комбінації клавіш вимкнено. Їх можна ввімкнути в налаштуваннях.',
  shortcutOf: {
    mic: 'Увімкнути або вимкнути мікрофон', camera: 'Увімкнути або вимкнути камеру', screen: 'Показати екран або припинити показ',
    chat: 'Відкрити або закрити чат', people: 'Відкрити або закрити список учасників', hand: 'Підняти або опустити руку', layout: 'Наступний вигляд', previousPage: 'Попередня сторінка з відео', nextPage: 'Наступна сторінка з відео',
    fullscreen: 'Повний екран', pip: 'Маленьке вікно', leave: 'Вийти', talk: 'Утримуйте, щоб ненадовго ввімкнути або вимкнути мікрофон',
    help: 'Показати цю довідку',
  },
  space: 'Пробіл',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Закрити довідку',
  reload: 'Оновити',
};
