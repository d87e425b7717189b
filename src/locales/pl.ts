import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {plChat} from './pl-chat.js';
import {plStatus} from './pl-status.js';
import {plPeople} from './pl-people.js';
import {plCaptions} from './pl-captions.js';
import {plRecord} from './pl-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('pl');

type Forms = Readonly<Record<Devices, string>>;

const NOUN: Forms = {mic: 'Mikrofon', camera: 'Kamera', both: 'Kamera i mikrofon'};
const GENITIVE: Forms = {mic: 'mikrofonu', camera: 'kamery', both: 'kamery i mikrofonu'};

const is = (devices: Devices): string => (devices === 'both' ? 'są' : 'jest');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} i jeszcze ${plural(others, {one: '# osoba', few: '# osoby', many: '# osób', other: '# osoby'})}`);

/** No verb in the past: it would have to know who is a man and who is a woman. */
export const pl: Strings = {
  ...plChat,
  ...plStatus,
  ...plPeople,
  ...plCaptions,
  ...plRecord,
  lang: 'pl',

  videoCall: 'Rozmowa wideo',
  backToCall: 'Wróć do rozmowy',
  minimizeCall: 'Minimalizuj',

  guest: 'Gość',
  you: (name) => `${name} (Ty)`,
  people: 'Osoby w pokoju',

  controls: 'Sterowanie rozmową',
  mute: 'Wyłącz mikrofon',
  unmute: 'Włącz mikrofon',
  stopCamera: 'Wyłącz kamerę',
  startCamera: 'Włącz kamerę',
  shareScreen: 'Udostępnij ekran',
  stopSharing: 'Zakończ udostępnianie',
  leave: 'Wyjdź',

  pageOf: (page, pages) => `Strona ${number(page)} z ${number(pages)}`,
  previousPage: 'Poprzednia strona',
  nextPage: 'Następna strona',
  movePicture: (isTop, isLeft) => `Przesuń mały obraz, teraz w ${isLeft ? 'lewym' : 'prawym'} ${isTop ? 'górnym' : 'dolnym'} rogu`,
  moreOf: (name) => `Więcej: ${name}`,
  pinned: 'Przypięte',
  volumeOf: (name) => `Głośność: ${name}`,
  pin: 'Przypnij',
  unpin: 'Odepnij',
  enlarge: 'Pełny ekran',
  reduce: 'Zamknij pełny ekran',
  inOwnWindow: 'Obraz w obrazie',
  backFromWindow: 'Zamknij obraz w obrazie',
  fill: 'Wypełnij kafelek',
  showWhole: 'Pokaż w całości',
  mirror: 'Odbicie lustrzane',
  hideSelf: 'Ukryj mój obraz',
  muteOther: 'Wycisz dla wszystkich',
  remove: 'Usuń z pokoju',
  reallyRemove: (name) => `Tak, usuń: ${name}`,

  muted: 'Mikrofon wyłączony',
  weakNetwork: 'Słabe połączenie',
  screenOf: (name) => `Ekran: ${name}`,
  linkConnecting: 'Łączenie…',
  linkInterrupted: 'Ponowne łączenie…',
  linkUnreachable: (name) => `${name}: brak połączenia`,
  linkBlocked: 'Być może przeszkadza zapora sieciowa. Spróbuj w innej sieci.',

  lobbyTitle: (room) => (room ? `Dołącz do „${room}”` : 'Dołącz'),
  name: 'Twoje imię',
  namePlaceholder: 'Gość',
  join: 'Dołącz',
  cameraIsOff: 'Kamera jest wyłączona',
  cameraStarting: 'Włączanie kamery…',
  noCameraUsed: 'Dołączasz bez kamery',

  mic: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Głośnik',
  unnamedDevice: (kind, index) => `${{mic: 'Mikrofon', camera: 'Kamera', speaker: 'Głośnik'}[kind]} ${number(index)}`,
  noDevice: 'nie znaleziono',
  otherCamera: 'Zmień kamerę',
  testSound: 'Odtwórz dźwięk testowy',
  joinWithout: {
    mic: 'Dołączasz bez mikrofonu: słyszysz innych, ale oni Cię nie słyszą.',
    camera: 'Dołączasz bez kamery: widzisz innych, ale oni Cię nie widzą.',
    both: 'Dołączasz bez kamery i mikrofonu: widzisz i słyszysz innych, ale oni Cię nie widzą ani nie słyszą.',
  },
  tryAgain: 'Spróbuj ponownie',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `Dostęp do ${GENITIVE[devices]} jest zablokowany`,
    PERMISSION_DISMISSED: (devices) => `Nie ma jeszcze zgody na użycie ${GENITIVE[devices]}`,
    POLICY_BLOCKED: (devices) => `Ta strona nie może używać ${GENITIVE[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `Nie znaleziono ${GENITIVE[devices]}`,
    DEVICE_IN_USE: (devices) => `${NOUN[devices]} ${is(devices)} już w użyciu`,
    DEVICE_LOST: (devices) => `Odłączono ${{mic: 'mikrofon', camera: 'kamerę', both: 'kamerę i mikrofon'}[devices]}`,
    INSECURE_CONTEXT: (devices) => `Brak dostępu do ${GENITIVE[devices]} na niezabezpieczonej stronie`,
    UNSUPPORTED_BROWSER: (devices) => `Ta przeglądarka nie daje dostępu do ${GENITIVE[devices]}`,
  },
  asking: (devices) => ({
    title: `Zezwól na dostęp do ${GENITIVE[devices]}`,
    text: 'Przeglądarka o to pyta: wybierz „Zezwól”.',
  }),
  notSeenYet: (help) => `${help} Zanim dołączysz, nikt Cię nie widzi ani nie słyszy.`,
  deniedIn: {
    system: 'System blokuje dostęp tej przeglądarce: zezwól na niego w ustawieniach prywatności systemu i spróbuj ponownie.',
    ios: 'Otwórz menu strony w pasku adresu i wybierz „Ustawienia witryny”, a w przeglądarce innej niż Safari otwórz aplikację Ustawienia. Zezwól na dostęp i spróbuj ponownie.',
    firefox: 'Kliknij przekreśloną ikonę obok adresu strony, usuń blokadę i spróbuj ponownie.',
    safari: 'W menu Safari otwórz ustawienia dla tej witryny, wybierz „Pozwól” i spróbuj ponownie.',
  },
  layout: 'Zmień układ',
  layouts: {auto: 'Automatyczny', grid: 'Siatka', spotlight: 'Wyróżnienie', sidebar: 'Pasek boczny'},
  moreControls: 'Więcej opcji',
  hideSelfView: 'Ukryj mój obraz',
  fullscreen: 'Pełny ekran',
  exitFullscreen: 'Zamknij pełny ekran',
  noFullscreen: {policy: 'Ta strona nie pozwala na pełny ekran', device: 'To urządzenie pokazuje na pełnym ekranie tylko pojedyncze filmy'},
  pip: 'Otwórz w małym oknie',
  exitPip: 'Wróć na stronę',
  roomInWindow: 'Rozmowa trwa w małym oknie',
  bringBack: 'Przywróć tutaj',
  settings: 'Ustawienia',
  close: 'Zamknij',
  settingsOf: {devices: 'Urządzenia', processing: 'Przetwarzanie mikrofonu', picture: 'Obraz', call: 'Podczas rozmów', connection: 'Połączenie', sounds: 'Które dźwięki', notices: 'Które powiadomienia'},
  preferences: {
    mirror: {title: 'Odbicie lustrzane mojego obrazu', text: 'Tylko dla Ciebie: inni widzą go normalnie.'},
    hideSelf: {title: 'Ukryj mój kafelek', text: 'Inni nadal Cię widzą.'},
    lowData: {title: 'Oszczędzaj dane', text: 'Mniejszy obraz, najpierw dźwięk.'},
    noiseSuppression: {title: 'Redukcja szumów', text: 'Usuwa odgłosy wentylatorów i klawiatur.'},
    echoCancellation: {title: 'Usuwanie echa', text: 'Mikrofon nie zbiera dźwięku z głośników.'},
    autoGainControl: {title: 'Automatyczna głośność', text: 'Wzmacnia cichy głos.'},
    muteReminder: {title: 'Przypominaj, że mam wyłączony mikrofon', text: 'Gdy mówisz. To, co słychać, nie jest wysyłane ani zapisywane.'},
    sounds: {title: 'Dźwięki', text: 'Gdy ktoś przychodzi, wychodzi, podnosi rękę lub pisze.'},
    shortcuts: {title: 'Skróty klawiszowe', text: 'Gdy pokój jest aktywny. Klawisz ? pokazuje listę.'},
  },
  newsOf: {Join: 'Ktoś przychodzi', Leave: 'Ktoś wychodzi', Hand: 'Ktoś podnosi rękę', Message: 'Ktoś pisze', Recording: 'Nagrywanie zaczyna się lub kończy'},
  lockRoom: {title: 'Zablokuj pokój', text: 'Nowe osoby czekają, aż ktoś je wpuści.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Zezwól na dostęp, klikając ikonę obok adresu strony, i spróbuj ponownie.',
    PERMISSION_DISMISSED: 'Pytanie przeglądarki zostało zamknięte. Spróbuj ponownie i wybierz „Zezwól”.',
    POLICY_BLOCKED: 'Nie pozwala na to witryna, na której jest ten pokój.',
    DEVICE_NOT_FOUND: 'Podłącz urządzenie i spróbuj ponownie.',
    DEVICE_IN_USE: 'Zamknij inną aplikację, która z niego korzysta, i spróbuj ponownie.',
    DEVICE_LOST: 'Podłącz urządzenie ponownie lub wybierz inne.',
    INSECURE_CONTEXT: 'Przeglądarki dają dostęp do urządzeń tylko stronom otwartym przez https.',
    UNSUPPORTED_BROWSER: 'Użyj aktualnej wersji przeglądarki Chrome, Edge, Firefox lub Safari.',
  },
  orJoinWithout: (help) => `${help} Mimo to możesz dołączyć.`,

  heldBack: (devices) => `System blokuje ${{mic: 'mikrofon', camera: 'kamerę', both: 'kamerę i mikrofon'}[devices]}`,

  soundOn: 'Włącz dźwięk',
  soundBlocked: 'Przeglądarka wstrzymuje dźwięk do pierwszego kliknięcia.',

  connecting: 'Łączenie…',
  incomplete: 'Ten pokój nie wczytał się w całości. Sprawdź sieć i odśwież stronę.',
  requests: 'Prośby',
  wantsIn: (name) => `${name} chce dołączyć`,
  admit: 'Wpuść',
  deny: 'Odmów',
  wantIn: (count) =>
    plural(count, {one: '# osoba chce dołączyć', few: '# osoby chcą dołączyć', many: '# osób chce dołączyć', other: '# osoby chce dołączyć'}),
  admitAll: 'Wpuść wszystkich',
  asksToUnmute: (name) => `${name} prosi o włączenie mikrofonu`,
  turnOn: 'Włącz',
  notNow: 'Nie teraz',
  mutedYou: (name) => `${name} wyłącza Twój mikrofon. Możesz go włączyć, gdy zechcesz coś powiedzieć.`,
  dismiss: 'Zamknij',
  notices: 'Powiadomienia',
  joined: (names) => `${people(names)} ${names.length === 1 ? 'dołącza' : 'dołączają'}`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'wychodzi' : 'wychodzą'}`,
  sharesScreen: (name) => `${name} udostępnia ekran`,
  deviceLost: (kind, device, instead) =>
    `Odłączono ${device ? `urządzenie: ${device}` : {mic: 'mikrofon', camera: 'kamerę', speaker: 'głośnik'}[kind]}.` + (instead ? ` W użyciu: ${instead}.` : ''),
  deviceRefused: (device, instead) => `Nie można uruchomić urządzenia: ${device}. W użyciu: ${instead}.`,
  deviceBack: (device) => `Ponownie podłączono: ${device}.`,
  usedAgain: (device) => `Ponownie podłączono. W użyciu: ${device}.`,
  useIt: 'Użyj ponownie',
  undo: 'Cofnij',
  talkingMuted: 'Masz wyłączony mikrofon. Włącz go, aby mówić.',
  talkingMutedKey: (key) => `Masz wyłączony mikrofon. Naciśnij ${key}, aby mówić.`,
  unmuteNow: 'Włącz',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'Decyzją gospodarza jesteś teraz widzem: oglądasz i słuchasz.';
    if (role === 'host') return 'Jesteś teraz gospodarzem. W ustawieniach możesz zablokować pokój.';
    return before === 'viewer' ? 'Możesz już mówić. Włącz mikrofon lub kamerę.' : 'Nie jesteś już gospodarzem.';
  },
  connections: 'Połączenie',
  noConnections: 'Nie ma tu jeszcze nikogo innego.',
  qualities: {good: 'Dobre', fair: 'Średnie', poor: 'Słabe', unknown: 'Pomiar…'},
  yourQuality: {good: 'Masz dobre połączenie', fair: 'Masz średnie połączenie', poor: 'Masz słabe połączenie', unknown: 'Pomiar połączenia…'},
  poorHelp: 'Podejdź bliżej routera lub wyłącz kamerę.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'bez strat',
  loss: (value) => `${percent(Number(value))} strat`,
  routes: {
    direct: 'bezpośrednio', relay: 'przez serwer pośredni', udp: 'przez serwer pośredni (UDP)', tcp: 'przez serwer pośredni (TCP)',
    tls: 'przez serwer pośredni (TLS)',
  },
  picture: (width, height, frames) =>
    `${width} × ${height}, ${plural(frames, {one: '# klatka/s', few: '# klatki/s', many: '# klatek/s', other: '# klatki/s'})}`,
  none: 'Brak',
  detailsOf: (name) => `Szczegóły połączenia: ${name}`,
  figures: {
    roundTrip: 'Opóźnienie w obie strony', jitter: 'Wahania opóźnienia', lossIn: 'Straty przy odbiorze', lossOut: 'Straty przy wysyłaniu',
    bitrateIn: 'Odbiór', bitrateOut: 'Wysyłanie', pictureIn: 'Obraz odbierany', pictureOut: 'Twój obraz', codecs: 'Kodeki', route: 'Trasa',
  },
  withNames: 'Z imionami',
  copyReport: 'Kopiuj raport',
  reportCopied: 'Skopiowano raport',
  reportNotCopied: 'Zaznacz i skopiuj raport:',
  shortcuts: 'Skróty klawiszowe',
  shortcutsScope: 'Działają, gdy pokój jest aktywny: kliknij w nim raz.',
  shortcutsOff: 'Skróty są wyłączone. Można je włączyć w ustawieniach.',
  shortcutOf: {
    mic: 'Włącz lub wyłącz mikrofon', camera: 'Włącz lub wyłącz kamerę', screen: 'Udostępnij ekran lub zakończ', chat: 'Otwórz lub zamknij czat',
    people: 'Otwórz lub zamknij listę osób', hand: 'Podnieś lub opuść rękę', layout: 'Następny układ', previousPage: 'Poprzednia strona obrazów', nextPage: 'Następna strona obrazów', fullscreen: 'Pełny ekran', pip: 'Małe okno',
    leave: 'Wyjdź', talk: 'Przytrzymaj, aby na chwilę włączyć lub wyłączyć mikrofon', help: 'Pokaż tę pomoc',
  },
  space: 'Spacja',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Zamknij pomoc',
  reload: 'Odśwież',
};
