import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('id');

export const idCaptions: CaptionStrings = {
  captions: 'Teks',
  turnCaptionsOn: 'Aktifkan teks',
  turnCaptionsOff: 'Nonaktifkan teks',
  noCaptionsYet: 'Kata-kata muncul di sini saat seseorang yang mengizinkannya berbicara.',
  captionsAsked: (names) => `${people(names)} ingin membaca ucapan Anda.`,
  captionsPlace: (place) => (place === null ? 'Ucapan ditulis di perangkat Anda.' : place === 'browser' ? 'Untuk itu, browser dapat mengirim suara Anda ke pembuatnya.' : `Untuk itu, suara Anda dikirim ke ${place}.`),
  allowCaptions: 'Tuliskan',
  captionsRead: (names) => `${people(names)} dapat membaca ucapan Anda.`,
  captionsFailed: 'Ucapan Anda tidak dapat ditulis di browser ini.',
  captionPreferences: {
    captions: {title: 'Teks', text: 'Baca ucapan orang lain, jika mereka mengizinkan.'},
    captionMe: {title: 'Tuliskan ucapan saya', text: 'Saat seseorang memerlukan teks.'},
    captionsLarge: {title: 'Teks besar', text: 'Satu setengah kali lebih besar.'},
    captionsSolid: {title: 'Teks kontras tinggi', text: 'Putih di atas hitam.'},
  },
};
