import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {deChat} from './de-chat.js';
import {deStatus} from './de-status.js';
import {dePeople} from './de-people.js';
import {deCaptions} from './de-captions.js';
import {deRecord} from './de-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('de');

type Forms = Readonly<Record<Devices, string>>;

const NOUN: Forms = {mic: 'Mikrofon', camera: 'Kamera', both: 'Kamera und Mikrofon'};
const YOUR: Forms = {mic: 'Ihr Mikrofon', camera: 'Ihre Kamera', both: 'Ihre Kamera und Ihr Mikrofon'};
const THE: Forms = {mic: 'das Mikrofon', camera: 'die Kamera', both: 'Kamera und Mikrofon'};
const NO: Forms = {mic: 'kein Mikrofon', camera: 'keine Kamera', both: 'weder Kamera noch Mikrofon'};
const NO_AT_FIRST: Forms = {mic: 'Kein Mikrofon', camera: 'Keine Kamera', both: 'Weder Kamera noch Mikrofon'};

const is = (devices: Devices): string => (devices === 'both' ? 'sind' : 'ist');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} und ${plural(others, {one: '# weitere Person', other: '# weitere Personen'})}`);

export const de: Strings = {
  ...deChat,
  ...deStatus,
  ...dePeople,
  ...deCaptions,
  ...deRecord,
  lang: 'de',

  videoCall: 'Videoanruf',
  backToCall: 'Zurück zum Gespräch',
  minimizeCall: 'Minimieren',

  guest: 'Gast',
  you: (name) => `${name} (Sie)`,
  people: 'Personen im Raum',

  controls: 'Gesprächssteuerung',
  mute: 'Mikrofon ausschalten',
  unmute: 'Mikrofon einschalten',
  stopCamera: 'Kamera ausschalten',
  startCamera: 'Kamera einschalten',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Teilen beenden',
  leave: 'Verlassen',

  pageOf: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  movePicture: (isTop, isLeft) => `Kleines Bild verschieben, jetzt ${isTop ? 'oben' : 'unten'} ${isLeft ? 'links' : 'rechts'}`,
  moreOf: (name) => `Mehr: ${name}`,
  pinned: 'Angeheftet',
  volumeOf: (name) => `Lautstärke von ${name}`,
  pin: 'Anheften',
  unpin: 'Lösen',
  enlarge: 'Vollbild',
  reduce: 'Vollbild beenden',
  inOwnWindow: 'Bild-in-Bild',
  backFromWindow: 'Bild-in-Bild beenden',
  fill: 'Kachel ausfüllen',
  showWhole: 'Ganzes Bild zeigen',
  mirror: 'Mein Bild spiegeln',
  hideSelf: 'Mein Bild ausblenden',
  muteOther: 'Für alle stummschalten',
  remove: 'Aus dem Raum entfernen',
  reallyRemove: (name) => `Ja, ${name} entfernen`,

  muted: 'Mikrofon aus',
  weakNetwork: 'Schwache Verbindung',
  screenOf: (name) => `Bildschirm von ${name}`,
  linkConnecting: 'Wird verbunden\u00A0…',
  linkInterrupted: 'Wird neu verbunden\u00A0…',
  linkUnreachable: (name) => `${name} ist nicht erreichbar`,
  linkBlocked: 'Vielleicht ist eine Firewall im Weg. Versuchen Sie es in einem anderen Netz.',

  lobbyTitle: (room) => (room ? `${room} beitreten` : 'Beitreten'),
  name: 'Ihr Name',
  namePlaceholder: 'Gast',
  join: 'Beitreten',
  cameraIsOff: 'Kamera ist aus',
  cameraStarting: 'Kamera wird gestartet\u00A0…',
  noCameraUsed: 'Beitritt ohne Kamera',

  mic: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Lautsprecher',
  unnamedDevice: (kind, index) => `${{mic: 'Mikrofon', camera: 'Kamera', speaker: 'Lautsprecher'}[kind]} ${number(index)}`,
  noDevice: 'nicht gefunden',
  otherCamera: 'Kamera wechseln',
  testSound: 'Testton abspielen',
  joinWithout: {
    mic: 'Sie treten ohne Mikrofon bei: Sie hören die anderen, aber niemand hört Sie.',
    camera: 'Sie treten ohne Kamera bei: Sie sehen die anderen, aber niemand sieht Sie.',
    both: 'Sie treten ohne Kamera und Mikrofon bei: Sie sehen und hören die anderen, aber niemand sieht oder hört Sie.',
  },
  tryAgain: 'Erneut versuchen',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR[devices]} ${is(devices)} blockiert`,
    PERMISSION_DISMISSED: (devices) => `${YOUR[devices]} ${is(devices)} noch nicht freigegeben`,
    POLICY_BLOCKED: (devices) => `Diese Seite darf ${THE[devices]} nicht verwenden`,
    DEVICE_NOT_FOUND: (devices) => `${NO_AT_FIRST[devices]} gefunden`,
    DEVICE_IN_USE: (devices) => `${YOUR[devices]} ${devices === 'both' ? 'werden' : 'wird'} bereits verwendet`,
    DEVICE_LOST: (devices) => `${YOUR[devices]} ${devices === 'both' ? 'wurden' : 'wurde'} getrennt`,
    INSECURE_CONTEXT: (devices) => `${NO_AT_FIRST[devices]} auf einer unsicheren Seite`,
    UNSUPPORTED_BROWSER: (devices) => `Dieser Browser unterstützt ${NO[devices]}`,
  },
  asking: (devices) => ({
    title: `${NOUN[devices]} zulassen`,
    text: 'Ihr Browser fragt danach: Wählen Sie „Zulassen“.',
  }),
  notSeenYet: (help) => `${help} Bevor Sie beitreten, sieht und hört Sie niemand.`,
  deniedIn: {
    system: 'Ihr System sperrt den Zugriff für diesen Browser: Erlauben Sie ihn in den Datenschutzeinstellungen des Systems und versuchen Sie es erneut.',
    ios: 'Öffnen Sie das Seitenmenü in der Adressleiste und darin „Website-Einstellungen“, in anderen Browsern als Safari die App „Einstellungen“. Erlauben Sie dort den Zugriff und versuchen Sie es erneut.',
    firefox: 'Klicken Sie auf das durchgestrichene Symbol neben der Adresse, heben Sie die Blockierung auf und versuchen Sie es erneut.',
    safari: 'Öffnen Sie im Menü „Safari“ die Einstellungen für diese Website, wählen Sie „Erlauben“ und versuchen Sie es erneut.',
  },
  layout: 'Layout ändern',
  layouts: {auto: 'Automatisch', grid: 'Raster', spotlight: 'Spotlight', sidebar: 'Seitenleiste'},
  moreControls: 'Weitere Funktionen',
  hideSelfView: 'Mein Bild ausblenden',
  fullscreen: 'Vollbild',
  exitFullscreen: 'Vollbild beenden',
  noFullscreen: {policy: 'Vollbild ist auf dieser Seite nicht erlaubt', device: 'Dieses Gerät zeigt nur einzelne Videos im Vollbild'},
  pip: 'In kleinem Fenster öffnen',
  exitPip: 'Zurück zur Seite',
  roomInWindow: 'Das Gespräch läuft in einem kleinen Fenster',
  bringBack: 'Zurückholen',
  settings: 'Einstellungen',
  close: 'Schließen',
  settingsOf: {devices: 'Geräte', processing: 'Mikrofonton', picture: 'Bild', call: 'In Gesprächen', connection: 'Verbindung', sounds: 'Welche Töne', notices: 'Welche Hinweise'},
  preferences: {
    mirror: {title: 'Mein Video spiegeln', text: 'Nur für Sie: Die anderen sehen es seitenrichtig.'},
    hideSelf: {title: 'Meine Kachel ausblenden', text: 'Die anderen sehen Sie weiterhin.'},
    lowData: {title: 'Daten sparen', text: 'Kleinere Bilder, der Ton hat Vorrang.'},
    noiseSuppression: {title: 'Geräuschunterdrückung', text: 'Entfernt Lüfter- und Tastaturgeräusche.'},
    echoCancellation: {title: 'Echounterdrückung', text: 'Hält Ihre Lautsprecher aus dem Mikrofon heraus.'},
    autoGainControl: {title: 'Automatische Lautstärke', text: 'Macht leise Stimmen lauter.'},
    muteReminder: {title: 'Erinnern, wenn mein Mikrofon aus ist', text: 'Sobald Sie sprechen. Was dabei zu hören ist, wird weder gesendet noch gespeichert.'},
    sounds: {title: 'Töne', text: 'Wenn jemand kommt, geht, die Hand hebt oder etwas schreibt.'},
    shortcuts: {title: 'Tastenkürzel', text: 'Solange der Raum aktiv ist. ? zeigt die Liste.'},
  },
  newsOf: {Join: 'Jemand kommt', Leave: 'Jemand geht', Hand: 'Jemand hebt die Hand', Message: 'Jemand schreibt', Recording: 'Eine Aufnahme beginnt oder endet'},
  lockRoom: {title: 'Raum sperren', text: 'Wer dazukommt, wartet, bis jemand aufmacht.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Erlauben Sie den Zugriff über das Symbol neben der Adresse und versuchen Sie es erneut.',
    PERMISSION_DISMISSED: 'Die Frage des Browsers wurde geschlossen. Versuchen Sie es erneut und wählen Sie „Zulassen“.',
    POLICY_BLOCKED: 'Die Website, die diesen Raum zeigt, lässt es nicht zu.',
    DEVICE_NOT_FOUND: 'Schließen Sie ein Gerät an und versuchen Sie es erneut.',
    DEVICE_IN_USE: 'Schließen Sie die andere App, die darauf zugreift, und versuchen Sie es erneut.',
    DEVICE_LOST: 'Schließen Sie das Gerät wieder an oder wählen Sie ein anderes.',
    INSECURE_CONTEXT: 'Browser geben Geräte nur für Seiten frei, die mit https geöffnet wurden.',
    UNSUPPORTED_BROWSER: 'Verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
  },
  orJoinWithout: (help) => `${help} Sie können trotzdem beitreten.`,

  heldBack: (devices) => `Ihr System gibt ${THE[devices]} nicht frei`,

  soundOn: 'Ton einschalten',
  soundBlocked: 'Der Browser spielt den Ton erst ab, wenn Sie klicken.',

  connecting: 'Wird verbunden\u00A0…',
  incomplete: 'Dieser Raum wurde nicht vollständig geladen. Prüfen Sie Ihr Netzwerk und laden Sie die Seite neu.',
  requests: 'Anfragen',
  wantsIn: (name) => `${name} möchte beitreten`,
  admit: 'Einlassen',
  deny: 'Ablehnen',
  wantIn: (count) => plural(count, {one: '# Person möchte beitreten', other: '# Personen möchten beitreten'}),
  admitAll: 'Alle einlassen',
  asksToUnmute: (name) => `${name} bittet Sie, Ihr Mikrofon einzuschalten`,
  turnOn: 'Einschalten',
  notNow: 'Nicht jetzt',
  mutedYou: (name) => `${name} hat Ihr Mikrofon ausgeschaltet. Sie können es einschalten, wenn Sie sprechen möchten.`,
  dismiss: 'Schließen',
  notices: 'Hinweise',
  joined: (names) => `${people(names)} ${names.length === 1 ? 'ist' : 'sind'} beigetreten`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'hat' : 'haben'} den Raum verlassen`,
  sharesScreen: (name) => `${name} teilt den Bildschirm`,
  deviceLost: (kind, device, instead) =>
    `${device || {mic: 'Ihr Mikrofon', camera: 'Ihre Kamera', speaker: 'Ihr Lautsprecher'}[kind]} wurde getrennt.` +
    (instead ? ` Jetzt wird ${instead} verwendet.` : ''),
  deviceRefused: (device, instead) => `${device} lässt sich nicht starten. Jetzt wird ${instead} verwendet.`,
  deviceBack: (device) => `${device} ist wieder verbunden.`,
  usedAgain: (device) => `${device} ist wieder verbunden und wird verwendet.`,
  useIt: 'Zurückwechseln',
  undo: 'Rückgängig',
  talkingMuted: 'Ihr Mikrofon ist aus. Schalten Sie es ein, um zu sprechen.',
  talkingMutedKey: (key) => `Ihr Mikrofon ist aus. Drücken Sie ${key}, um zu sprechen.`,
  unmuteNow: 'Einschalten',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'Die Gesprächsleitung hat Ihre Rolle geändert: Sie schauen und hören jetzt zu.';
    if (role === 'host') return 'Sie leiten jetzt das Gespräch. In den Einstellungen können Sie den Raum sperren.';
    return before === 'viewer' ? 'Sie dürfen jetzt sprechen. Schalten Sie Mikrofon oder Kamera ein.' : 'Sie leiten das Gespräch nicht mehr.';
  },
  connections: 'Verbindung',
  noConnections: 'Noch ist niemand sonst hier.',
  qualities: {good: 'Gut', fair: 'Mittel', poor: 'Schwach', unknown: 'Wird gemessen\u00A0…'},
  yourQuality: {
    good: 'Ihre Verbindung ist gut', fair: 'Ihre Verbindung ist mittelmäßig', poor: 'Ihre Verbindung ist schwach',
    unknown: 'Ihre Verbindung wird gemessen\u00A0…',
  },
  poorHelp: 'Gehen Sie näher an den Router oder schalten Sie die Kamera aus.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'kein Verlust',
  loss: (value) => `${percent(Number(value))} Verlust`,
  routes: {direct: 'direkt', relay: 'über ein Relay', udp: 'über ein Relay (UDP)', tcp: 'über ein Relay (TCP)', tls: 'über ein Relay (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, ${plural(frames, {one: '# Bild/s', other: '# Bilder/s'})}`,
  none: 'Keins',
  detailsOf: (name) => `Details der Verbindung zu ${name}`,
  figures: {
    roundTrip: 'Umlaufzeit', jitter: 'Jitter', lossIn: 'Verlust beim Empfang', lossOut: 'Verlust beim Senden', bitrateIn: 'Empfang', bitrateOut: 'Senden',
    pictureIn: 'Empfangenes Bild', pictureOut: 'Ihr Bild', codecs: 'Codecs', route: 'Weg',
  },
  withNames: 'Mit Namen',
  copyReport: 'Bericht kopieren',
  reportCopied: 'Bericht kopiert',
  reportNotCopied: 'Markieren und kopieren Sie den Bericht:',
  shortcuts: 'Tastenkürzel',
  shortcutsScope: 'Sie gelten, solange der Raum aktiv ist: Klicken Sie einmal hinein.',
  shortcutsOff: 'Tastenkürzel sind aus. Sie lassen sich in den Einstellungen einschalten.',
  shortcutOf: {
    mic: 'Mikrofon ein- oder ausschalten', camera: 'Kamera ein- oder ausschalten', screen: 'Bildschirm teilen oder Teilen beenden',
    chat: 'Chat öffnen oder schließen', people: 'Personen öffnen oder schließen', hand: 'Hand heben oder senken', layout: 'Nächstes Layout', previousPage: 'Vorige Seite mit Bildern', nextPage: 'Nächste Seite mit Bildern',
    fullscreen: 'Vollbild', pip: 'Kleines Fenster', leave: 'Verlassen', talk: 'Halten, um kurz zu sprechen oder kurz stumm zu sein',
    help: 'Diese Hilfe anzeigen',
  },
  space: 'Leertaste',
  pageUp: 'Bild ↑',
  pageDown: 'Bild ↓',
  closeHelp: 'Hilfe schließen',
  reload: 'Neu laden',
};
