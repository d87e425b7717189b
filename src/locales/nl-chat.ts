import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('nl');

export const nlChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# ongelezen bericht', other: '# ongelezen berichten'})}`,
  closeChat: 'Chat sluiten',
  messages: 'Berichten',
  noMessages: {title: 'Nog geen berichten', text: 'Berichten gaan rechtstreeks van persoon naar persoon. Ze verdwijnen als iedereen weg is.'},
  newMessages: 'Nieuwe berichten',
  says: (name) => `${name}: `,

  everyone: 'Iedereen',
  sendTo: 'Aan',
  writeMessage: 'Bericht aan iedereen',
  writeTo: (name) => `Bericht alleen aan ${name}`,
  send: 'Versturen',
  reply: (name) => `Reageren op ${name}`,
  replyingTo: (name) => `Reactie op ${name}`,
  cancelReply: 'Reactie annuleren',
  quoted: (name) => `Als reactie op ${name}`,
  notHere: 'Dit bericht is hier niet beschikbaar',
  privateTo: (name) => `Alleen voor ${name}`,
  privateToYou: 'Alleen voor jou',

  messageStates: {sending: 'Versturen…', sent: 'Verstuurd', delivered: 'Bezorgd', failed: 'Niet bezorgd'},
  attach: 'Bestanden toevoegen',
  dropFiles: 'Zet bestanden hier neer om ze te delen',
  download: (name) => `${name} downloaden`,
  cancelFile: (name) => `${name} annuleren`,
  withdraw: (name) => `${name} niet meer delen`,
  fileWaiting: 'Wacht…',
  fileGone: 'Niet meer beschikbaar',
  fileDamaged: 'Onderweg beschadigd',
  fileUnreadable: 'De eigenaar kan het niet meer lezen',
  fileUnsaved: 'Kan hier niet worden opgeslagen',
  fileCancelled: 'Geannuleerd',
  notShared: 'Niet meer gedeeld',
  fileTooLarge: (most) => `Bestanden mogen hoogstens ${most} zijn.`,
  sendAgain: 'Opnieuw versturen',
  hasLeft: (name) => `${name} heeft de ruimte verlaten. Kies wie dit bericht moet krijgen.`,
  tooLong: (most) => `Een bericht mag hoogstens ${plural(most, {one: '# teken', other: '# tekens'})} lang zijn.`,
  tooMany: 'Dat gaat erg snel. Wacht een paar seconden.',
  notSent: 'Het bericht kon niet worden verstuurd.',
  mayNotWrite: 'Je kunt hier meelezen, maar niet schrijven.',
  notInCall: 'Neem deel om de berichten te zien.',
};
