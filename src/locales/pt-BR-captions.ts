import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('pt-BR');

export const ptBRCaptions: CaptionStrings = {
  captions: 'Legendas',
  turnCaptionsOn: 'Ativar legendas',
  turnCaptionsOff: 'Desativar legendas',
  noCaptionsYet: 'Aqui aparece o que diz quem permite a transcrição.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} querem ler o que você diz.` : `${people(names)} quer ler o que você diz.`),
  captionsPlace: (place) => (place === null ? 'A transcrição é feita no seu dispositivo.' : place === 'browser' ? 'Para isso, seu navegador pode enviar sua voz ao fabricante.' : `Para isso, sua voz vai para ${place}.`),
  allowCaptions: 'Transcrever',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} podem ler o que você diz.` : `${people(names)} pode ler o que você diz.`),
  captionsFailed: 'Este navegador não consegue transcrever o que você diz.',
  captionPreferences: {
    captions: {title: 'Legendas', text: 'Ler o que os outros dizem, se permitirem a transcrição.'},
    captionMe: {title: 'Transcrever o que eu digo', text: 'Quando alguém quer legendas.'},
    captionsLarge: {title: 'Legendas grandes', text: 'Uma vez e meia maiores.'},
    captionsSolid: {title: 'Legendas de alto contraste', text: 'Branco sobre preto.'},
  },
};
