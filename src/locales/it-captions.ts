import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('it');

export const itCaptions: CaptionStrings = {
  captions: 'Sottotitoli',
  turnCaptionsOn: 'Attiva i sottotitoli',
  turnCaptionsOff: 'Disattiva i sottotitoli',
  noCaptionsYet: 'Qui compare ciò che dice chi consente la trascrizione.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} vorrebbero leggere ciò che dici.` : `${people(names)} vorrebbe leggere ciò che dici.`),
  captionsPlace: (place) => (place === null ? 'La trascrizione avviene sul tuo dispositivo.' : place === 'browser' ? 'Per farlo, il browser può inviare la tua voce al suo produttore.' : `Per farlo, la tua voce viene inviata a ${place}.`),
  allowCaptions: 'Trascrivi',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} possono leggere ciò che dici.` : `${people(names)} può leggere ciò che dici.`),
  captionsFailed: 'Questo browser non può trascrivere ciò che dici.',
  captionPreferences: {
    captions: {title: 'Sottotitoli', text: 'Leggere ciò che dicono gli altri, se consentono la trascrizione.'},
    captionMe: {title: 'Trascrivi ciò che dico', text: 'Quando qualcuno vuole i sottotitoli.'},
    captionsLarge: {title: 'Sottotitoli grandi', text: 'Una volta e mezza più grandi.'},
    captionsSolid: {title: 'Sottotitoli ad alto contrasto', text: 'Bianco su nero.'},
  },
};
