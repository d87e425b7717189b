import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {itChat} from './it-chat.js';
import {itStatus} from './it-status.js';
import {itPeople} from './it-people.js';
import {itCaptions} from './it-captions.js';
import {itRecord} from './it-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('it');

type Forms = Readonly<Record<Devices, string>>;

const THE: Forms = {mic: 'il microfono', camera: 'la videocamera', both: 'la videocamera e il microfono'};
const OF: Forms = {mic: 'del microfono', camera: 'della videocamera', both: 'della videocamera e del microfono'};
const NOR: Forms = {...THE, both: 'né la videocamera né il microfono'};
const THE_AT_FIRST: Forms = {mic: 'Il microfono', camera: 'La videocamera', both: 'La videocamera e il microfono'};

/** The participle that agrees with one device or two. */
const agree = (stem: string, devices: Devices): string => stem + {mic: 'o', camera: 'a', both: 'i'}[devices];
const is = (devices: Devices): string => (devices === 'both' ? 'sono' : 'è');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} e ${plural(others, {one: 'un’altra persona', many: 'altri # di persone', other: 'altre # persone'})}`);

export const it: Strings = {
  ...itChat,
  ...itStatus,
  ...itPeople,
  ...itCaptions,
  ...itRecord,
  lang: 'it',

  videoCall: 'Videochiamata',
  backToCall: 'Torna alla chiamata',
  minimizeCall: 'Riduci a icona',

  guest: 'Ospite',
  you: (name) => `${name} (tu)`,
  people: 'Persone nella stanza',

  controls: 'Controlli della chiamata',
  mute: 'Disattiva microfono',
  unmute: 'Attiva microfono',
  stopCamera: 'Disattiva videocamera',
  startCamera: 'Attiva videocamera',
  shareScreen: 'Condividi schermo',
  stopSharing: 'Non condividere più',
  leave: 'Esci',

  pageOf: (page, pages) => `Pagina ${number(page)} di ${number(pages)}`,
  previousPage: 'Pagina precedente',
  nextPage: 'Pagina successiva',
  movePicture: (isTop, isLeft) => `Sposta l’immagine piccola, ora in ${isTop ? 'alto' : 'basso'} a ${isLeft ? 'sinistra' : 'destra'}`,
  moreOf: (name) => `Altro: ${name}`,
  pinned: 'Fissato',
  volumeOf: (name) => `Volume di ${name}`,
  pin: 'Fissa',
  unpin: 'Non fissare più',
  enlarge: 'Schermo intero',
  reduce: 'Esci da schermo intero',
  inOwnWindow: 'Finestra separata',
  backFromWindow: 'Chiudi finestra separata',
  fill: 'Riempi il riquadro',
  showWhole: 'Mostra per intero',
  mirror: 'Rifletti la mia immagine',
  hideSelf: 'Nascondi la mia immagine',
  muteOther: 'Disattiva il suo microfono',
  remove: 'Rimuovi dalla stanza',
  reallyRemove: (name) => `Sì, rimuovi ${name}`,

  muted: 'Microfono disattivato',
  weakNetwork: 'Connessione debole',
  screenOf: (name) => `Schermo di ${name}`,
  linkConnecting: 'Connessione…',
  linkInterrupted: 'Riconnessione…',
  linkUnreachable: (name) => `Impossibile raggiungere ${name}`,
  linkBlocked: 'Forse un firewall blocca la connessione. Prova un’altra rete.',

  lobbyTitle: (room) => (room ? `Partecipa a ${room}` : 'Partecipa'),
  name: 'Il tuo nome',
  namePlaceholder: 'Ospite',
  join: 'Partecipa',
  cameraIsOff: 'La videocamera è disattivata',
  cameraStarting: 'Avvio della videocamera…',
  noCameraUsed: 'Parteciperai senza videocamera',

  mic: 'Microfono',
  camera: 'Videocamera',
  speaker: 'Altoparlante',
  unnamedDevice: (kind, index) => `${{mic: 'Microfono', camera: 'Videocamera', speaker: 'Altoparlante'}[kind]} ${number(index)}`,
  noDevice: 'nessun dispositivo trovato',
  otherCamera: 'Cambia videocamera',
  testSound: 'Prova l’audio',
  joinWithout: {
    mic: 'Partecipi senza microfono: senti gli altri, ma loro non ti sentono.',
    camera: 'Partecipi senza videocamera: vedi gli altri, ma loro non ti vedono.',
    both: 'Partecipi senza videocamera e microfono: vedi e senti gli altri, ma loro non ti vedono e non ti sentono.',
  },
  tryAgain: 'Riprova',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${THE_AT_FIRST[devices]} ${is(devices)} ${agree('bloccat', devices)}`,
    PERMISSION_DISMISSED: (devices) => `Non hai ancora consentito l’uso ${OF[devices]}`,
    POLICY_BLOCKED: (devices) => `Questa pagina non può usare ${NOR[devices]}`,
    DEVICE_NOT_FOUND: (devices) =>
      ({mic: 'Nessun microfono trovato', camera: 'Nessuna videocamera trovata', both: 'Nessuna videocamera e nessun microfono trovati'})[devices],
    DEVICE_IN_USE: (devices) => `${THE_AT_FIRST[devices]} ${is(devices)} già in uso`,
    DEVICE_LOST: (devices) => `${THE_AT_FIRST[devices]} ${is(devices)} ${agree('stat', devices)} ${agree('scollegat', devices)}`,
    INSECURE_CONTEXT: (devices) =>
      `${{mic: 'Niente microfono', camera: 'Niente videocamera', both: 'Niente videocamera né microfono'}[devices]} su una pagina non sicura`,
    UNSUPPORTED_BROWSER: (devices) => `Questo browser non consente di usare ${NOR[devices]}`,
  },
  asking: (devices) => ({
    title: `Consenti l’uso ${OF[devices]}`,
    text: 'Il browser te lo sta chiedendo: scegli “Consenti”.',
  }),
  notSeenYet: (help) => `${help} Nessuno ti vede o ti sente prima che tu entri.`,
  deniedIn: {
    system: 'Il sistema nega l’accesso a questo browser: consentilo nelle impostazioni di privacy del sistema, poi riprova.',
    ios: 'Apri il menu della pagina nella barra degli indirizzi e scegli “Impostazioni sito web” oppure, se non usi Safari, apri l’app Impostazioni. Consenti l’accesso, poi riprova.',
    firefox: 'Fai clic sull’icona barrata accanto all’indirizzo della pagina, rimuovi il blocco, poi riprova.',
    safari: 'Nel menu Safari apri le impostazioni per questo sito web, scegli “Consenti”, poi riprova.',
  },
  layout: 'Cambia layout',
  layouts: {auto: 'Automatico', grid: 'Griglia', spotlight: 'In primo piano', sidebar: 'Barra laterale'},
  moreControls: 'Altri controlli',
  hideSelfView: 'Nascondi la mia immagine',
  fullscreen: 'Schermo intero',
  exitFullscreen: 'Esci da schermo intero',
  noFullscreen: {
    policy: 'Lo schermo intero non è consentito in questa pagina', device: 'Questo dispositivo mostra a schermo intero solo singoli video',
  },
  pip: 'Apri in una piccola finestra',
  exitPip: 'Torna alla pagina',
  roomInWindow: 'La chiamata è in una piccola finestra',
  bringBack: 'Riportala qui',
  settings: 'Impostazioni',
  close: 'Chiudi',
  settingsOf: {devices: 'Dispositivi', processing: 'Elaborazione del microfono', picture: 'Immagine', call: 'Nelle chiamate', connection: 'Connessione', sounds: 'Quali suoni', notices: 'Quali avvisi'},
  preferences: {
    mirror: {title: 'Rifletti il mio video', text: 'Solo per te: gli altri lo vedono dal verso giusto.'},
    hideSelf: {title: 'Nascondi il mio riquadro', text: 'Gli altri continuano a vederti.'},
    lowData: {title: 'Usa meno dati', text: 'Immagini più piccole e priorità all’audio.'},
    noiseSuppression: {title: 'Riduzione del rumore', text: 'Elimina ventole e tastiere.'},
    echoCancellation: {title: 'Cancellazione dell’eco', text: 'Evita che il microfono riprenda gli altoparlanti.'},
    autoGainControl: {title: 'Volume automatico', text: 'Alza le voci troppo basse.'},
    muteReminder: {title: 'Avvisami se il microfono è disattivato', text: 'Quando parli. Nulla di ciò che si sente viene inviato o conservato.'},
    sounds: {title: 'Suoni', text: 'Quando qualcuno entra, esce, alza la mano o scrive.'},
    shortcuts: {title: 'Scorciatoie da tastiera', text: 'Mentre usi la stanza. Premi ? per vederle.'},
  },
  newsOf: {Join: 'Qualcuno entra', Leave: 'Qualcuno esce', Hand: 'Qualcuno alza la mano', Message: 'Qualcuno scrive', Recording: 'Una registrazione inizia o termina'},
  lockRoom: {title: 'Blocca la stanza', text: 'Chi arriva aspetta che qualcuno lo faccia entrare.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Consenti l’accesso con l’icona accanto all’indirizzo della pagina, poi riprova.',
    PERMISSION_DISMISSED: 'La richiesta del browser è stata chiusa. Riprova e scegli “Consenti”.',
    POLICY_BLOCKED: 'Il sito che mostra questa stanza non lo permette.',
    DEVICE_NOT_FOUND: 'Collega un dispositivo, poi riprova.',
    DEVICE_IN_USE: 'Chiudi l’altra app che lo usa, poi riprova.',
    DEVICE_LOST: 'Ricollega il dispositivo o scegline un altro.',
    INSECURE_CONTEXT: 'I browser danno accesso ai dispositivi solo alle pagine aperte con https.',
    UNSUPPORTED_BROWSER: 'Usa una versione attuale di Chrome, Edge, Firefox o Safari.',
  },
  orJoinWithout: (help) => `${help} Puoi partecipare comunque.`,

  heldBack: (devices) => `Il sistema sta bloccando ${THE[devices]}`,

  soundOn: 'Attiva audio',
  soundBlocked: 'Il browser blocca l’audio finché non fai clic.',

  connecting: 'Connessione…',
  incomplete: 'La stanza non è stata caricata per intero. Controlla la rete, poi ricarica la pagina.',
  requests: 'Richieste',
  wantsIn: (name) => `${name} vuole entrare`,
  admit: 'Ammetti',
  deny: 'Rifiuta',
  wantIn: (count) => plural(count, {one: '# persona vuole entrare', many: '# di persone vogliono entrare', other: '# persone vogliono entrare'}),
  admitAll: 'Ammetti tutti',
  asksToUnmute: (name) => `${name} ti chiede di attivare il microfono`,
  turnOn: 'Attiva',
  notNow: 'Non ora',
  mutedYou: (name) => `${name} ha disattivato il tuo microfono. Puoi riattivarlo quando vuoi parlare.`,
  dismiss: 'Chiudi',
  notices: 'Avvisi',
  joined: (names) => `${people(names)} ora ${names.length === 1 ? 'è' : 'sono'} nella stanza`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'ha' : 'hanno'} lasciato la stanza`,
  sharesScreen: (name) => `${name} sta condividendo lo schermo`,
  deviceLost: (kind, device, instead) =>
    (device
      ? `Dispositivo scollegato: ${device}.`
      : {mic: 'Il microfono è stato scollegato.', camera: 'La videocamera è stata scollegata.', speaker: 'L’altoparlante è stato scollegato.'}[kind]) +
    (instead ? ` Ora in uso: ${instead}.` : ''),
  deviceRefused: (device, instead) => `Impossibile avviare il dispositivo: ${device}. Ora in uso: ${instead}.`,
  deviceBack: (device) => `Dispositivo ricollegato: ${device}.`,
  usedAgain: (device) => `Dispositivo ricollegato e in uso: ${device}.`,
  useIt: 'Torna a usarlo',
  undo: 'Annulla',
  talkingMuted: 'Il tuo microfono è disattivato. Attivalo per parlare.',
  talkingMutedKey: (key) => `Il tuo microfono è disattivato. Premi ${key} per parlare.`,
  unmuteNow: 'Attiva',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'L’organizzatore ha cambiato il tuo ruolo: ora guardi e ascolti.';
    if (role === 'host') return 'Ora hai il ruolo di organizzatore. Puoi bloccare la stanza nelle impostazioni.';
    return before === 'viewer' ? 'Ora puoi parlare. Attiva il microfono o la videocamera.' : 'Non hai più il ruolo di organizzatore.';
  },
  connections: 'Connessione',
  noConnections: 'Qui non c’è ancora nessun altro.',
  qualities: {good: 'Buona', fair: 'Discreta', poor: 'Scarsa', unknown: 'Misurazione…'},
  yourQuality: {
    good: 'La tua connessione è buona', fair: 'La tua connessione è discreta', poor: 'La tua connessione è scarsa',
    unknown: 'Misurazione della connessione…',
  },
  poorHelp: 'Avvicinati al router o disattiva la videocamera.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'nessuna perdita',
  loss: (value) => `${percent(Number(value))} di perdita`,
  routes: {direct: 'diretta', relay: 'tramite relay', udp: 'tramite relay (UDP)', tcp: 'tramite relay (TCP)', tls: 'tramite relay (TLS)'},
  picture: (width, height, frames) =>
    `${width} × ${height}, ${plural(frames, {one: '# fotogramma/s', many: '# di fotogrammi/s', other: '# fotogrammi/s'})}`,
  none: 'Nessuna',
  detailsOf: (name) => `Dettagli della connessione con ${name}`,
  figures: {
    roundTrip: 'Andata e ritorno', jitter: 'Variazione', lossIn: 'Perdita in ricezione', lossOut: 'Perdita in invio', bitrateIn: 'Ricezione',
    bitrateOut: 'Invio', pictureIn: 'Immagine ricevuta', pictureOut: 'La tua immagine', codecs: 'Codec', route: 'Percorso',
  },
  withNames: 'Con i nomi',
  copyReport: 'Copia rapporto',
  reportCopied: 'Rapporto copiato',
  reportNotCopied: 'Seleziona e copia il rapporto:',
  shortcuts: 'Scorciatoie da tastiera',
  shortcutsScope: 'Funzionano mentre usi la stanza: fai clic una volta al suo interno.',
  shortcutsOff: 'Le scorciatoie sono disattivate. Puoi attivarle nelle impostazioni.',
  shortcutOf: {
    mic: 'Attiva o disattiva il microfono', camera: 'Attiva o disattiva la videocamera', screen: 'Condividi lo schermo o smetti', chat: 'Apri o chiudi la chat',
    people: 'Apri o chiudi l’elenco delle persone', hand: 'Alza o abbassa la mano', layout: 'Layout successivo', previousPage: 'Pagina di immagini precedente', nextPage: 'Pagina di immagini successiva', fullscreen: 'Schermo intero',
    pip: 'Piccola finestra', leave: 'Esci', talk: 'Tieni premuto per parlare o tacere per un momento', help: 'Mostra questa guida',
  },
  space: 'Spazio',
  pageUp: 'Pag ↑',
  pageDown: 'Pag ↓',
  closeHelp: 'Chiudi guida',
  reload: 'Ricarica',
};
