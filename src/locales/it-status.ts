import type {StatusStrings} from './strings.js';

export const itStatus: StatusStrings = {
  sharing: 'Stai condividendo lo schermo',
  retrying: (trouble) => `${trouble}. Nuovo tentativo…`,
  waiting: {title: 'Attendi che ti facciano entrare', text: 'La stanza è bloccata. Chi è dentro ha ricevuto la tua richiesta.'},
  alone: {title: 'Qui non c’è ancora nessun altro', text: 'Invia il link a chi stai aspettando.'},
  aloneAgain: {title: 'Tutti gli altri hanno lasciato la stanza', text: 'Possono tornare con lo stesso link.'},
  copyLink: 'Copia link',
  copied: 'Copiato',
  linkToRoom: 'Link a questa stanza',
  reconnecting: 'Connessione persa. Riconnessione…',
  lost: {title: 'Connessione persa', text: 'Controlla la rete. Parlor continua a provare.'},
  poorConnection: 'La tua connessione è scarsa',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Avvicinati al router o prova un’altra rete.';
    return lowData ? 'La tua immagine è già piccola; disattivare la videocamera può aiutare.' : 'Disattivare la videocamera può aiutare.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Nessuno ti sente. Cerca un tasto che disattiva il microfono sul dispositivo oppure termina la telefonata.',
      camera: 'Nessuno ti vede. Controlla se la videocamera ha un interruttore o una copertura.',
      both: 'Nessuno ti vede né ti sente. Cerca un interruttore sul dispositivo oppure termina la telefonata.',
    })[devices],
  connectionDetails: 'Dettagli',
  left: {title: 'Hai lasciato la stanza', text: 'Puoi tornare quando vuoi.'},
  rejoin: 'Rientra',
  useHere: 'Usa qui',
  ended: {
    ROOM_FULL: {title: 'Questa stanza è piena', text: 'Riprova quando qualcuno sarà uscito.'},
    ROOM_LOCKED: {title: 'Questa stanza è bloccata', text: 'Chiedi a chi è dentro di sbloccarla, poi riprova.'},
    ROOM_CLOSED: {title: 'La chiamata è terminata', text: 'L’organizzatore ha chiuso la stanza per tutti.'},
    JOIN_REFUSED: {title: 'La tua richiesta è stata rifiutata', text: 'Chiedi un invito all’organizzatore, poi riprova.'},
    TOKEN_REQUIRED: {title: 'Per questa stanza serve un invito', text: 'Aprila con il link che hai ricevuto.'},
    TOKEN_INVALID: {title: 'Questo invito non è valido', text: 'Chiedi un nuovo link e apri quello.'},
    TOKEN_EXPIRED: {title: 'Questo invito è scaduto', text: 'Chiedi un nuovo link e apri quello.'},
    KICKED: {title: 'Ti hanno rimosso dalla stanza', text: 'Parla con l’organizzatore prima di tornare.'},
    REPLACED: {title: 'Partecipi da un altro posto', text: 'La chiamata continua nell’altra scheda o sull’altro dispositivo.'},
    RATE_LIMITED: {title: 'Troppi tentativi', text: 'Aspetta un minuto, poi riprova.'},
    SIGNALING_UNREACHABLE: {title: 'Il server non risponde', text: 'Controlla la rete, poi riprova.'},
    SIGNALING_LOST: {title: 'Connessione persa', text: 'Controlla la rete, poi rientra.'},
    SERVER_SHUTDOWN: {title: 'Il server si sta riavviando', text: 'Aspetta qualche secondo, poi riprova.'},
    PROTOCOL_MISMATCH: {title: 'Questa pagina non è aggiornata', text: 'Ricaricala per avere la versione attuale.'},
    LINK_FAILED: {title: 'Impossibile raggiungere gli altri', text: 'Forse un firewall blocca le chiamate. Prova un’altra rete.'},
    SEAL_BROKEN: {title: 'Questa chiamata non era privata', text: 'Qualcuno potrebbe averla manomessa, perciò è stata interrotta.'},
    BAD_ATTRIBUTE: {title: 'Questa stanza non è configurata bene', text: 'Avvisa chi gestisce questa pagina:'},
    INSECURE_CONTEXT: {title: 'Questa pagina non è sicura', text: 'Aprila con https per fare chiamate.'},
    UNSUPPORTED_BROWSER: {title: 'Questo browser non supporta le chiamate', text: 'Apri questa pagina con una versione attuale di Chrome, Edge, Firefox o Safari.'},
  },
};
