import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('he');

export const heCaptions: CaptionStrings = {
  captions: 'כתוביות',
  turnCaptionsOn: 'הפעלת כתוביות',
  turnCaptionsOff: 'כיבוי כתוביות',
  noCaptionsYet: 'המילים יופיעו כאן כשידבר מי שמאפשר לכתוב את דבריו.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} מעוניינים לקרוא את מה שאתם אומרים.` : `${people(names)} מעוניין/ת לקרוא את מה שאתם אומרים.`),
  captionsPlace: (place) => (place === null ? 'הכתיבה נעשית במכשיר שלכם.' : place === 'browser' ? 'לשם כך הדפדפן עשוי לשלוח את הקול שלכם ליצרן שלו.' : `לשם כך הקול שלכם נשלח אל ${place}.`),
  allowCaptions: 'לכתוב את דבריי',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} יכולים לקרוא את מה שאתם אומרים.` : `${people(names)} יכול/ה לקרוא את מה שאתם אומרים.`),
  captionsFailed: 'אי אפשר לכתוב את דבריכם בדפדפן הזה.',
  captionPreferences: {
    captions: {title: 'כתוביות', text: 'קריאת דברי אחרים, אם הם מאפשרים.'},
    captionMe: {title: 'לכתוב את מה שאני אומר/ת', text: 'כשמישהו רוצה כתוביות.'},
    captionsLarge: {title: 'כתוביות גדולות', text: 'גדולות פי אחת וחצי.'},
    captionsSolid: {title: 'כתוביות בניגודיות גבוהה', text: 'לבן על שחור.'},
  },
};
