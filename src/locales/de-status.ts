import type {StatusStrings} from './strings.js';

export const deStatus: StatusStrings = {
  sharing: 'Sie teilen Ihren Bildschirm',
  retrying: (trouble) => `${trouble}. Neuer Versuch\u00A0…`,
  waiting: {title: 'Bitte warten, bis Sie eingelassen werden', text: 'Der Raum ist gesperrt. Die Personen darin wurden gefragt.'},
  alone: {title: 'Sie sind noch allein hier', text: 'Senden Sie den Link an alle, auf die Sie warten.'},
  aloneAgain: {title: 'Alle anderen sind gegangen', text: 'Mit demselben Link können sie zurückkommen.'},
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  linkToRoom: 'Link zu diesem Raum',
  reconnecting: 'Verbindung unterbrochen. Wird neu verbunden\u00A0…',
  lost: {title: 'Verbindung unterbrochen', text: 'Prüfen Sie Ihr Netzwerk. Parlor versucht es weiter.'},
  poorConnection: 'Ihre Verbindung ist schwach',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Gehen Sie näher an den Router oder versuchen Sie ein anderes Netzwerk.';
    return lowData ? 'Ihr Bild ist schon klein; es hilft, die Kamera auszuschalten.' : 'Es hilft, die Kamera auszuschalten.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Niemand hört Sie. Suchen Sie am Gerät nach einem Stummschalter oder beenden Sie das Telefonat.',
      camera: 'Niemand sieht Sie. Prüfen Sie, ob Ihre Kamera einen Schalter oder eine Abdeckung hat.',
      both: 'Niemand sieht oder hört Sie. Suchen Sie am Gerät nach einem Schalter oder beenden Sie das Telefonat.',
    })[devices],
  connectionDetails: 'Details',
  left: {title: 'Sie haben den Raum verlassen', text: 'Sie können jederzeit zurückkommen.'},
  rejoin: 'Zurückkehren',
  useHere: 'Hier fortsetzen',
  ended: {
    ROOM_FULL: {title: 'Dieser Raum ist voll', text: 'Versuchen Sie es erneut, wenn jemand gegangen ist.'},
    ROOM_LOCKED: {title: 'Dieser Raum ist gesperrt', text: 'Bitten Sie jemanden im Raum, ihn zu entsperren, und versuchen Sie es erneut.'},
    ROOM_CLOSED: {title: 'Das Gespräch ist beendet', text: 'Der Raum wurde für alle geschlossen.'},
    JOIN_REFUSED: {title: 'Sie wurden nicht eingelassen', text: 'Bitten Sie um eine Einladung und versuchen Sie es erneut.'},
    TOKEN_REQUIRED: {title: 'Dieser Raum erfordert eine Einladung', text: 'Öffnen Sie ihn mit dem Link, den Sie erhalten haben.'},
    TOKEN_INVALID: {title: 'Diese Einladung ist ungültig', text: 'Bitten Sie um einen neuen Link und öffnen Sie ihn.'},
    TOKEN_EXPIRED: {title: 'Diese Einladung ist abgelaufen', text: 'Bitten Sie um einen neuen Link und öffnen Sie ihn.'},
    KICKED: {title: 'Sie wurden aus dem Raum entfernt', text: 'Fragen Sie nach, bevor Sie zurückkommen.'},
    REPLACED: {title: 'Sie sind anderswo beigetreten', text: 'Das Gespräch läuft im anderen Tab oder Gerät weiter.'},
    RATE_LIMITED: {title: 'Zu viele Versuche', text: 'Warten Sie eine Minute und versuchen Sie es erneut.'},
    SIGNALING_UNREACHABLE: {title: 'Der Server antwortet nicht', text: 'Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.'},
    SIGNALING_LOST: {title: 'Verbindung unterbrochen', text: 'Prüfen Sie Ihr Netzwerk und kehren Sie dann zurück.'},
    SERVER_SHUTDOWN: {title: 'Der Server wird neu gestartet', text: 'Warten Sie einige Sekunden und versuchen Sie es erneut.'},
    PROTOCOL_MISMATCH: {title: 'Diese Seite ist veraltet', text: 'Laden Sie sie neu, um die aktuelle Version zu erhalten.'},
    LINK_FAILED: {title: 'Die anderen sind nicht erreichbar', text: 'Vielleicht blockiert eine Firewall das Gespräch. Versuchen Sie ein anderes Netzwerk.'},
    SEAL_BROKEN: {title: 'Dieses Gespräch war nicht vertraulich', text: 'Möglicherweise hat es jemand manipuliert, deshalb wurde es beendet.'},
    BAD_ATTRIBUTE: {title: 'Dieser Raum ist falsch eingerichtet', text: 'Melden Sie es den Verantwortlichen dieser Seite:'},
    INSECURE_CONTEXT: {title: 'Diese Seite ist nicht sicher', text: 'Öffnen Sie sie mit https, um Gespräche zu führen.'},
    UNSUPPORTED_BROWSER: {title: 'Mit diesem Browser sind keine Gespräche möglich', text: 'Öffnen Sie diese Seite in einer aktuellen Version von Chrome, Edge, Firefox oder Safari.'},
  },
};
