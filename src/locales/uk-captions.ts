import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('uk');

export const ukCaptions: CaptionStrings = {
  captions: 'Субтитри',
  turnCaptionsOn: 'Увімкнути субтитри',
  turnCaptionsOff: 'Вимкнути субтитри',
  noCaptionsYet: 'Тут з’являться слова тих, хто дозволив записувати їх текстом.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} хочуть читати те, що ви кажете.` : `${people(names)} хоче читати те, що ви кажете.`),
  captionsPlace: (place) => (place === null ? 'Текст записується на вашому пристрої.' : place === 'browser' ? 'Для цього браузер може надсилати ваш голос своєму розробнику.' : `Для цього ваш голос надсилається на ${place}.`),
  allowCaptions: 'Записувати текстом',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} можуть читати те, що ви кажете.` : `${people(names)} може читати те, що ви кажете.`),
  captionsFailed: 'Цей браузер не може записати те, що ви кажете.',
  captionPreferences: {
    captions: {title: 'Субтитри', text: 'Читати, що кажуть інші, якщо вони дозволили.'},
    captionMe: {title: 'Записувати, що я кажу', text: 'Коли комусь потрібні субтитри.'},
    captionsLarge: {title: 'Великі субтитри', text: 'У півтора раза більші.'},
    captionsSolid: {title: 'Контрастні субтитри', text: 'Білим по чорному.'},
  },
};
