import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('id');

export const idCaptions: CaptionStrings = {
  captions: 'Teks',
  turnCaptionsOn: 'Aktifkan teks',
  turnCaptionsOff: 'Nonaktifkan teks',
  noCaptionsYet: 'Kata-kata muncul di sini saat seseorang yang mengizinkannya berbicara.',
  captionsAsked: (names, place) => {
    const asked = `${people(names)} ingin membaca ucapan Anda.`;
    if (place === null) return `${asked} Ucapan ditulis di perangkat Anda.`;
    return `${asked} ${place === undefined ? 'Untuk itu, browser dapat mengirim suara Anda ke pembuatnya.' : `Untuk itu, suara Anda dikirim ke ${place}.`}`;
  },
  allowCaptions: 'Tuliskan',
  captionsRead: (names) => `${people(names)} dapat membaca ucapan Anda.`,
  captionsFailed: 'Ucapan Anda tidak dapat ditulis di browser ini.',
  captionPreferences: {
    captions: {title: 'Teks', text: 'Baca ucapan orang lain, jika mereka mengizinkan.'},
    captionMe: {title: 'Tuliskan ucapan saya', text: 'Saat seseorang memerlukan teks. Browser dapat mengirim suara Anda ke pembuatnya.'},
    captionsLarge: {title: 'Teks besar', text: 'Satu setengah kali lebih besar.'},
    captionsSolid: {title: 'Teks kontras tinggi', text: 'Putih di atas hitam.'},
  },
};
