import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('hi');
const TITLE = 'लोग';
const WAITING = 'बाहर प्रतीक्षा में';
const HANDS = 'उठे हुए हाथ';

export const hiPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'हाथ उठाएँ',
  lowerHand: (place) => `हाथ नीचे करें (क्रम ${number(place)})`,
  handUp: (place) => `हाथ उठा है, क्रम ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' ने हाथ उठाए' : ' ने हाथ उठाया'}`,
  handLowered: (name) => `${name} ने आपका हाथ नीचे किया`,

  react: 'प्रतिक्रिया दें',
  reactions: {'👍': 'पसंद', '❤️': 'दिल', '👏': 'तालियाँ', '😂': 'हँसी', '😮': 'आश्चर्य', '😢': 'दुख', '🎉': 'जश्न', '🤔': 'सोच में'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'लोगों की सूची बंद करें',
  searchPeople: 'नाम से खोजें',
  nobodyFound: 'इस नाम का कोई यहाँ नहीं है।',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'रूम में'},
  roles: {host: 'होस्ट', speaker: 'वक्ता', viewer: 'दर्शक'},
  cameraOffNow: 'कैमरा बंद',
  sharesNow: 'स्क्रीन शेयर हो रही है',

  muteAll: 'बाकी सबको म्यूट करें',
  lowerAllHands: 'सभी हाथ नीचे करें',
  askToUnmute: 'अनम्यूट करने को कहें',
  lowerTheirHand: 'हाथ नीचे करें',
  makeRole: {host: 'होस्ट बनाएँ', speaker: 'बोलने दें', viewer: 'दर्शक बनाएँ'},
  unmakeHost: 'होस्ट से हटाएँ',
  notInRoom: 'यहाँ कौन है, यह देखने के लिए जुड़ें।',
};
