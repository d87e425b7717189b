import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('id');

export const idChat: ChatStrings = {
  chat: 'Obrolan',
  chatUnread: (count) => `Obrolan, ${number(count)} belum dibaca`,
  closeChat: 'Tutup obrolan',
  messages: 'Pesan',
  noMessages: {title: 'Belum ada pesan', text: 'Pesan dikirim langsung dari orang ke orang, dan hilang setelah semua keluar.'},
  newMessages: 'Pesan baru',
  says: (name) => `${name}: `,

  everyone: 'Semua orang',
  sendTo: 'Kepada',
  writeMessage: 'Kirim pesan ke semua',
  writeTo: (name) => `Kirim pesan ke ${name} saja`,
  send: 'Kirim',
  reply: (name) => `Balas ${name}`,
  replyingTo: (name) => `Membalas ${name}`,
  cancelReply: 'Batalkan balasan',
  quoted: (name) => `Balasan untuk ${name}`,
  notHere: 'Pesan yang tidak ada di sini',
  privateTo: (name) => `Hanya untuk ${name}`,
  privateToYou: 'Hanya untuk Anda',

  messageStates: {sending: 'Mengirim…', sent: 'Terkirim', delivered: 'Sampai', failed: 'Tidak sampai'},
  attach: 'Lampirkan file',
  dropFiles: 'Lepaskan file di sini untuk membagikannya',
  download: (name) => `Unduh ${name}`,
  cancelFile: (name) => `Batalkan ${name}`,
  withdraw: (name) => `Berhenti membagikan ${name}`,
  fileWaiting: 'Menunggu…',
  fileGone: 'Tidak tersedia lagi',
  fileDamaged: 'Rusak saat dikirim',
  fileUnreadable: 'Pengirim tidak dapat membacanya lagi',
  fileUnsaved: 'Tidak dapat disimpan di sini',
  fileCancelled: 'Dibatalkan',
  notShared: 'Tidak dibagikan lagi',
  fileTooLarge: (most) => `Ukuran file maksimal ${most}.`,
  sendAgain: 'Kirim lagi',
  hasLeft: (name) => `${name} sudah keluar. Pilih siapa yang akan menerima pesan ini.`,
  tooLong: (most) => `Satu pesan maksimal ${number(most)} karakter.`,
  tooMany: 'Terlalu cepat. Tunggu beberapa detik.',
  notSent: 'Pesan tidak dapat dikirim.',
  mayNotWrite: 'Anda bisa membaca, tetapi tidak bisa menulis di sini.',
  notInCall: 'Bergabunglah untuk melihat pesan.',
};
