import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('hi');

export const hiCaptions: CaptionStrings = {
  captions: 'कैप्शन',
  turnCaptionsOn: 'कैप्शन चालू करें',
  turnCaptionsOff: 'कैप्शन बंद करें',
  noCaptionsYet: 'जो लोग अपनी बात लिखे जाने की अनुमति देते हैं, उनके शब्द यहाँ दिखते हैं।',
  captionsAsked: (names) => `${people(names)} आपकी बात पढ़ना चाहते हैं।`,
  captionsPlace: (place) => (place === null ? 'बात आपके डिवाइस पर ही लिखी जाती है।' : place === 'browser' ? 'इसके लिए आपका ब्राउज़र आपकी आवाज़ अपने निर्माता को भेज सकता है।' : `इसके लिए आपकी आवाज़ ${place} को भेजी जाती है।`),
  allowCaptions: 'लिखने दें',
  captionsRead: (names) => `${people(names)} आपकी बात पढ़ सकते हैं।`,
  captionsFailed: 'इस ब्राउज़र में आपकी बात लिखी नहीं जा सकती।',
  captionPreferences: {
    captions: {title: 'कैप्शन', text: 'दूसरों की बात पढ़ें, अगर वे अनुमति दें।'},
    captionMe: {title: 'मेरी बात लिखी जाए', text: 'जब किसी को कैप्शन चाहिए।'},
    captionsLarge: {title: 'बड़े कैप्शन', text: 'डेढ़ गुना बड़े।'},
    captionsSolid: {title: 'ज़्यादा कंट्रास्ट वाले कैप्शन', text: 'काले पर सफ़ेद।'},
  },
};
