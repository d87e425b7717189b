import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('ru');

export const ruChat: ChatStrings = {
  chat: 'Чат',
  chatUnread: (count) =>
    `Чат, ${plural(count, {
      one: '# непрочитанное сообщение', few: '# непрочитанных сообщения', many: '# непрочитанных сообщений', other: '# непрочитанного сообщения',
    })}`,
  closeChat: 'Закрыть чат',
  messages: 'Сообщения',
  noMessages: {title: 'Сообщений пока нет', text: 'Сообщения идут напрямую от человека к человеку. Когда все выйдут, они исчезнут.'},
  newMessages: 'Новые сообщения',
  says: (name) => `${name}: `,

  everyone: 'Всем',
  sendTo: 'Кому',
  writeMessage: 'Сообщение для всех',
  writeTo: (name) => `Личное сообщение: ${name}`,
  send: 'Отправить',
  reply: (name) => `Ответить участнику ${name}`,
  replyingTo: (name) => `Ответ участнику ${name}`,
  cancelReply: 'Отменить ответ',
  quoted: (name) => `В ответ участнику ${name}`,
  notHere: 'Этого сообщения здесь нет',
  privateTo: (name) => `Лично: ${name}`,
  privateToYou: 'Лично вам',

  messageStates: {sending: 'Отправляется…', sent: 'Отправлено', delivered: 'Доставлено', failed: 'Не доставлено'},
  attach: 'Прикрепить файлы',
  dropFiles: 'Перетащите файлы сюда, чтобы поделиться',
  download: (name) => `Скачать ${name}`,
  cancelFile: (name) => `Отменить загрузку ${name}`,
  withdraw: (name) => `Больше не делиться файлом ${name}`,
  fileWaiting: 'Ожидание…',
  fileGone: 'Больше недоступен',
  fileDamaged: 'Повреждён при передаче',
  fileUnreadable: 'Отправитель больше не может прочитать файл',
  fileUnsaved: 'Не удаётся сохранить файл здесь',
  fileCancelled: 'Отменено',
  notShared: 'Доступ закрыт',
  fileTooLarge: (most) => `Размер файла — не более ${most}.`,
  sendAgain: 'Отправить снова',
  hasLeft: (name) => `${name} больше не в комнате. Выберите, кому отправить это сообщение.`,
  tooLong: (most) => `В одном сообщении может быть не больше ${plural(most, {one: '# символа', few: '# символов', many: '# символов', other: '# символа'})}.`,
  tooMany: 'Слишком быстро. Подождите несколько секунд.',
  notSent: 'Не удалось отправить сообщение.',
  mayNotWrite: 'Здесь можно читать, но нельзя писать.',
  notInCall: 'Войдите, чтобы видеть сообщения.',
};
