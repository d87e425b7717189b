import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('fr');

export const frCaptions: CaptionStrings = {
  captions: 'Sous-titres',
  turnCaptionsOn: 'Activer les sous-titres',
  turnCaptionsOff: 'Désactiver les sous-titres',
  noCaptionsYet: 'Les paroles s’affichent ici dès qu’une personne qui accepte la transcription parle.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} aimeraient lire ce que vous dites.` : `${people(names)} aimerait lire ce que vous dites.`),
  captionsPlace: (place) => (place === null ? 'La transcription se fait sur votre appareil.' : place === 'browser' ? 'Pour cela, votre navigateur peut envoyer votre voix à son éditeur.' : `Pour cela, votre voix est envoyée à ${place}.`),
  allowCaptions: 'Transcrire',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} peuvent lire ce que vous dites.` : `${people(names)} peut lire ce que vous dites.`),
  captionsFailed: 'Ce navigateur ne peut pas transcrire ce que vous dites.',
  captionPreferences: {
    captions: {title: 'Sous-titres', text: 'Lire ce que disent les autres, s’ils acceptent la transcription.'},
    captionMe: {title: 'Transcrire ce que je dis', text: 'Quand quelqu’un veut des sous-titres.'},
    captionsLarge: {title: 'Grands sous-titres', text: 'Une fois et demie plus grands.'},
    captionsSolid: {title: 'Sous-titres très contrastés', text: 'Blanc sur noir.'},
  },
};
