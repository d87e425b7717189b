import type {CaptionStrings} from './caption-strings.js';
import {grammar} from './grammar.js';

const {people} = grammar('nl');

export const nlCaptions: CaptionStrings = {
  captions: 'Ondertiteling',
  turnCaptionsOn: 'Ondertiteling aanzetten',
  turnCaptionsOff: 'Ondertiteling uitzetten',
  noCaptionsYet: 'Hier staat wat iemand zegt, zodra die persoon meeschrijven toestaat.',
  captionsAsked: (names) => (names.length > 1 ? `${people(names)} willen meelezen wat je zegt.` : `${people(names)} wil meelezen wat je zegt.`),
  captionsPlace: (place) => (place === null ? 'Het meeschrijven gebeurt op je apparaat.' : place === 'browser' ? 'Je browser stuurt je stem daarvoor mogelijk naar de maker ervan.' : `Je stem gaat daarvoor naar ${place}.`),
  allowCaptions: 'Meeschrijven',
  captionsRead: (names) => (names.length > 1 ? `${people(names)} kunnen meelezen wat je zegt.` : `${people(names)} kan meelezen wat je zegt.`),
  captionsFailed: 'In deze browser kan niet worden meegeschreven wat je zegt.',
  captionPreferences: {
    captions: {title: 'Ondertiteling', text: 'Lees wat anderen zeggen, als zij meeschrijven toestaan.'},
    captionMe: {title: 'Meeschrijven wat ik zeg', text: 'Als iemand ondertiteling wil.'},
    captionsLarge: {title: 'Grote ondertiteling', text: 'Anderhalf keer zo groot.'},
    captionsSolid: {title: 'Ondertiteling met hoog contrast', text: 'Wit op zwart.'},
  },
};
