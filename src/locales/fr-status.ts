import type {StatusStrings} from './strings.js';

export const frStatus: StatusStrings = {
  sharing: 'Vous partagez votre écran',
  retrying: (trouble) => `${trouble}. Nouvel essai…`,
  waiting: {title: 'Attendez qu’on vous laisse entrer', text: 'La salle est verrouillée. Votre demande a été transmise.'},
  alone: {title: 'Il n’y a encore personne d’autre', text: 'Envoyez le lien à celles et ceux que vous attendez.'},
  aloneAgain: {title: 'Tous les autres sont partis', text: 'Le même lien leur permet de revenir.'},
  copyLink: 'Copier le lien',
  copied: 'Copié',
  linkToRoom: 'Lien vers cette salle',
  reconnecting: 'Connexion perdue. Reconnexion…',
  lost: {title: 'Connexion perdue', text: 'Vérifiez votre réseau. Parlor continue d’essayer.'},
  poorConnection: 'Votre connexion est faible',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Rapprochez-vous de votre box ou essayez un autre réseau.';
    return lowData ? 'Votre image est déjà réduite\u202F; couper la caméra peut aider.' : 'Couper la caméra peut aider.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Personne ne vous entend. Cherchez un bouton qui coupe le micro sur votre appareil, ou mettez fin à l’appel téléphonique.',
      camera: 'Personne ne vous voit. Vérifiez si votre caméra a un interrupteur ou un cache.',
      both: 'Personne ne vous voit ni ne vous entend. Cherchez un interrupteur sur votre appareil, ou mettez fin à l’appel téléphonique.',
    })[devices],
  connectionDetails: 'Détails',
  left: {title: 'Vous avez quitté la salle', text: 'Vous pouvez revenir à tout moment.'},
  rejoin: 'Revenir',
  useHere: 'Continuer ici',
  ended: {
    ROOM_FULL: {title: 'Cette salle est pleine', text: 'Réessayez quand quelqu’un sera parti.'},
    ROOM_LOCKED: {title: 'Cette salle est verrouillée', text: 'Demandez à quelqu’un à l’intérieur de la déverrouiller, puis réessayez.'},
    ROOM_CLOSED: {title: 'L’appel est terminé', text: 'L’hôte a fermé la salle pour tout le monde.'},
    JOIN_REFUSED: {title: 'Votre entrée n’a pas été acceptée', text: 'Demandez une invitation à l’hôte, puis réessayez.'},
    TOKEN_REQUIRED: {title: 'Cette salle est sur invitation', text: 'Ouvrez-la avec le lien que vous avez reçu.'},
    TOKEN_INVALID: {title: 'Cette invitation n’est pas valide', text: 'Demandez un nouveau lien, puis ouvrez-le.'},
    TOKEN_EXPIRED: {title: 'Cette invitation a expiré', text: 'Demandez un nouveau lien, puis ouvrez-le.'},
    KICKED: {title: 'Vous n’avez plus accès à la salle', text: 'L’hôte a mis fin à votre participation\u202F: contactez-le avant de revenir.'},
    REPLACED: {title: 'Vous participez depuis un autre endroit', text: 'L’appel continue dans l’autre onglet ou sur l’autre appareil.'},
    RATE_LIMITED: {title: 'Trop de tentatives', text: 'Attendez une minute, puis réessayez.'},
    SIGNALING_UNREACHABLE: {title: 'Le serveur ne répond pas', text: 'Vérifiez votre réseau, puis réessayez.'},
    SIGNALING_LOST: {title: 'Connexion perdue', text: 'Vérifiez votre réseau, puis revenez.'},
    SERVER_SHUTDOWN: {title: 'Le serveur redémarre', text: 'Attendez quelques secondes, puis réessayez.'},
    PROTOCOL_MISMATCH: {title: 'Cette page n’est plus à jour', text: 'Actualisez-la pour obtenir la version actuelle.'},
    LINK_FAILED: {title: 'Impossible de joindre les autres', text: 'Un pare-feu bloque peut-être les appels. Essayez un autre réseau.'},
    SEAL_BROKEN: {title: 'Cet appel n’était pas privé', text: 'Quelqu’un l’a peut-être altéré\u202F: il a donc été arrêté.'},
    BAD_ATTRIBUTE: {title: 'Cette salle est mal configurée', text: 'Prévenez le responsable de cette page\u202F:'},
    INSECURE_CONTEXT: {title: 'Cette page n’est pas sécurisée', text: 'Ouvrez-la en https pour passer des appels.'},
    UNSUPPORTED_BROWSER: {
      title: 'Ce navigateur ne permet pas les appels', text: 'Ouvrez cette page dans une version récente de Chrome, Edge, Firefox ou Safari.',
    },
  },
};
