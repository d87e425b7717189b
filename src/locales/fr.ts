import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {frChat} from './fr-chat.js';
import {frStatus} from './fr-status.js';
import {frPeople} from './fr-people.js';
import {frCaptions} from './fr-captions.js';
import {frRecord} from './fr-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('fr');

type Forms = Readonly<Record<Devices, string>>;

const YOUR: Forms = {mic: 'votre micro', camera: 'votre caméra', both: 'votre caméra et votre micro'};
const YOUR_AT_FIRST: Forms = {mic: 'Votre micro', camera: 'Votre caméra', both: 'Votre caméra et votre micro'};

/** The participle that agrees with one device or two. */
const agree = (stem: string, devices: Devices): string => stem + {mic: '', camera: 'e', both: 's'}[devices];
const is = (devices: Devices): string => (devices === 'both' ? 'sont' : 'est');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} et ${plural(others, {one: '# autre personne', many: '# d’autres personnes', other: '# autres personnes'})}`);
const have = (names: readonly string[]): string => (names.length === 1 ? 'a' : 'ont');

export const fr: Strings = {
  ...frChat,
  ...frStatus,
  ...frPeople,
  ...frCaptions,
  ...frRecord,
  lang: 'fr',

  videoCall: 'Appel vidéo',
  backToCall: 'Revenir à l’appel',
  minimizeCall: 'Réduire',

  guest: 'Invité',
  you: (name) => `${name} (vous)`,
  people: 'Personnes dans la salle',

  controls: 'Commandes de l’appel',
  mute: 'Couper le micro',
  unmute: 'Activer le micro',
  stopCamera: 'Couper la caméra',
  startCamera: 'Activer la caméra',
  shareScreen: 'Partager l’écran',
  stopSharing: 'Arrêter le partage',
  leave: 'Quitter',

  pageOf: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  movePicture: (isTop, isLeft) => `Déplacer la petite image, actuellement en ${isTop ? 'haut' : 'bas'} à ${isLeft ? 'gauche' : 'droite'}`,
  moreOf: (name) => `Plus d’options\u202F: ${name}`,
  pinned: 'Épinglé',
  volumeOf: (name) => `Volume\u202F: ${name}`,
  pin: 'Épingler',
  unpin: 'Désépingler',
  enlarge: 'Plein écran',
  reduce: 'Quitter le plein écran',
  inOwnWindow: 'Image dans l’image',
  backFromWindow: 'Quitter l’image dans l’image',
  fill: 'Remplir la vignette',
  showWhole: 'Afficher en entier',
  mirror: 'Image en miroir',
  hideSelf: 'Masquer mon image',
  muteOther: 'Couper son micro',
  remove: 'Exclure de la salle',
  reallyRemove: (name) => `Oui, exclure ${name}`,

  muted: 'Micro coupé',
  weakNetwork: 'Connexion faible',
  screenOf: (name) => `Écran\u202F: ${name}`,
  linkConnecting: 'Connexion…',
  linkInterrupted: 'Reconnexion…',
  linkUnreachable: (name) => `Impossible de joindre ${name}`,
  linkBlocked: 'Un pare-feu bloque peut-être la connexion. Essayez un autre réseau.',

  lobbyTitle: (room) => (room ? `Rejoindre ${room}` : 'Rejoindre'),
  name: 'Votre nom',
  namePlaceholder: 'Invité',
  join: 'Rejoindre',
  cameraIsOff: 'La caméra est coupée',
  cameraStarting: 'Démarrage de la caméra…',
  noCameraUsed: 'Participation sans caméra',

  mic: 'Micro',
  camera: 'Caméra',
  speaker: 'Haut-parleur',
  unnamedDevice: (kind, index) => `${{mic: 'Micro', camera: 'Caméra', speaker: 'Haut-parleur'}[kind]} ${number(index)}`,
  noDevice: 'aucun appareil trouvé',
  otherCamera: 'Changer de caméra',
  testSound: 'Tester le son',
  joinWithout: {
    mic: 'Vous participez sans micro\u202F: vous entendez les autres, mais ils ne vous entendent pas.',
    camera: 'Vous participez sans caméra\u202F: vous voyez les autres, mais ils ne vous voient pas.',
    both: 'Vous participez sans caméra ni micro\u202F: vous voyez et entendez les autres, mais ils ne vous voient pas et ne vous entendent pas.',
  },
  tryAgain: 'Réessayer',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} ${agree('bloqué', devices)}`,
    PERMISSION_DISMISSED: (devices) => `${YOUR_AT_FIRST[devices]} ${devices === 'both' ? 'ne sont' : 'n’est'} pas encore ${agree('autorisé', devices)}`,
    POLICY_BLOCKED: (devices) =>
      `Cette page ne peut utiliser ${{mic: 'aucun micro', camera: 'aucune caméra', both: 'ni la caméra ni le micro'}[devices]}`,
    DEVICE_NOT_FOUND: (devices) => ({mic: 'Aucun micro détecté', camera: 'Aucune caméra détectée', both: 'Ni caméra ni micro détectés'})[devices],
    DEVICE_IN_USE: (devices) => `${YOUR_AT_FIRST[devices]} ${is(devices)} déjà ${agree('utilisé', devices)}`,
    DEVICE_LOST: (devices) => `${YOUR_AT_FIRST[devices]} ${devices === 'both' ? 'ont' : 'a'} été ${agree('débranché', devices)}`,
    INSECURE_CONTEXT: (devices) =>
      `${{mic: 'Pas de micro', camera: 'Pas de caméra', both: 'Ni caméra ni micro'}[devices]} sur une page non sécurisée`,
    UNSUPPORTED_BROWSER: (devices) =>
      `Ce navigateur ne donne accès ${{mic: 'à aucun micro', camera: 'à aucune caméra', both: 'ni à la caméra ni au micro'}[devices]}`,
  },
  asking: (devices) => ({
    title: `Autorisez ${YOUR[devices]}`,
    text: 'Votre navigateur vous le demande\u202F: choisissez «\u202FAutoriser\u202F».',
  }),
  notSeenYet: (help) => `${help} Personne ne vous voit ni ne vous entend avant votre arrivée.`,
  deniedIn: {
    system: 'Votre système en bloque l’accès à ce navigateur\u202F: autorisez-le dans les réglages de confidentialité du système, puis réessayez.',
    ios: 'Ouvrez le menu de la page dans la barre d’adresse, puis «\u202FRéglages du site web\u202F», ou l’app Réglages si vous n’utilisez pas Safari. Donnez l’autorisation, puis réessayez.',
    firefox: 'Cliquez sur l’icône barrée à côté de l’adresse de la page, levez le blocage, puis réessayez.',
    safari: 'Dans le menu Safari, ouvrez les réglages pour ce site web, choisissez «\u202FAutoriser\u202F», puis réessayez.',
  },
  layout: 'Changer de vue',
  layouts: {auto: 'Automatique', grid: 'Mosaïque', spotlight: 'En vedette', sidebar: 'Barre latérale'},
  moreControls: 'Autres commandes',
  hideSelfView: 'Masquer mon image',
  fullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',
  noFullscreen: {
    policy: 'Le plein écran n’est pas autorisé sur cette page', device: 'Cet appareil n’affiche en plein écran qu’une seule vidéo à la fois',
  },
  pip: 'Ouvrir dans une petite fenêtre',
  exitPip: 'Revenir à la page',
  roomInWindow: 'L’appel est dans une petite fenêtre',
  bringBack: 'Ramener ici',
  settings: 'Paramètres',
  close: 'Fermer',
  settingsOf: {devices: 'Appareils', processing: 'Traitement du micro', picture: 'Image', call: 'Pendant l’appel', connection: 'Connexion', sounds: 'Quels sons', notices: 'Quels avis'},
  preferences: {
    mirror: {title: 'Afficher ma vidéo en miroir', text: 'Pour vous seulement\u202F: les autres la voient à l’endroit.'},
    hideSelf: {title: 'Masquer ma vignette', text: 'Les autres vous voient toujours.'},
    lowData: {title: 'Économiser les données', text: 'Images plus petites, priorité au son.'},
    noiseSuppression: {title: 'Réduction du bruit', text: 'Atténue les ventilateurs et les claviers.'},
    echoCancellation: {title: 'Suppression de l’écho', text: 'Évite que le micro capte vos haut-parleurs.'},
    autoGainControl: {title: 'Volume automatique', text: 'Renforce les voix trop faibles.'},
    muteReminder: {title: 'Me rappeler que mon micro est coupé', text: 'Quand vous parlez. Rien de ce qui est entendu n’est envoyé ni conservé.'},
    sounds: {title: 'Sons', text: 'Quand quelqu’un arrive, part, lève la main ou écrit.'},
    shortcuts: {title: 'Raccourcis clavier', text: 'Quand la salle est active. ? affiche la liste.'},
  },
  newsOf: {Join: 'Quelqu’un arrive', Leave: 'Quelqu’un part', Hand: 'Quelqu’un lève la main', Message: 'Quelqu’un écrit', Recording: 'Un enregistrement commence ou se termine'},
  lockRoom: {title: 'Verrouiller la salle', text: 'Les nouveaux venus attendent qu’on les laisse entrer.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Autorisez l’accès avec l’icône à côté de l’adresse de la page, puis réessayez.',
    PERMISSION_DISMISSED: 'La demande du navigateur a été fermée. Réessayez et choisissez «\u202FAutoriser\u202F».',
    POLICY_BLOCKED: 'Le site qui affiche cette salle ne le permet pas.',
    DEVICE_NOT_FOUND: 'Branchez un appareil, puis réessayez.',
    DEVICE_IN_USE: 'Fermez l’autre application qui l’utilise, puis réessayez.',
    DEVICE_LOST: 'Rebranchez l’appareil ou choisissez-en un autre.',
    INSECURE_CONTEXT: 'Les navigateurs ne donnent accès aux appareils que sur les pages ouvertes en https.',
    UNSUPPORTED_BROWSER: 'Utilisez une version récente de Chrome, Edge, Firefox ou Safari.',
  },
  orJoinWithout: (help) => `${help} Vous pouvez tout de même participer.`,

  heldBack: (devices) => `Votre système bloque ${YOUR[devices]}`,

  soundOn: 'Activer le son',
  soundBlocked: 'Le navigateur bloque le son jusqu’à ce que vous cliquiez.',

  connecting: 'Connexion…',
  incomplete: 'Cette salle n’a pas été chargée entièrement. Vérifiez votre réseau, puis actualisez la page.',
  requests: 'Demandes',
  wantsIn: (name) => `${name} souhaite entrer`,
  admit: 'Accepter',
  deny: 'Refuser',
  wantIn: (count) =>
    plural(count, {one: '# personne souhaite entrer', many: '# de personnes souhaitent entrer', other: '# personnes souhaitent entrer'}),
  admitAll: 'Tout accepter',
  asksToUnmute: (name) => `${name} vous demande d’activer votre micro`,
  turnOn: 'Activer',
  notNow: 'Pas maintenant',
  mutedYou: (name) => `${name} a coupé votre micro. Vous pouvez l’activer quand vous voulez parler.`,
  dismiss: 'Fermer',
  notices: 'Notifications',
  joined: (names) => `${people(names)} ${have(names)} rejoint la salle`,
  departed: (names) => `${people(names)} ${have(names)} quitté la salle`,
  sharesScreen: (name) => `${name} partage son écran`,
  deviceLost: (kind, device, instead) =>
    (device
      ? `Appareil déconnecté\u202F: ${device}.`
      : {mic: 'Votre micro a été déconnecté.', camera: 'Votre caméra a été déconnectée.', speaker: 'Votre haut-parleur a été déconnecté.'}[kind]) +
    (instead ? ` Appareil utilisé\u202F: ${instead}.` : ''),
  deviceRefused: (device, instead) => `Impossible de démarrer l’appareil\u202F: ${device}. Appareil utilisé\u202F: ${instead}.`,
  deviceBack: (device) => `Appareil reconnecté\u202F: ${device}.`,
  usedAgain: (device) => `Appareil reconnecté et utilisé\u202F: ${device}.`,
  useIt: 'L’utiliser',
  undo: 'Annuler',
  talkingMuted: 'Votre micro est coupé. Activez-le pour parler.',
  talkingMutedKey: (key) => `Votre micro est coupé. Appuyez sur ${key} pour parler.`,
  unmuteNow: 'Activer',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'L’hôte a changé votre rôle\u202F: vous regardez et écoutez.';
    if (role === 'host') return 'Vous êtes maintenant hôte. Vous pouvez verrouiller la salle dans les paramètres.';
    return before === 'viewer' ? 'Vous pouvez maintenant parler. Activez votre micro ou votre caméra.' : 'Vous n’êtes plus hôte.';
  },
  connections: 'Connexion',
  noConnections: 'Personne d’autre n’est encore là.',
  qualities: {good: 'Bonne', fair: 'Moyenne', poor: 'Faible', unknown: 'Mesure en cours…'},
  yourQuality: {
    good: 'Votre connexion est bonne', fair: 'Votre connexion est moyenne', poor: 'Votre connexion est faible', unknown: 'Mesure de votre connexion…',
  },
  poorHelp: 'Rapprochez-vous de votre box ou coupez votre caméra.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'aucune perte',
  loss: (value) => `${percent(Number(value))} de perte`,
  routes: {direct: 'directe', relay: 'par un relais', udp: 'par un relais (UDP)', tcp: 'par un relais (TCP)', tls: 'par un relais (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, ${plural(frames, {one: '# image/s', many: '# d’images/s', other: '# images/s'})}`,
  none: 'Aucune',
  detailsOf: (name) => `Détails de la connexion avec ${name}`,
  figures: {
    roundTrip: 'Aller-retour', jitter: 'Gigue', lossIn: 'Perte en réception', lossOut: 'Perte à l’envoi', bitrateIn: 'Réception', bitrateOut: 'Envoi',
    pictureIn: 'Image reçue', pictureOut: 'Votre image', codecs: 'Codecs', route: 'Voie',
  },
  withNames: 'Avec les noms',
  copyReport: 'Copier le rapport',
  reportCopied: 'Rapport copié',
  reportNotCopied: 'Sélectionnez et copiez le rapport\u202F:',
  shortcuts: 'Raccourcis clavier',
  shortcutsScope: 'Ils fonctionnent quand la salle est active\u202F: cliquez une fois dedans.',
  shortcutsOff: 'Les raccourcis sont désactivés. Vous pouvez les activer dans les paramètres.',
  shortcutOf: {
    mic: 'Activer ou couper le micro', camera: 'Activer ou couper la caméra', screen: 'Partager l’écran ou arrêter le partage',
    chat: 'Ouvrir ou fermer le chat', people: 'Ouvrir ou fermer la liste des personnes', hand: 'Lever ou baisser la main', layout: 'Vue suivante', previousPage: 'Page d’images précédente', nextPage: 'Page d’images suivante',
    fullscreen: 'Plein écran', pip: 'Petite fenêtre', leave: 'Quitter', talk: 'Maintenir pour activer ou couper un instant le micro',
    help: 'Afficher cette aide',
  },
  space: 'Espace',
  pageUp: 'Page préc.',
  pageDown: 'Page suiv.',
  closeHelp: 'Fermer l’aide',
  reload: 'Actualiser',
};
