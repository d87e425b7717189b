import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('es');

export const esChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# mensaje sin leer', many: '# de mensajes sin leer', other: '# mensajes sin leer'})}`,
  closeChat: 'Cerrar el chat',
  messages: 'Mensajes',
  noMessages: {title: 'Aún no hay mensajes', text: 'Los mensajes van directamente de una persona a otra. Desaparecen cuando todos han salido.'},
  newMessages: 'Mensajes nuevos',
  says: (name) => `${name}: `,

  everyone: 'Todos',
  sendTo: 'Para',
  writeMessage: 'Mensaje para todos',
  writeTo: (name) => `Mensaje solo para ${name}`,
  send: 'Enviar',
  reply: (name) => `Responder a ${name}`,
  replyingTo: (name) => `Respuesta a ${name}`,
  cancelReply: 'Cancelar respuesta',
  quoted: (name) => `En respuesta a ${name}`,
  notHere: 'Este mensaje no está disponible aquí',
  privateTo: (name) => `Solo para ${name}`,
  privateToYou: 'Solo para ti',

  messageStates: {sending: 'Enviando…', sent: 'Enviado', delivered: 'Entregado', failed: 'No entregado'},
  attach: 'Adjuntar archivos',
  dropFiles: 'Suelta archivos aquí para compartirlos',
  download: (name) => `Descargar ${name}`,
  cancelFile: (name) => `Cancelar ${name}`,
  withdraw: (name) => `Dejar de compartir ${name}`,
  fileWaiting: 'En espera…',
  fileGone: 'Ya no está disponible',
  fileDamaged: 'Se dañó por el camino',
  fileUnreadable: 'Quien lo compartió ya no puede leerlo',
  fileUnsaved: 'No se puede guardar aquí',
  fileCancelled: 'Cancelado',
  notShared: 'Ya no se comparte',
  fileTooLarge: (most) => `Los archivos pueden ocupar como máximo ${most}.`,
  sendAgain: 'Enviar de nuevo',
  hasLeft: (name) => `${name} ha salido. Elige quién debe recibir este mensaje.`,
  tooLong: (most) => `Un mensaje puede tener como máximo ${plural(most, {one: '# carácter', many: '# de caracteres', other: '# caracteres'})}.`,
  tooMany: 'Vas muy rápido. Espera unos segundos.',
  notSent: 'No se pudo enviar el mensaje.',
  mayNotWrite: 'Aquí puedes leer, pero no escribir.',
  notInCall: 'Únete para ver los mensajes.',
};
