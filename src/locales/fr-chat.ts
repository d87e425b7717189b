import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {plural} = grammar('fr');

export const frChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${plural(count, {one: '# message non lu', many: '# de messages non lus', other: '# messages non lus'})}`,
  closeChat: 'Fermer le chat',
  messages: 'Messages',
  noMessages: {title: 'Aucun message pour l’instant', text: 'Les messages vont directement d’une personne à l’autre. Ils disparaissent quand tout le monde est parti.'},
  newMessages: 'Nouveaux messages',
  says: (name) => `${name}\u202F: `,

  everyone: 'Tout le monde',
  sendTo: 'À',
  writeMessage: 'Écrire à tout le monde',
  writeTo: (name) => `Écrire seulement à ${name}`,
  send: 'Envoyer',
  reply: (name) => `Répondre à ${name}`,
  replyingTo: (name) => `Réponse à ${name}`,
  cancelReply: 'Annuler la réponse',
  quoted: (name) => `En réponse à ${name}`,
  notHere: 'Ce message n’est pas disponible ici',
  privateTo: (name) => `Pour ${name} uniquement`,
  privateToYou: 'Pour vous uniquement',

  messageStates: {sending: 'Envoi…', sent: 'Envoyé', delivered: 'Distribué', failed: 'Non distribué'},
  attach: 'Joindre des fichiers',
  dropFiles: 'Déposez des fichiers ici pour les partager',
  download: (name) => `Télécharger ${name}`,
  cancelFile: (name) => `Annuler ${name}`,
  withdraw: (name) => `Ne plus partager ${name}`,
  fileWaiting: 'En attente…',
  fileGone: 'N’est plus disponible',
  fileDamaged: 'Endommagé pendant le transfert',
  fileUnreadable: 'Son propriétaire ne peut plus le lire',
  fileUnsaved: 'Impossible de l’enregistrer ici',
  fileCancelled: 'Annulé',
  notShared: 'N’est plus partagé',
  fileTooLarge: (most) => `Un fichier peut faire au plus ${most}.`,
  sendAgain: 'Renvoyer',
  hasLeft: (name) => `${name} a quitté la salle. Choisissez à qui envoyer ce message.`,
  tooLong: (most) => `Un message peut contenir au maximum ${plural(most, {one: '# caractère', many: '# de caractères', other: '# caractères'})}.`,
  tooMany: 'Vous allez très vite. Attendez quelques secondes.',
  notSent: 'Le message n’a pas pu être envoyé.',
  mayNotWrite: 'Vous pouvez lire les messages, mais pas en écrire ici.',
  notInCall: 'Rejoignez la salle pour voir les messages.',
};
