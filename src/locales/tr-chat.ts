import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('tr');

export const trChat: ChatStrings = {
  chat: 'Sohbet',
  chatUnread: (count) => `Sohbet, ${number(count)} okunmamış mesaj`,
  closeChat: 'Sohbeti kapat',
  messages: 'Mesajlar',
  noMessages: {title: 'Henüz mesaj yok', text: 'Mesajlar doğrudan kişiden kişiye gider, herkes ayrıldığında da kaybolur.'},
  newMessages: 'Yeni mesajlar',
  says: (name) => `${name}: `,

  everyone: 'Herkes',
  sendTo: 'Alıcı',
  writeMessage: 'Herkese mesaj yazın',
  writeTo: (name) => `Yalnızca ${name} için mesaj yazın`,
  send: 'Gönder',
  reply: (name) => `Yanıtla: ${name}`,
  replyingTo: (name) => `Yanıtlanan: ${name}`,
  cancelReply: 'Yanıttan vazgeç',
  quoted: (name) => `Yanıtlanan: ${name}`,
  notHere: 'Burada olmayan bir mesaj',
  privateTo: (name) => `Yalnızca ${name} için`,
  privateToYou: 'Yalnızca sizin için',

  messageStates: {sending: 'Gönderiliyor…', sent: 'Gönderildi', delivered: 'İletildi', failed: 'İletilemedi'},
  attach: 'Dosya ekle',
  dropFiles: 'Paylaşmak için dosyaları buraya bırakın',
  download: (name) => `${name} dosyasını indir`,
  cancelFile: (name) => `${name} indirmesini iptal et`,
  withdraw: (name) => `${name} paylaşımını durdur`,
  fileWaiting: 'Bekliyor…',
  fileGone: 'Artık mevcut değil',
  fileDamaged: 'Aktarılırken bozuldu',
  fileUnreadable: 'Gönderen artık okuyamıyor',
  fileUnsaved: 'Buraya kaydedilemiyor',
  fileCancelled: 'İptal edildi',
  notShared: 'Artık paylaşılmıyor',
  fileTooLarge: (most) => `Dosyalar en fazla ${most} olabilir.`,
  sendAgain: 'Yeniden gönder',
  hasLeft: (name) => `${name} ayrıldı. Mesajın kime gideceğini seçin.`,
  tooLong: (most) => `Bir mesaj en fazla ${number(most)} karakter olabilir.`,
  tooMany: 'Çok hızlı gönderiyorsunuz. Birkaç saniye bekleyin.',
  notSent: 'Mesaj gönderilemedi.',
  mayNotWrite: 'Okuyabilirsiniz ama buraya yazamazsınız.',
  notInCall: 'Yazılanları görmek için katılın.',
};
