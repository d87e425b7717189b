import type {StatusStrings} from './strings.js';

export const nlStatus: StatusStrings = {
  sharing: 'Je deelt je scherm',
  retrying: (trouble) => `${trouble}. Nieuwe poging…`,
  waiting: {title: 'Wachten tot je wordt toegelaten', text: 'De ruimte is vergrendeld. Iemand binnen heeft je verzoek gekregen.'},
  alone: {title: 'Je bent hier de eerste', text: 'Stuur de link naar wie je verwacht.'},
  aloneAgain: {title: 'Alle anderen zijn weg', text: 'Ze kunnen terugkomen met dezelfde link.'},
  copyLink: 'Link kopiëren',
  copied: 'Gekopieerd',
  linkToRoom: 'Link naar deze ruimte',
  reconnecting: 'Verbinding verbroken. Opnieuw verbinden…',
  lost: {title: 'Verbinding verbroken', text: 'Controleer je netwerk. Parlor blijft het proberen.'},
  poorConnection: 'Je verbinding is slecht',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Ga dichter bij je router zitten of probeer een ander netwerk.';
    return lowData ? 'Je beeld is al klein; je camera uitzetten helpt.' : 'Je camera uitzetten helpt.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Niemand hoort je. Zoek een dempknop op je apparaat of beëindig het telefoongesprek.',
      camera: 'Niemand ziet je. Kijk of er een schakelaar of klepje op je camera zit.',
      both: 'Niemand ziet of hoort je. Zoek een schakelaar op je apparaat of beëindig het telefoongesprek.',
    })[devices],
  connectionDetails: 'Details',
  left: {title: 'Je hebt de ruimte verlaten', text: 'Je kunt altijd terugkomen.'},
  rejoin: 'Terugkeren',
  useHere: 'Hier gebruiken',
  ended: {
    ROOM_FULL: {title: 'Deze ruimte is vol', text: 'Probeer het opnieuw als iemand is weggegaan.'},
    ROOM_LOCKED: {title: 'Deze ruimte is vergrendeld', text: 'Vraag iemand binnen om te ontgrendelen en probeer het opnieuw.'},
    ROOM_CLOSED: {title: 'Het gesprek is afgelopen', text: 'De organisator heeft de ruimte voor iedereen gesloten.'},
    JOIN_REFUSED: {title: 'Je bent niet toegelaten', text: 'Vraag de organisator om een uitnodiging en probeer het opnieuw.'},
    TOKEN_REQUIRED: {title: 'Voor deze ruimte is een uitnodiging nodig', text: 'Open de ruimte met de link die je hebt gekregen.'},
    TOKEN_INVALID: {title: 'Deze uitnodiging is ongeldig', text: 'Vraag om een nieuwe link en open die.'},
    TOKEN_EXPIRED: {title: 'Deze uitnodiging is verlopen', text: 'Vraag om een nieuwe link en open die.'},
    KICKED: {title: 'Je bent uit de ruimte verwijderd', text: 'Vraag het de organisator voordat je terugkomt.'},
    REPLACED: {title: 'Je neemt ergens anders deel', text: 'Het gesprek gaat verder op het andere tabblad of apparaat.'},
    RATE_LIMITED: {title: 'Te veel pogingen', text: 'Wacht een minuut en probeer het opnieuw.'},
    SIGNALING_UNREACHABLE: {title: 'De server reageert niet', text: 'Controleer je netwerk en probeer het opnieuw.'},
    SIGNALING_LOST: {title: 'Verbinding verbroken', text: 'Controleer je netwerk en keer dan terug.'},
    SERVER_SHUTDOWN: {title: 'De server wordt opnieuw gestart', text: 'Wacht een paar seconden en probeer het opnieuw.'},
    PROTOCOL_MISMATCH: {title: 'Deze pagina is verouderd', text: 'Herlaad de pagina voor de huidige versie.'},
    LINK_FAILED: {title: 'De anderen zijn niet bereikbaar', text: 'Misschien blokkeert een firewall het gesprek. Probeer een ander netwerk.'},
    SEAL_BROKEN: {title: 'Dit gesprek was niet privé', text: 'Misschien heeft iemand ermee geknoeid; daarom is het gestopt.'},
    BAD_ATTRIBUTE: {title: 'Deze ruimte is niet goed ingesteld', text: 'Meld het de beheerder van deze pagina:'},
    INSECURE_CONTEXT: {title: 'Deze pagina is niet veilig', text: 'Open de pagina met https om gesprekken te voeren.'},
    UNSUPPORTED_BROWSER: {title: 'Deze browser ondersteunt geen gesprekken', text: 'Open deze pagina in een actuele versie van Chrome, Edge, Firefox of Safari.'},
  },
};
