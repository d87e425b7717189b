import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('ja');

export const jaCaptions: CaptionStrings = {
  captions: '字幕',
  turnCaptionsOn: '字幕をオンにする',
  turnCaptionsOff: '字幕をオフにする',
  noCaptionsYet: '文字起こしを許可した人が話すと、ここに表示されます。',
  captionsAsked: (names) => `${people(names)}があなたの発言を文字で読みたいと希望しています。`,
  captionsPlace: (place) => (place === null ? '文字起こしはお使いの端末で行われます。' : place === 'browser' ? 'そのために、ブラウザーが音声を提供元へ送信することがあります。' : `そのために、音声が${place}へ送信されます。`),
  allowCaptions: '文字にする',
  captionsRead: (names) => `${people(names)}があなたの発言を文字で読めます。`,
  captionsFailed: 'このブラウザーでは発言を文字にできません。',
  captionPreferences: {
    captions: {title: '字幕', text: '文字起こしを許可した人の発言を読みます。'},
    captionMe: {title: '自分の発言を文字にする', text: '字幕を希望する人がいるとき。'},
    captionsLarge: {title: '大きい字幕', text: '1.5 倍の大きさ。'},
    captionsSolid: {title: '高コントラストの字幕', text: '黒地に白。'},
  },
};
