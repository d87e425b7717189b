import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('zh-CN');

export const zhCNCaptions: CaptionStrings = {
  captions: '字幕',
  turnCaptionsOn: '打开字幕',
  turnCaptionsOff: '关闭字幕',
  noCaptionsYet: '有人说话并同意转成文字后，内容会显示在这里。',
  captionsAsked: (names) => `${people(names)} 想看到你发言的字幕。`,
  captionsPlace: (place) => (place === null ? '转写在你的设备上完成。' : place === 'browser' ? '为此，你的浏览器可能会把你的声音发送给其开发商。' : `为此，你的声音会发送到${place}。`),
  allowCaptions: '转成文字',
  captionsRead: (names) => `${people(names)} 可以看到你发言的字幕。`,
  captionsFailed: '这个浏览器无法把你说的话转成文字。',
  captionPreferences: {
    captions: {title: '字幕', text: '阅读其他人说的话（需对方同意转成文字）。'},
    captionMe: {title: '把我说的话转成文字', text: '有人需要字幕时。'},
    captionsLarge: {title: '大号字幕', text: '放大一半。'},
    captionsSolid: {title: '高对比度字幕', text: '黑底白字。'},
  },
};
