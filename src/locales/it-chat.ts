import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('it');

export const itChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# messaggio non letto', many: '# di messaggi non letti', other: '# messaggi non letti'})}`,
  closeChat: 'Chiudi chat',
  messages: 'Messaggi',
  noMessages: {title: 'Ancora nessun messaggio', text: 'I messaggi vanno direttamente da una persona all’altra. Spariscono quando tutti sono usciti.'},
  newMessages: 'Nuovi messaggi',
  says: (name) => `${name}: `,

  everyone: 'Tutti',
  sendTo: 'A',
  writeMessage: 'Scrivi a tutti',
  writeTo: (name) => `Scrivi solo a ${name}`,
  send: 'Invia',
  reply: (name) => `Rispondi a ${name}`,
  replyingTo: (name) => `Risposta a ${name}`,
  cancelReply: 'Annulla risposta',
  quoted: (name) => `In risposta a ${name}`,
  notHere: 'Questo messaggio non è disponibile qui',
  privateTo: (name) => `Solo per ${name}`,
  privateToYou: 'Solo per te',

  messageStates: {sending: 'Invio…', sent: 'Inviato', delivered: 'Consegnato', failed: 'Non consegnato'},
  attach: 'Allega file',
  dropFiles: 'Trascina qui i file per condividerli',
  download: (name) => `Scarica ${name}`,
  cancelFile: (name) => `Annulla ${name}`,
  withdraw: (name) => `Non condividere più ${name}`,
  fileWaiting: 'In attesa…',
  fileGone: 'Non più disponibile',
  fileDamaged: 'Danneggiato durante il trasferimento',
  fileUnreadable: 'Chi l’ha condiviso non può più leggerlo',
  fileUnsaved: 'Non è possibile salvarlo qui',
  fileCancelled: 'Annullato',
  notShared: 'Non più condiviso',
  fileTooLarge: (most) => `I file possono essere al massimo di ${most}.`,
  sendAgain: 'Invia di nuovo',
  hasLeft: (name) => `${name} ha lasciato la stanza. Scegli a chi inviare questo messaggio.`,
  tooLong: (most) => `Un messaggio può avere al massimo ${plural(most, {one: '# carattere', many: '# di caratteri', other: '# caratteri'})}.`,
  tooMany: 'Troppo in fretta. Aspetta qualche secondo.',
  notSent: 'Impossibile inviare il messaggio.',
  mayNotWrite: 'Qui puoi leggere, ma non scrivere.',
  notInCall: 'Partecipa per vedere i messaggi.',
};
