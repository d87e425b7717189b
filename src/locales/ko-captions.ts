import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('ko');

export const koCaptions: CaptionStrings = {
  captions: '자막',
  turnCaptionsOn: '자막 켜기',
  turnCaptionsOff: '자막 끄기',
  noCaptionsYet: '받아쓰기를 허용한 사람이 말하면 여기에 표시됩니다.',
  captionsAsked: (names) => `${people(names)} 님이 회원님의 말을 글로 읽고 싶어 합니다.`,
  captionsPlace: (place) => (place === null ? '받아쓰기는 사용 중인 기기에서 이루어집니다.' : place === 'browser' ? '이를 위해 브라우저가 음성을 제조사로 보낼 수 있습니다.' : `이를 위해 음성이 ${place}(으)로 전송됩니다.`),
  allowCaptions: '받아쓰기',
  captionsRead: (names) => `${people(names)} 님이 회원님의 말을 글로 읽을 수 있습니다.`,
  captionsFailed: '이 브라우저에서는 말한 내용을 받아쓸 수 없습니다.',
  captionPreferences: {
    captions: {title: '자막', text: '받아쓰기를 허용한 사람의 말을 읽습니다.'},
    captionMe: {title: '내가 하는 말 받아쓰기', text: '누군가 자막을 원할 때.'},
    captionsLarge: {title: '큰 자막', text: '1.5배 크기.'},
    captionsSolid: {title: '고대비 자막', text: '검은 바탕에 흰 글자.'},
  },
};
