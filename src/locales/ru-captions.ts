import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('ru');

export const ruCaptions: CaptionStrings = {
  captions: 'Субтитры',
  turnCaptionsOn: 'Включить субтитры',
  turnCaptionsOff: 'Выключить субтитры',
  noCaptionsYet: 'Здесь появятся слова тех, кто разрешил записывать их текстом.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} хотят читать то, что вы говорите.` : `${people(names)} хочет читать то, что вы говорите.`),
  captionsPlace: (place) => (place === null ? 'Текст записывается на вашем устройстве.' : place === 'browser' ? 'Для этого браузер может отправлять ваш голос своему разработчику.' : `Для этого ваш голос отправляется на ${place}.`),
  allowCaptions: 'Записывать текстом',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} могут читать то, что вы говорите.` : `${people(names)} может читать то, что вы говорите.`),
  captionsFailed: 'Этот браузер не может записать то, что вы говорите.',
  captionPreferences: {
    captions: {title: 'Субтитры', text: 'Читать, что говорят другие, если они это разрешили.'},
    captionMe: {title: 'Записывать, что я говорю', text: 'Когда кому-то нужны субтитры.'},
    captionsLarge: {title: 'Крупные субтитры', text: 'В полтора раза крупнее.'},
    captionsSolid: {title: 'Контрастные субтитры', text: 'Белым по чёрному.'},
  },
};
