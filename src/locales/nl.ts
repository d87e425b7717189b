import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {nlChat} from './nl-chat.js';
import {nlStatus} from './nl-status.js';
import {nlPeople} from './nl-people.js';
import {nlCaptions} from './nl-captions.js';
import {nlRecord} from './nl-record.js';

const {number, plural, some, milliseconds, percent} = grammar('nl');

type Forms = Readonly<Record<Devices, string>>;

const YOUR: Forms = {mic: 'je microfoon', camera: 'je camera', both: 'je camera en microfoon'};
const YOUR_AT_FIRST: Forms = {mic: 'Je microfoon', camera: 'Je camera', both: 'Je camera en microfoon'};
const NO: Forms = {mic: 'geen microfoon', camera: 'geen camera', both: 'geen camera of microfoon'};
const NO_AT_FIRST: Forms = {mic: 'Geen microfoon', camera: 'Geen camera', both: 'Geen camera of microfoon'};

const is = (devices: Devices): string => (devices === 'both' ? 'zijn' : 'is');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} en ${plural(others, {one: '# ander', other: '# anderen'})}`);

export const nl: Strings = {
  ...nlChat,
  ...nlStatus,
  ...nlPeople,
  ...nlCaptions,
  ...nlRecord,
  lang: 'nl',

  videoCall: 'Videogesprek',
  backToCall: 'Terug naar het gesprek',
  minimizeCall: 'Minimaliseren',

  guest: 'Gast',
  you: (name) => `${name} (jij)`,
  people: 'Mensen in de ruimte',

  controls: 'Bediening van het gesprek',
  mute: 'Microfoon uitzetten',
  unmute: 'Microfoon aanzetten',
  stopCamera: 'Camera uitzetten',
  startCamera: 'Camera aanzetten',
  shareScreen: 'Scherm delen',
  stopSharing: 'Stoppen met delen',
  leave: 'Verlaten',

  pageOf: (page, pages) => `Pagina ${number(page)} van ${number(pages)}`,
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  movePicture: (isTop, isLeft) => `Klein beeld verplaatsen, nu ${isLeft ? 'links' : 'rechts'} ${isTop ? 'boven' : 'onder'}`,
  moreOf: (name) => `Meer: ${name}`,
  pinned: 'Vastgezet',
  volumeOf: (name) => `Volume van ${name}`,
  pin: 'Vastzetten',
  unpin: 'Losmaken',
  enlarge: 'Volledig scherm',
  reduce: 'Volledig scherm sluiten',
  inOwnWindow: 'Beeld-in-beeld',
  backFromWindow: 'Beeld-in-beeld sluiten',
  fill: 'Tegel vullen',
  showWhole: 'Helemaal tonen',
  mirror: 'Mijn beeld spiegelen',
  hideSelf: 'Mijn beeld verbergen',
  muteOther: 'Dempen voor iedereen',
  remove: 'Uit de ruimte verwijderen',
  reallyRemove: (name) => `Ja, ${name} verwijderen`,

  muted: 'Microfoon uit',
  weakNetwork: 'Zwakke verbinding',
  screenOf: (name) => `Scherm van ${name}`,
  linkConnecting: 'Verbinden…',
  linkInterrupted: 'Opnieuw verbinden…',
  linkUnreachable: (name) => `${name} is niet bereikbaar`,
  linkBlocked: 'Misschien zit er een firewall in de weg. Probeer een ander netwerk.',

  lobbyTitle: (room) => (room ? `Deelnemen aan ${room}` : 'Deelnemen'),
  name: 'Je naam',
  namePlaceholder: 'Gast',
  join: 'Deelnemen',
  cameraIsOff: 'Camera staat uit',
  cameraStarting: 'Camera wordt gestart…',
  noCameraUsed: 'Je neemt deel zonder camera',

  mic: 'Microfoon',
  camera: 'Camera',
  speaker: 'Luidspreker',
  unnamedDevice: (kind, index) => `${{mic: 'Microfoon', camera: 'Camera', speaker: 'Luidspreker'}[kind]} ${number(index)}`,
  noDevice: 'niet gevonden',
  otherCamera: 'Camera wisselen',
  testSound: 'Testgeluid afspelen',
  joinWithout: {
    mic: 'Je neemt deel zonder microfoon: je hoort de anderen, maar zij horen jou niet.',
    camera: 'Je neemt deel zonder camera: je ziet de anderen, maar zij zien jou niet.',
    both: 'Je neemt deel zonder camera en microfoon: je ziet en hoort de anderen, maar zij zien en horen jou niet.',
  },
  tryAgain: 'Opnieuw proberen',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} geblokkeerd`,
    PERMISSION_DISMISSED: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} nog niet toegestaan`,
    POLICY_BLOCKED: (devices) => `Deze pagina mag ${YOUR[devices]} niet gebruiken`,
    DEVICE_NOT_FOUND: (devices) => `${NO_AT_FIRST[devices]} gevonden`,
    DEVICE_IN_USE: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} al in gebruik`,
    DEVICE_LOST: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} losgekoppeld`,
    INSECURE_CONTEXT: (devices) => `${NO_AT_FIRST[devices]} op een onveilige pagina`,
    UNSUPPORTED_BROWSER: (devices) => `Deze browser ondersteunt ${NO[devices]}`,
  },
  asking: (devices) => ({
    title: `Sta ${YOUR[devices]} toe`,
    text: 'De browser vraagt erom: kies ‘Toestaan’.',
  }),
  notSeenYet: (help) => `${help} Niemand ziet of hoort je voordat je deelneemt.`,
  deniedIn: {
    system: 'Je systeem geeft deze browser geen toegang: sta die toe in de privacyinstellingen van het systeem en probeer het opnieuw.',
    ios: 'Open het paginamenu in de adresbalk en kies ‘Website-instellingen’, of open in een andere browser dan Safari de app Instellingen. Sta het daar toe en probeer het opnieuw.',
    firefox: 'Klik op het doorgestreepte pictogram naast het adres van de pagina, hef de blokkering op en probeer het opnieuw.',
    safari: 'Open in het Safari-menu de instellingen voor deze website, kies ‘Sta toe’ en probeer het opnieuw.',
  },
  layout: 'Indeling wijzigen',
  layouts: {auto: 'Automatisch', grid: 'Raster', spotlight: 'Uitgelicht', sidebar: 'Zijbalk'},
  moreControls: 'Meer opties',
  hideSelfView: 'Mijn beeld verbergen',
  fullscreen: 'Volledig scherm',
  exitFullscreen: 'Volledig scherm sluiten',
  noFullscreen: {policy: 'Volledig scherm is op deze pagina niet toegestaan', device: 'Dit apparaat toont alleen losse video’s op volledig scherm'},
  pip: 'In een klein venster openen',
  exitPip: 'Terug naar de pagina',
  roomInWindow: 'Het gesprek loopt in een klein venster',
  bringBack: 'Terughalen',
  settings: 'Instellingen',
  close: 'Sluiten',
  settingsOf: {devices: 'Apparaten', processing: 'Bewerking van de microfoon', picture: 'Beeld', call: 'In gesprekken', connection: 'Verbinding', sounds: 'Welke geluiden', notices: 'Welke meldingen'},
  preferences: {
    mirror: {title: 'Mijn video spiegelen', text: 'Alleen voor jou: anderen zien het niet in spiegelbeeld.'},
    hideSelf: {title: 'Mijn tegel verbergen', text: 'De anderen zien je nog wel.'},
    lowData: {title: 'Minder data gebruiken', text: 'Kleiner beeld, geluid eerst.'},
    noiseSuppression: {title: 'Ruisonderdrukking', text: 'Haalt ventilatoren en toetsenborden weg.'},
    echoCancellation: {title: 'Echo-onderdrukking', text: 'Houdt je luidsprekers uit je microfoon.'},
    autoGainControl: {title: 'Automatisch volume', text: 'Maakt zachte stemmen luider.'},
    muteReminder: {title: 'Melden als mijn microfoon uitstaat', text: 'Als je praat. Wat er te horen is, wordt niet verstuurd of bewaard.'},
    sounds: {title: 'Geluiden', text: 'Als iemand komt, gaat, de hand opsteekt of iets schrijft.'},
    shortcuts: {title: 'Sneltoetsen', text: 'Zolang de ruimte actief is. Druk op ? voor de lijst.'},
  },
  newsOf: {Join: 'Iemand komt', Leave: 'Iemand gaat', Hand: 'Iemand steekt een hand op', Message: 'Iemand schrijft', Recording: 'Een opname begint of eindigt'},
  lockRoom: {title: 'Ruimte vergrendelen', text: 'Wie erbij wil, wacht tot iemand opendoet.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Sta toegang toe met het pictogram naast het adres van de pagina en probeer het opnieuw.',
    PERMISSION_DISMISSED: 'De vraag van de browser is gesloten. Probeer het opnieuw en kies ‘Toestaan’.',
    POLICY_BLOCKED: 'De site die deze ruimte toont, staat het niet toe.',
    DEVICE_NOT_FOUND: 'Sluit een apparaat aan en probeer het opnieuw.',
    DEVICE_IN_USE: 'Sluit de andere app die het gebruikt en probeer het opnieuw.',
    DEVICE_LOST: 'Sluit het apparaat weer aan of kies een ander.',
    INSECURE_CONTEXT: 'Browsers geven alleen pagina’s die met https zijn geopend toegang tot apparaten.',
    UNSUPPORTED_BROWSER: 'Gebruik een actuele versie van Chrome, Edge, Firefox of Safari.',
  },
  orJoinWithout: (help) => `${help} Je kunt ook zo deelnemen.`,

  heldBack: (devices) => `Je systeem blokkeert ${YOUR[devices]}`,

  soundOn: 'Geluid aanzetten',
  soundBlocked: 'De browser speelt pas geluid af als je klikt.',

  connecting: 'Verbinden…',
  incomplete: 'Deze ruimte is niet volledig geladen. Controleer je netwerk en herlaad de pagina.',
  requests: 'Verzoeken',
  wantsIn: (name) => `${name} wil deelnemen`,
  admit: 'Toelaten',
  deny: 'Weigeren',
  wantIn: (count) => plural(count, {one: '# persoon wil deelnemen', other: '# mensen willen deelnemen'}),
  admitAll: 'Iedereen toelaten',
  asksToUnmute: (name) => `${name} vraagt je om je microfoon aan te zetten`,
  turnOn: 'Aanzetten',
  notNow: 'Niet nu',
  mutedYou: (name) => `${name} heeft je microfoon uitgezet. Je kunt hem weer aanzetten als je wilt praten.`,
  dismiss: 'Sluiten',
  notices: 'Meldingen',
  joined: (names) => `${people(names)} ${names.length === 1 ? 'neemt' : 'nemen'} nu deel`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'heeft' : 'hebben'} de ruimte verlaten`,
  sharesScreen: (name) => `${name} deelt het scherm`,
  deviceLost: (kind, device, instead) =>
    `${device || {mic: 'Je microfoon', camera: 'Je camera', speaker: 'Je luidspreker'}[kind]} is losgekoppeld.` + (instead ? ` ${instead} wordt nu gebruikt.` : ''),
  deviceRefused: (device, instead) => `${device} kan niet worden gestart. ${instead} wordt nu gebruikt.`,
  deviceBack: (device) => `${device} is weer aangesloten.`,
  usedAgain: (device) => `${device} is weer aangesloten en in gebruik.`,
  useIt: 'Weer gebruiken',
  undo: 'Ongedaan maken',
  talkingMuted: 'Je microfoon staat uit. Zet hem aan om te praten.',
  talkingMutedKey: (key) => `Je microfoon staat uit. Druk op ${key} om te praten.`,
  unmuteNow: 'Aanzetten',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'De organisator heeft je toeschouwer gemaakt: je kijkt en luistert.';
    if (role === 'host') return 'Je bent nu organisator. In de instellingen kun je de ruimte vergrendelen.';
    return before === 'viewer' ? 'Je mag nu praten. Zet je microfoon of camera aan.' : 'Je bent geen organisator meer.';
  },
  connections: 'Verbinding',
  noConnections: 'Er is hier nog niemand anders.',
  qualities: {good: 'Goed', fair: 'Redelijk', poor: 'Slecht', unknown: 'Meten…'},
  yourQuality: {good: 'Je verbinding is goed', fair: 'Je verbinding is redelijk', poor: 'Je verbinding is slecht', unknown: 'Je verbinding wordt gemeten…'},
  poorHelp: 'Ga dichter bij je router zitten of zet je camera uit.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits: (value) =>
    value < 1_000 ? `${number(value, {maximumFractionDigits: 0})}\u00A0kbit/s` : `${number(value / 1_000, {minimumFractionDigits: 1, maximumFractionDigits: 1})}\u00A0Mbit/s`,
  noLoss: 'geen verlies',
  loss: (value) => `${percent(Number(value))} verlies`,
  routes: {direct: 'direct', relay: 'via een relayserver', udp: 'via een relayserver (UDP)', tcp: 'via een relayserver (TCP)', tls: 'via een relayserver (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, ${plural(frames, {one: '# beeld/s', other: '# beelden/s'})}`,
  none: 'Geen',
  detailsOf: (name) => `Details van de verbinding met ${name}`,
  figures: {
    roundTrip: 'Heen en terug', jitter: 'Jitter', lossIn: 'Verlies bij ontvangst', lossOut: 'Verlies bij verzenden', bitrateIn: 'Ontvangst',
    bitrateOut: 'Verzending', pictureIn: 'Ontvangen beeld', pictureOut: 'Jouw beeld', codecs: 'Codecs', route: 'Route',
  },
  withNames: 'Met namen',
  copyReport: 'Rapport kopiëren',
  reportCopied: 'Rapport gekopieerd',
  reportNotCopied: 'Selecteer en kopieer het rapport:',
  shortcuts: 'Sneltoetsen',
  shortcutsScope: 'Ze werken zolang de ruimte actief is: klik er één keer in.',
  shortcutsOff: 'Sneltoetsen staan uit. Je kunt ze aanzetten in de instellingen.',
  shortcutOf: {
    mic: 'Microfoon aan- of uitzetten', camera: 'Camera aan- of uitzetten', screen: 'Scherm delen of stoppen', chat: 'Chat openen of sluiten',
    people: 'Lijst met personen openen of sluiten', hand: 'Hand opsteken of laten zakken', layout: 'Volgende indeling', previousPage: 'Vorige pagina met beelden', nextPage: 'Volgende pagina met beelden', fullscreen: 'Volledig scherm',
    pip: 'Klein venster', leave: 'Verlaten', talk: 'Ingedrukt houden om even te praten of even te dempen', help: 'Deze hulp tonen',
  },
  space: 'Spatiebalk',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Hulp sluiten',
  reload: 'Herladen',
};
