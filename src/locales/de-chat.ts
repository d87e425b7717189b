import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number, plural} = grammar('de');

export const deChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten'})}`,
  closeChat: 'Chat schließen',
  messages: 'Nachrichten',
  noMessages: {title: 'Noch keine Nachrichten', text: 'Nachrichten gehen direkt von Person zu Person. Sie verschwinden, wenn alle gegangen sind.'},
  newMessages: 'Neue Nachrichten',
  says: (name) => `${name}: `,

  everyone: 'Alle',
  sendTo: 'An',
  writeMessage: 'Nachricht an alle',
  writeTo: (name) => `Nachricht nur an ${name}`,
  send: 'Senden',
  reply: (name) => `${name} antworten`,
  replyingTo: (name) => `Antwort an ${name}`,
  cancelReply: 'Antwort abbrechen',
  quoted: (name) => `Als Antwort an ${name}`,
  notHere: 'Diese Nachricht ist hier nicht verfügbar',
  privateTo: (name) => `Nur für ${name}`,
  privateToYou: 'Nur für Sie',

  messageStates: {sending: 'Wird gesendet\u00A0…', sent: 'Gesendet', delivered: 'Zugestellt', failed: 'Nicht zugestellt'},
  attach: 'Dateien anhängen',
  dropFiles: 'Dateien hier ablegen, um sie zu teilen',
  download: (name) => `${name} herunterladen`,
  cancelFile: (name) => `${name} abbrechen`,
  withdraw: (name) => `${name} nicht mehr teilen`,
  fileWaiting: 'Wartet\u00A0…',
  fileGone: 'Nicht mehr verfügbar',
  fileDamaged: 'Unterwegs beschädigt',
  fileUnreadable: 'Kann dort nicht mehr gelesen werden',
  fileUnsaved: 'Kann hier nicht gespeichert werden',
  fileCancelled: 'Abgebrochen',
  notShared: 'Nicht mehr geteilt',
  fileTooLarge: (most) => `Dateien dürfen höchstens ${most} groß sein.`,
  sendAgain: 'Erneut senden',
  hasLeft: (name) => `${name} hat den Raum verlassen. Wählen Sie, wer diese Nachricht bekommen soll.`,
  tooLong: (most) => `Eine Nachricht kann höchstens ${number(most)} Zeichen haben.`,
  tooMany: 'Das geht sehr schnell. Warten Sie ein paar Sekunden.',
  notSent: 'Die Nachricht konnte nicht gesendet werden.',
  mayNotWrite: 'Sie können hier mitlesen, aber nicht schreiben.',
  notInCall: 'Treten Sie bei, um die Nachrichten zu sehen.',
};
