import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {ruChat} from './ru-chat.js';
import {ruStatus} from './ru-status.js';
import {ruPeople} from './ru-people.js';
import {ruCaptions} from './ru-captions.js';
import {ruRecord} from './ru-record.js';

const {number, plural, some, milliseconds, percent} = grammar('ru');

type Forms = Readonly<Record<Devices, string>>;

const NOUN: Forms = {mic: 'Микрофон', camera: 'Камера', both: 'Камера и микрофон'};
const ACCUSATIVE: Forms = {mic: 'микрофон', camera: 'камеру', both: 'камеру и микрофон'};
const DATIVE: Forms = {mic: 'микрофону', camera: 'камере', both: 'камере и микрофону'};

const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} и ещё ${plural(others, {one: '# человек', few: '# человека', many: '# человек', other: '# человека'})}`);

/** No verb in the past: it would have to know who is a man and who is a woman. */
export const ru: Strings = {
  ...ruChat,
  ...ruStatus,
  ...ruPeople,
  ...ruCaptions,
  ...ruRecord,
  lang: 'ru',

  videoCall: 'Видеозвонок',
  backToCall: 'Вернуться к звонку',
  minimizeCall: 'Свернуть',

  guest: 'Гость',
  you: (name) => `${name} (вы)`,
  people: 'Люди в комнате',

  controls: 'Управление звонком',
  mute: 'Выключить микрофон',
  unmute: 'Включить микрофон',
  stopCamera: 'Выключить камеру',
  startCamera: 'Включить камеру',
  shareScreen: 'Показать экран',
  stopSharing: 'Прекратить показ',
  leave: 'Выйти',

  pageOf: (page, pages) => `Страница ${number(page)} из ${number(pages)}`,
  previousPage: 'Предыдущая страница',
  nextPage: 'Следующая страница',
  movePicture: (isTop, isLeft) => `Переместить маленькое окно, сейчас оно ${isTop ? 'вверху' : 'внизу'} ${isLeft ? 'слева' : 'справа'}`,
  moreOf: (name) => `Ещё: ${name}`,
  pinned: 'Закреплено',
  volumeOf: (name) => `Громкость: ${name}`,
  pin: 'Закрепить',
  unpin: 'Открепить',
  enlarge: 'Полный экран',
  reduce: 'Выйти из полного экрана',
  inOwnWindow: 'Отдельное окно',
  backFromWindow: 'Закрыть отдельное окно',
  fill: 'Заполнить плитку',
  showWhole: 'Показать целиком',
  mirror: 'Отразить моё видео',
  hideSelf: 'Скрыть моё видео',
  muteOther: 'Выключить микрофон',
  remove: 'Удалить из комнаты',
  reallyRemove: (name) => `Да, удалить: ${name}`,

  muted: 'Микрофон выключен',
  weakNetwork: 'Слабое соединение',
  screenOf: (name) => `Экран: ${name}`,
  linkConnecting: 'Подключение…',
  linkInterrupted: 'Переподключение…',
  linkUnreachable: (name) => `${name}: нет связи`,
  linkBlocked: 'Возможно, мешает брандмауэр. Попробуйте другую сеть.',

  lobbyTitle: (room) => (room ? `Войти в «${room}»` : 'Войти'),
  name: 'Ваше имя',
  namePlaceholder: 'Гость',
  join: 'Войти',
  cameraIsOff: 'Камера выключена',
  cameraStarting: 'Камера включается…',
  noCameraUsed: 'Вы входите без камеры',

  mic: 'Микрофон',
  camera: 'Камера',
  speaker: 'Динамик',
  unnamedDevice: (kind, index) => `${{mic: 'Микрофон', camera: 'Камера', speaker: 'Динамик'}[kind]} ${number(index)}`,
  noDevice: 'нет устройств',
  otherCamera: 'Сменить камеру',
  testSound: 'Проверить звук',
  joinWithout: {
    mic: 'Вы входите без микрофона: вы слышите остальных, а они вас нет.',
    camera: 'Вы входите без камеры: вы видите остальных, а они вас нет.',
    both: 'Вы входите без камеры и микрофона: вы видите и слышите остальных, а они вас нет.',
  },
  tryAgain: 'Повторить',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `Доступ к ${DATIVE[devices]} заблокирован`,
    PERMISSION_DISMISSED: (devices) => `Доступ к ${DATIVE[devices]} ещё не разрешён`,
    POLICY_BLOCKED: (devices) => `Эта страница не может использовать ${ACCUSATIVE[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `${NOUN[devices]} не ${{mic: 'найден', camera: 'найдена', both: 'найдены'}[devices]}`,
    DEVICE_IN_USE: (devices) => `${NOUN[devices]} уже ${devices === 'both' ? 'используются' : 'используется'}`,
    DEVICE_LOST: (devices) => `${NOUN[devices]} ${{mic: 'отключён', camera: 'отключена', both: 'отключены'}[devices]}`,
    INSECURE_CONTEXT: (devices) => `На незащищённой странице нет доступа к ${DATIVE[devices]}`,
    UNSUPPORTED_BROWSER: (devices) => `Этот браузер не даёт доступа к ${DATIVE[devices]}`,
  },
  asking: (devices) => ({
    title: `Разрешите доступ к ${DATIVE[devices]}`,
    text: 'Браузер спрашивает об этом: выберите «Разрешить».',
  }),
  notSeenYet: (help) => `${help} Пока вы не вошли, вас никто не видит и не слышит.`,
  deniedIn: {
    system: 'Система не даёт доступа этому браузеру: разрешите его в настройках конфиденциальности системы и повторите попытку.',
    ios: 'Откройте меню страницы в адресной строке и выберите «Настройки веб-сайта», а если у вас не Safari\u00A0— откройте приложение «Настройки». Разрешите доступ и повторите попытку.',
    firefox: 'Нажмите перечёркнутый значок рядом с адресом страницы, снимите блокировку и повторите попытку.',
    safari: 'В меню Safari откройте настройки для этого веб-сайта, выберите «Разрешить» и повторите попытку.',
  },
  layout: 'Изменить вид',
  layouts: {auto: 'Автоматически', grid: 'Сетка', spotlight: 'Крупный план', sidebar: 'Боковая панель'},
  moreControls: 'Другие действия',
  hideSelfView: 'Скрыть моё видео',
  fullscreen: 'Полный экран',
  exitFullscreen: 'Выйти из полного экрана',
  noFullscreen: {policy: 'На этой странице нельзя включить полный экран', device: 'Это устройство показывает на полном экране только отдельные видео'},
  pip: 'Открыть в маленьком окне',
  exitPip: 'Назад на страницу',
  roomInWindow: 'Звонок идёт в маленьком окне',
  bringBack: 'Вернуть сюда',
  settings: 'Настройки',
  close: 'Закрыть',
  settingsOf: {devices: 'Устройства', processing: 'Обработка звука', picture: 'Изображение', call: 'Во время звонка', connection: 'Соединение', sounds: 'Какие звуки', notices: 'Какие уведомления'},
  preferences: {
    mirror: {title: 'Отражать моё видео', text: 'Только для вас: остальные видят его как обычно.'},
    hideSelf: {title: 'Скрыть мою плитку', text: 'Остальные по-прежнему видят вас.'},
    lowData: {title: 'Экономить трафик', text: 'Изображение меньше, звук важнее.'},
    noiseSuppression: {title: 'Шумоподавление', text: 'Убирает шум вентиляторов и клавиатур.'},
    echoCancellation: {title: 'Эхоподавление', text: 'Не даёт микрофону ловить звук из динамиков.'},
    autoGainControl: {title: 'Автоматическая громкость', text: 'Делает тихий голос громче.'},
    muteReminder: {title: 'Напоминать, что микрофон выключен', text: 'Когда вы говорите. Услышанное не отправляется и не сохраняется.'},
    sounds: {title: 'Звуки', text: 'Когда кто-то входит, выходит, поднимает руку или пишет.'},
    shortcuts: {title: 'Сочетания клавиш', text: 'Пока комната активна. Клавиша ? показывает список.'},
  },
  newsOf: {Join: 'Кто-то входит', Leave: 'Кто-то выходит', Hand: 'Кто-то поднимает руку', Message: 'Кто-то пишет', Recording: 'Запись начинается или заканчивается'},
  lockRoom: {title: 'Запереть комнату', text: 'Новые участники ждут, пока их впустят.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Разрешите доступ с помощью значка рядом с адресом страницы и повторите попытку.',
    PERMISSION_DISMISSED: 'Запрос браузера закрыт. Повторите попытку и выберите «Разрешить».',
    POLICY_BLOCKED: 'Это запрещает сайт, на котором открыта комната.',
    DEVICE_NOT_FOUND: 'Подключите устройство и повторите попытку.',
    DEVICE_IN_USE: 'Закройте другое приложение, которое его использует, и повторите попытку.',
    DEVICE_LOST: 'Подключите устройство снова или выберите другое.',
    INSECURE_CONTEXT: 'Браузеры дают доступ к устройствам только страницам, открытым по https.',
    UNSUPPORTED_BROWSER: 'Используйте актуальную версию Chrome, Edge, Firefox или Safari.',
  },
  orJoinWithout: (help) => `${help} Можно войти и так.`,

  heldBack: (devices) => `Система блокирует ${ACCUSATIVE[devices]}`,

  soundOn: 'Включить звук',
  soundBlocked: 'Браузер не включит звук без вашего нажатия.',

  connecting: 'Подключение…',
  incomplete: 'Комната загрузилась не полностью. Проверьте сеть и обновите страницу.',
  requests: 'Запросы',
  wantsIn: (name) => `${name} хочет войти`,
  admit: 'Впустить',
  deny: 'Отказать',
  wantIn: (count) =>
    plural(count, {one: '# человек хочет войти', few: '# человека хотят войти', many: '# человек хотят войти', other: '# человека хотят войти'}),
  admitAll: 'Впустить всех',
  asksToUnmute: (name) => `${name} просит вас включить микрофон`,
  turnOn: 'Включить',
  notNow: 'Не сейчас',
  mutedYou: (name) => `${name} выключает ваш микрофон. Вы можете включить его, когда захотите говорить.`,
  dismiss: 'Скрыть',
  notices: 'Уведомления',
  joined: (names) => `${people(names)} теперь в комнате`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'покидает' : 'покидают'} комнату`,
  sharesScreen: (name) => `${name} показывает экран`,
  deviceLost: (kind, device, instead) =>
    (device
      ? `Устройство отключено: ${device}.`
      : {mic: 'Ваш микрофон отключён.', camera: 'Ваша камера отключена.', speaker: 'Ваш динамик отключён.'}[kind]) +
    (instead ? ` Теперь используется ${instead}.` : ''),
  deviceRefused: (device, instead) => `Не удалось запустить устройство: ${device}. Теперь используется ${instead}.`,
  deviceBack: (device) => `Устройство снова подключено: ${device}.`,
  usedAgain: (device) => `Устройство снова подключено и используется: ${device}.`,
  useIt: 'Использовать',
  undo: 'Отменить',
  talkingMuted: 'Ваш микрофон выключен. Включите его, чтобы говорить.',
  talkingMutedKey: (key) => `Ваш микрофон выключен. Чтобы говорить, нажмите ${key}.`,
  unmuteNow: 'Включить',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'Организатор сделал вас зрителем: вы смотрите и слушаете.';
    if (role === 'host') return 'Теперь вы организатор. В настройках можно запереть комнату.';
    return before === 'viewer' ? 'Теперь вы можете говорить. Включите микрофон или камеру.' : 'Вы больше не организатор.';
  },
  connections: 'Соединение',
  noConnections: 'Здесь пока больше никого нет.',
  qualities: {good: 'Хорошее', fair: 'Среднее', poor: 'Плохое', unknown: 'Измеряется…'},
  yourQuality: {
    good: 'У вас хорошее соединение', fair: 'У вас среднее соединение', poor: 'У вас плохое соединение', unknown: 'Ваше соединение измеряется…',
  },
  poorHelp: 'Подойдите ближе к роутеру или выключите камеру.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join('\u00A0— '),
  milliseconds,
  kilobits: (value) =>
    value < 1_000 ? `${number(value, {maximumFractionDigits: 0})}\u00A0кбит/с` : `${number(value / 1_000, {minimumFractionDigits: 1, maximumFractionDigits: 1})}\u00A0Мбит/с`,
  noLoss: 'без потерь',
  loss: (value) => `потери ${percent(Number(value))}`,
  routes: {direct: 'напрямую', relay: 'через ретранслятор', udp: 'через ретранслятор (UDP)', tcp: 'через ретранслятор (TCP)', tls: 'через ретранслятор (TLS)'},
  picture: (width, height, frames) =>
    `${width} × ${height}, ${plural(frames, {one: '# кадр/с', few: '# кадра/с', many: '# кадров/с', other: '# кадра/с'})}`,
  none: 'Нет',
  detailsOf: (name) => `Сведения о соединении: ${name}`,
  figures: {
    roundTrip: 'Задержка туда и обратно', jitter: 'Джиттер', lossIn: 'Потери при приёме', lossOut: 'Потери при передаче', bitrateIn: 'Приём',
    bitrateOut: 'Передача', pictureIn: 'Принимаемое видео', pictureOut: 'Ваше видео', codecs: 'Кодеки', route: 'Маршрут',
  },
  withNames: 'С именами',
  copyReport: 'Копировать отчёт',
  reportCopied: 'Отчёт скопирован',
  reportNotCopied: 'Выделите и скопируйте отчёт:',
  shortcuts: 'Сочетания клавиш',
  shortcutsScope: 'Они работают, пока комната активна: щёлкните по ней один раз.',
  shortcutsOff: 'Сочетания клавиш выключены. Их можно включить в настройках.',
  shortcutOf: {
    mic: 'Включить или выключить микрофон', camera: 'Включить или выключить камеру', screen: 'Показать экран или прекратить показ',
    chat: 'Открыть или закрыть чат', people: 'Открыть или закрыть список участников', hand: 'Поднять или опустить руку', layout: 'Следующий вид', previousPage: 'Предыдущая страница с видео', nextPage: 'Следующая страница с видео',
    fullscreen: 'Полный экран', pip: 'Маленькое окно', leave: 'Выйти', talk: 'Удерживайте, чтобы ненадолго включить или выключить микрофон',
    help: 'Показать эту справку',
  },
  space: 'Пробел',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Закрыть справку',
  reload: 'Обновить',
};
