import type {StatusStrings} from './strings.js';

export const idStatus: StatusStrings = {
  sharing: 'Anda sedang membagikan layar',
  retrying: (trouble) => `${trouble}. Mencoba lagi…`,
  waiting: {title: 'Menunggu diizinkan masuk', text: 'Ruangan terkunci. Orang di dalam sudah diberi tahu.'},
  alone: {title: 'Anda yang pertama di sini', text: 'Kirim link kepada orang yang Anda tunggu.'},
  aloneAgain: {title: 'Semua orang lain sudah keluar', text: 'Mereka bisa kembali dengan link yang sama.'},
  copyLink: 'Salin link',
  copied: 'Disalin',
  linkToRoom: 'Link ke ruangan ini',
  reconnecting: 'Koneksi terputus. Menghubungkan kembali…',
  lost: {title: 'Koneksi terputus', text: 'Periksa jaringan Anda. Parlor terus mencoba.'},
  poorConnection: 'Koneksi Anda buruk',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Dekatkan diri ke router, atau coba jaringan lain.';
    return lowData ? 'Gambar Anda sudah kecil; mematikan kamera akan membantu.' : 'Mematikan kamera akan membantu.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Tidak ada yang mendengar Anda. Cari tombol bisu di perangkat, atau akhiri panggilan telepon.',
      camera: 'Tidak ada yang melihat Anda. Cari sakelar atau penutup di kamera.',
      both: 'Tidak ada yang melihat atau mendengar Anda. Cari sakelar di perangkat, atau akhiri panggilan telepon.',
    })[devices],
  connectionDetails: 'Detail',
  left: {title: 'Anda keluar dari ruangan', text: 'Anda bisa kembali kapan saja.'},
  rejoin: 'Gabung lagi',
  useHere: 'Gunakan di sini',
  ended: {
    ROOM_FULL: {title: 'Ruangan ini penuh', text: 'Coba lagi setelah ada yang keluar.'},
    ROOM_LOCKED: {title: 'Ruangan ini terkunci', text: 'Minta orang di dalam membukanya, lalu coba lagi.'},
    ROOM_CLOSED: {title: 'Panggilan telah berakhir', text: 'Penyelenggara menutup ruangan untuk semua orang.'},
    JOIN_REFUSED: {title: 'Anda tidak diizinkan masuk', text: 'Minta undangan kepada penyelenggara, lalu coba lagi.'},
    TOKEN_REQUIRED: {title: 'Ruangan ini memerlukan undangan', text: 'Buka dengan link yang dikirimkan kepada Anda.'},
    TOKEN_INVALID: {title: 'Undangan ini tidak valid', text: 'Minta link baru, lalu buka link itu.'},
    TOKEN_EXPIRED: {title: 'Undangan ini sudah kedaluwarsa', text: 'Minta link baru, lalu buka link itu.'},
    KICKED: {title: 'Anda dikeluarkan dari ruangan', text: 'Tanyakan kepada penyelenggara sebelum kembali.'},
    REPLACED: {title: 'Anda bergabung dari tempat lain', text: 'Panggilan berlanjut di tab atau perangkat lain.'},
    RATE_LIMITED: {title: 'Terlalu banyak percobaan', text: 'Tunggu satu menit, lalu coba lagi.'},
    SIGNALING_UNREACHABLE: {title: 'Server tidak merespons', text: 'Periksa jaringan Anda, lalu coba lagi.'},
    SIGNALING_LOST: {title: 'Koneksi terputus', text: 'Periksa jaringan Anda, lalu gabung lagi.'},
    SERVER_SHUTDOWN: {title: 'Server sedang dimulai ulang', text: 'Tunggu beberapa detik, lalu coba lagi.'},
    PROTOCOL_MISMATCH: {title: 'Halaman ini sudah usang', text: 'Muat ulang untuk mendapatkan versi terbaru.'},
    LINK_FAILED: {title: 'Tidak dapat terhubung dengan yang lain', text: 'Firewall mungkin memblokir panggilan. Coba jaringan lain.'},
    SEAL_BROKEN: {title: 'Panggilan ini tidak privat', text: 'Mungkin ada yang mengutak-atiknya, jadi panggilan dihentikan.'},
    BAD_ATTRIBUTE: {title: 'Ruangan ini tidak disiapkan dengan benar', text: 'Beri tahu pemilik halaman ini:'},
    INSECURE_CONTEXT: {title: 'Halaman ini tidak aman', text: 'Buka dengan https untuk melakukan panggilan.'},
    UNSUPPORTED_BROWSER: {title: 'Browser ini tidak mendukung panggilan', text: 'Buka halaman ini di Chrome, Edge, Firefox, atau Safari versi terbaru.'},
  },
};
