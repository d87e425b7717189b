import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('es');

export const esCaptions: CaptionStrings = {
  captions: 'Subtítulos',
  turnCaptionsOn: 'Activar los subtítulos',
  turnCaptionsOff: 'Desactivar los subtítulos',
  noCaptionsYet: 'Aquí aparece lo que dice quien permite que se transcriba.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} quieren leer lo que dices.` : `${people(names)} quiere leer lo que dices.`),
  captionsPlace: (place) => (place === null ? 'Se transcribe en tu dispositivo.' : place === 'browser' ? 'Para ello, tu navegador puede enviar tu voz a su fabricante.' : `Para ello, tu voz se envía a ${place}.`),
  allowCaptions: 'Transcribir',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} pueden leer lo que dices.` : `${people(names)} puede leer lo que dices.`),
  captionsFailed: 'Este navegador no puede transcribir lo que dices.',
  captionPreferences: {
    captions: {title: 'Subtítulos', text: 'Leer lo que dicen otras personas, si permiten que se transcriba.'},
    captionMe: {title: 'Transcribir lo que digo', text: 'Cuando alguien quiere subtítulos.'},
    captionsLarge: {title: 'Subtítulos grandes', text: 'Una vez y media más grandes.'},
    captionsSolid: {title: 'Subtítulos de alto contraste', text: 'Blanco sobre negro.'},
  },
};
