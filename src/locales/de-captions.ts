import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('de');

export const deCaptions: CaptionStrings = {
  captions: 'Untertitel',
  turnCaptionsOn: 'Untertitel einschalten',
  turnCaptionsOff: 'Untertitel ausschalten',
  noCaptionsYet: 'Hier steht, was jemand sagt, sobald die Person das Mitschreiben erlaubt.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} möchten mitlesen, was Sie sagen.` : `${people(names)} möchte mitlesen, was Sie sagen.`),
  captionsPlace: (place) => (place === null ? 'Mitgeschrieben wird auf Ihrem Gerät.' : place === 'browser' ? 'Ihr Browser sendet Ihre Stimme dafür möglicherweise an seinen Hersteller.' : `Ihre Stimme geht dafür an ${place}.`),
  allowCaptions: 'Mitschreiben',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} können mitlesen, was Sie sagen.` : `${people(names)} kann mitlesen, was Sie sagen.`),
  captionsFailed: 'In diesem Browser kann nicht mitgeschrieben werden, was Sie sagen.',
  captionPreferences: {
    captions: {title: 'Untertitel', text: 'Lesen, was andere sagen, wenn sie das Mitschreiben erlauben.'},
    captionMe: {title: 'Mitschreiben, was ich sage', text: 'Wenn jemand Untertitel möchte.'},
    captionsLarge: {title: 'Große Untertitel', text: 'Anderthalbmal so groß.'},
    captionsSolid: {title: 'Kontrastreiche Untertitel', text: 'Weiß auf Schwarz.'},
  },
};
