import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('vi');

export const viCaptions: CaptionStrings = {
  captions: 'Phụ đề',
  turnCaptionsOn: 'Bật phụ đề',
  turnCaptionsOff: 'Tắt phụ đề',
  noCaptionsYet: 'Lời nói sẽ hiện ở đây khi người nói cho phép ghi lại thành chữ.',
  captionsAsked: (names) => `${people(names)} muốn đọc những gì bạn nói.`,
  captionsPlace: (place) => (place === null ? 'Việc ghi thành chữ diễn ra trên thiết bị của bạn.' : place === 'browser' ? 'Để làm vậy, trình duyệt có thể gửi giọng nói của bạn đến nhà phát triển trình duyệt.' : `Để làm vậy, giọng nói của bạn được gửi đến ${place}.`),
  allowCaptions: 'Ghi thành chữ',
  captionsRead: (names) => `${people(names)} có thể đọc những gì bạn nói.`,
  captionsFailed: 'Trình duyệt này không thể ghi lời bạn nói thành chữ.',
  captionPreferences: {
    captions: {title: 'Phụ đề', text: 'Đọc những gì người khác nói, nếu họ cho phép.'},
    captionMe: {title: 'Ghi lời tôi nói thành chữ', text: 'Khi có người cần phụ đề.'},
    captionsLarge: {title: 'Phụ đề lớn', text: 'To gấp rưỡi.'},
    captionsSolid: {title: 'Phụ đề tương phản cao', text: 'Chữ trắng trên nền đen.'},
  },
};
