import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('pt-BR');

export const ptBRChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# mensagem não lida', many: '# de mensagens não lidas', other: '# mensagens não lidas'})}`,
  closeChat: 'Fechar chat',
  messages: 'Mensagens',
  noMessages: {title: 'Ainda não há mensagens', text: 'As mensagens vão direto de uma pessoa para outra. Elas somem quando todos saem.'},
  newMessages: 'Novas mensagens',
  says: (name) => `${name}: `,

  everyone: 'Todos',
  sendTo: 'Para',
  writeMessage: 'Mensagem para todos',
  writeTo: (name) => `Mensagem só para ${name}`,
  send: 'Enviar',
  reply: (name) => `Responder a ${name}`,
  replyingTo: (name) => `Resposta a ${name}`,
  cancelReply: 'Cancelar resposta',
  quoted: (name) => `Em resposta a ${name}`,
  notHere: 'Esta mensagem não está disponível aqui',
  privateTo: (name) => `Só para ${name}`,
  privateToYou: 'Só para você',

  messageStates: {sending: 'Enviando…', sent: 'Enviada', delivered: 'Entregue', failed: 'Não entregue'},
  attach: 'Anexar arquivos',
  dropFiles: 'Solte arquivos aqui para compartilhar',
  download: (name) => `Baixar ${name}`,
  cancelFile: (name) => `Cancelar ${name}`,
  withdraw: (name) => `Parar de compartilhar ${name}`,
  fileWaiting: 'Aguardando…',
  fileGone: 'Não está mais disponível',
  fileDamaged: 'Danificado no caminho',
  fileUnreadable: 'Quem compartilhou não consegue mais lê-lo',
  fileUnsaved: 'Não é possível salvá-lo aqui',
  fileCancelled: 'Cancelado',
  notShared: 'Não é mais compartilhado',
  fileTooLarge: (most) => `Os arquivos podem ter no máximo ${most}.`,
  sendAgain: 'Enviar de novo',
  hasLeft: (name) => `${name} saiu. Escolha quem deve receber esta mensagem.`,
  tooLong: (most) => `Uma mensagem pode ter no máximo ${plural(most, {one: '# caractere', many: '# de caracteres', other: '# caracteres'})}.`,
  tooMany: 'Rápido demais. Espere alguns segundos.',
  notSent: 'Não foi possível enviar a mensagem.',
  mayNotWrite: 'Você pode ler, mas não escrever aqui.',
  notInCall: 'Entre para ver as mensagens.',
};
