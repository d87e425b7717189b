import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('zh-TW');

export const zhTWCaptions: CaptionStrings = {
  captions: '字幕',
  turnCaptionsOn: '開啟字幕',
  turnCaptionsOff: '關閉字幕',
  noCaptionsYet: '有人說話並同意轉成文字後，內容會顯示在這裡。',
  captionsAsked: (names) => `${people(names)} 想看到你發言的字幕。`,
  captionsPlace: (place) => (place === null ? '轉寫在你的裝置上完成。' : place === 'browser' ? '為此，你的瀏覽器可能會把你的聲音傳送給其開發商。' : `為此，你的聲音會傳送到${place}。`),
  allowCaptions: '轉成文字',
  captionsRead: (names) => `${people(names)} 可以看到你發言的字幕。`,
  captionsFailed: '這個瀏覽器無法把你說的話轉成文字。',
  captionPreferences: {
    captions: {title: '字幕', text: '閱讀其他人說的話（需對方同意轉成文字）。'},
    captionMe: {title: '把我說的話轉成文字', text: '有人需要字幕時。'},
    captionsLarge: {title: '大字幕', text: '放大一半。'},
    captionsSolid: {title: '高對比字幕', text: '黑底白字。'},
  },
};
