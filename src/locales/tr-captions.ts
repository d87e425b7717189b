import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('tr');

export const trCaptions: CaptionStrings = {
  captions: 'Altyazılar',
  turnCaptionsOn: 'Altyazıları aç',
  turnCaptionsOff: 'Altyazıları kapat',
  noCaptionsYet: 'Yazıya dökülmesine izin veren biri konuştuğunda sözleri burada görünür.',
  captionsAsked: (names) => `${people(names)} söylediklerinizi okumak istiyor.`,
  captionsPlace: (place) => (place === null ? 'Yazıya dökme işlemi cihazınızda yapılır.' : place === 'browser' ? 'Bunun için tarayıcınız sesinizi üreticisine gönderebilir.' : `Bunun için sesiniz ${place} adresine gönderilir.`),
  allowCaptions: 'Yazıya dök',
  captionsRead: (names) => `${people(names)} söylediklerinizi okuyabilir.`,
  captionsFailed: 'Bu tarayıcıda söyledikleriniz yazıya dökülemiyor.',
  captionPreferences: {
    captions: {title: 'Altyazılar', text: 'İzin verenlerin söylediklerini okuyun.'},
    captionMe: {title: 'Söylediklerimi yazıya dök', text: 'Biri altyazı istediğinde.'},
    captionsLarge: {title: 'Büyük altyazılar', text: 'Bir buçuk kat büyük.'},
    captionsSolid: {title: 'Yüksek karşıtlıklı altyazılar', text: 'Siyah üzerine beyaz.'},
  },
};
