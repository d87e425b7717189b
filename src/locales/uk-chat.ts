import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('uk');

export const ukChat: ChatStrings = {
  chat: 'Чат',
  chatUnread: (count) =>
    `Чат, ${plural(count, {
      one: '# непрочитане повідомлення', few: '# непрочитані повідомлення', many: '# непрочитаних повідомлень', other: '# непрочитаного повідомлення',
    })}`,
  closeChat: 'Закрити чат',
  messages: 'Повідомлення',
  noMessages: {title: 'Повідомлень поки немає', text: 'Повідомлення йдуть безпосередньо від людини до людини. Коли всі вийдуть, вони зникнуть.'},
  newMessages: 'Нові повідомлення',
  says: (name) => `${name}: `,

  everyone: 'Усім',
  sendTo: 'Кому',
  writeMessage: 'Повідомлення для всіх',
  writeTo: (name) => `Особисте повідомлення: ${name}`,
  send: 'Надіслати',
  reply: (name) => `Відповісти учаснику ${name}`,
  replyingTo: (name) => `Відповідь учаснику ${name}`,
  cancelReply: 'Скасувати відповідь',
  quoted: (name) => `У відповідь учаснику ${name}`,
  notHere: 'Цього повідомлення тут немає',
  privateTo: (name) => `Особисто: ${name}`,
  privateToYou: 'Особисто вам',

  messageStates: {sending: 'Надсилається…', sent: 'Надіслано', delivered: 'Доставлено', failed: 'Не доставлено'},
  attach: 'Прикріпити файли',
  dropFiles: 'Перетягніть файли сюди, щоб поділитися',
  download: (name) => `Завантажити ${name}`,
  cancelFile: (name) => `Скасувати завантаження ${name}`,
  withdraw: (name) => `Більше не ділитися файлом ${name}`,
  fileWaiting: 'Очікування…',
  fileGone: 'Більше недоступний',
  fileDamaged: 'Пошкоджено під час передавання',
  fileUnreadable: 'Відправник більше не може прочитати файл',
  fileUnsaved: 'Не вдається зберегти файл тут',
  fileCancelled: 'Скасовано',
  notShared: 'Доступ закрито',
  fileTooLarge: (most) => `Розмір файлу — щонайбільше ${most}.`,
  sendAgain: 'Надіслати знову',
  hasLeft: (name) => `${name} більше не в кімнаті. Виберіть, кому надіслати це повідомлення.`,
  tooLong: (most) => `В одному повідомленні може бути щонайбільше ${plural(most, {one: '# символ', few: '# символи', many: '# символів', other: '# символу'})}.`,
  tooMany: 'Надто швидко. Зачекайте кілька секунд.',
  notSent: 'Не вдалося надіслати повідомлення.',
  mayNotWrite: 'Тут можна читати, але не можна писати.',
  notInCall: 'Увійдіть, щоб бачити повідомлення.',
};
