import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('pl');

export const plCaptions: CaptionStrings = {
  captions: 'Napisy',
  turnCaptionsOn: 'Włącz napisy',
  turnCaptionsOff: 'Wyłącz napisy',
  noCaptionsYet: 'Tu pojawią się słowa osób, które zgodziły się na ich zapisywanie.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} chcą czytać to, co mówisz.` : `${people(names)} chce czytać to, co mówisz.`),
  captionsPlace: (place) => (place === null ? 'Tekst powstaje na Twoim urządzeniu.' : place === 'browser' ? 'W tym celu przeglądarka może wysyłać Twój głos do swojego producenta.' : `W tym celu Twój głos trafia do ${place}.`),
  allowCaptions: 'Zapisuj tekst',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} mogą czytać to, co mówisz.` : `${people(names)} może czytać to, co mówisz.`),
  captionsFailed: 'Ta przeglądarka nie może zapisać tego, co mówisz.',
  captionPreferences: {
    captions: {title: 'Napisy', text: 'Czytaj, co mówią inni, jeśli się na to zgodzą.'},
    captionMe: {title: 'Zapisuj to, co mówię', text: 'Gdy ktoś chce napisów.'},
    captionsLarge: {title: 'Duże napisy', text: 'Półtora raza większe.'},
    captionsSolid: {title: 'Napisy o wysokim kontraście', text: 'Białe na czarnym.'},
  },
};
