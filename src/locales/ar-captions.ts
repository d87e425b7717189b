import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('ar');

export const arCaptions: CaptionStrings = {
  captions: 'الترجمة النصية',
  turnCaptionsOn: 'تشغيل الترجمة النصية',
  turnCaptionsOff: 'إيقاف الترجمة النصية',
  noCaptionsYet: 'يظهر الكلام هنا عندما يتحدث من يسمح بتدوين كلامه.',
  captionsAsked: (names) => `يريد ${people(names)} قراءة ما تقوله.`,
  captionsPlace: (place) => (place === null ? 'يُدوَّن الكلام على جهازك.' : place === 'browser' ? 'قد يرسل متصفحك صوتك إلى الشركة المصنّعة له من أجل ذلك.' : `يُرسَل صوتك إلى ${place} من أجل ذلك.`),
  allowCaptions: 'تدوين كلامي',
  captionsRead: (names) => `يستطيع ${people(names)} قراءة ما تقوله.`,
  captionsFailed: 'لا يمكن تدوين ما تقوله في هذا المتصفح.',
  captionPreferences: {
    captions: {title: 'الترجمة النصية', text: 'اقرأ ما يقوله الآخرون إذا سمحوا بتدوينه.'},
    captionMe: {title: 'تدوين ما أقوله', text: 'عندما يريد أحد الترجمة النصية.'},
    captionsLarge: {title: 'نص كبير', text: 'أكبر بمرة ونصف.'},
    captionsSolid: {title: 'نص عالي التباين', text: 'أبيض على أسود.'},
  },
};
