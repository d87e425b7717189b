import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('pl');

export const plChat: ChatStrings = {
  chat: 'Czat',
  chatUnread: (count) =>
    `Czat, ${plural(count, {
      one: '# nieprzeczytana wiadomość', few: '# nieprzeczytane wiadomości', many: '# nieprzeczytanych wiadomości', other: '# nieprzeczytanej wiadomości',
    })}`,
  closeChat: 'Zamknij czat',
  messages: 'Wiadomości',
  noMessages: {title: 'Nie ma jeszcze wiadomości', text: 'Wiadomości trafiają bezpośrednio od osoby do osoby. Znikają, gdy wszyscy wyjdą.'},
  newMessages: 'Nowe wiadomości',
  says: (name) => `${name}: `,

  everyone: 'Wszyscy',
  sendTo: 'Do',
  writeMessage: 'Wiadomość do wszystkich',
  writeTo: (name) => `Wiadomość tylko do osoby ${name}`,
  send: 'Wyślij',
  reply: (name) => `Odpowiedz osobie ${name}`,
  replyingTo: (name) => `Odpowiedź dla osoby ${name}`,
  cancelReply: 'Anuluj odpowiedź',
  quoted: (name) => `W odpowiedzi osobie ${name}`,
  notHere: 'Tej wiadomości tutaj nie ma',
  privateTo: (name) => `Tylko dla osoby ${name}`,
  privateToYou: 'Tylko dla Ciebie',

  messageStates: {sending: 'Wysyłanie…', sent: 'Wysłano', delivered: 'Dostarczono', failed: 'Nie dostarczono'},
  attach: 'Dołącz pliki',
  dropFiles: 'Upuść tutaj pliki, aby je udostępnić',
  download: (name) => `Pobierz ${name}`,
  cancelFile: (name) => `Anuluj pobieranie ${name}`,
  withdraw: (name) => `Przestań udostępniać ${name}`,
  fileWaiting: 'Oczekiwanie…',
  fileGone: 'Już niedostępny',
  fileDamaged: 'Uszkodzony podczas przesyłania',
  fileUnreadable: 'Nadawca nie może go już odczytać',
  fileUnsaved: 'Nie można go tu zapisać',
  fileCancelled: 'Anulowano',
  notShared: 'Już nieudostępniany',
  fileTooLarge: (most) => `Pliki mogą mieć najwyżej ${most}.`,
  sendAgain: 'Wyślij ponownie',
  hasLeft: (name) => `${name} jest już poza pokojem. Wybierz, kto ma dostać tę wiadomość.`,
  tooLong: (most) => `Wiadomość może mieć najwyżej ${plural(most, {one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku'})}.`,
  tooMany: 'Za szybko. Poczekaj kilka sekund.',
  notSent: 'Nie udało się wysłać wiadomości.',
  mayNotWrite: 'Możesz tu czytać, ale nie pisać.',
  notInCall: 'Dołącz, aby zobaczyć wiadomości.',
};
