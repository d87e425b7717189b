import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number, plural} = grammar('hi');

export const hiChat: ChatStrings = {
  chat: 'चैट',
  chatUnread: (count) => `चैट, ${plural(count, {one: '# बिना पढ़ा मैसेज', other: '# बिना पढ़े मैसेज'})}`,
  closeChat: 'चैट बंद करें',
  messages: 'मैसेज',
  noMessages: {title: 'अभी कोई मैसेज नहीं है', text: 'मैसेज सीधे एक व्यक्ति से दूसरे तक जाते हैं। सबके जाने पर ये मिट जाते हैं।'},
  newMessages: 'नए मैसेज',
  says: (name) => `${name}: `,

  everyone: 'सभी लोग',
  sendTo: 'इन्हें भेजें',
  writeMessage: 'सभी को मैसेज भेजें',
  writeTo: (name) => `सिर्फ़ ${name} को मैसेज भेजें`,
  send: 'भेजें',
  reply: (name) => `${name} को जवाब दें`,
  replyingTo: (name) => `${name} को जवाब`,
  cancelReply: 'जवाब रद्द करें',
  quoted: (name) => `${name} को दिया गया जवाब`,
  notHere: 'ऐसा मैसेज जो यहाँ नहीं है',
  privateTo: (name) => `सिर्फ़ ${name} के लिए`,
  privateToYou: 'सिर्फ़ आपके लिए',

  messageStates: {sending: 'भेजा जा रहा है…', sent: 'भेजा गया', delivered: 'पहुँच गया', failed: 'नहीं पहुँचा'},
  attach: 'फ़ाइलें जोड़ें',
  dropFiles: 'शेयर करने के लिए फ़ाइलें यहाँ छोड़ें',
  download: (name) => `${name} डाउनलोड करें`,
  cancelFile: (name) => `${name} रद्द करें`,
  withdraw: (name) => `${name} शेयर करना बंद करें`,
  fileWaiting: 'इंतज़ार में…',
  fileGone: 'अब उपलब्ध नहीं है',
  fileDamaged: 'भेजते समय खराब हो गई',
  fileUnreadable: 'भेजने वाला इसे अब नहीं पढ़ सकता',
  fileUnsaved: 'इसे यहाँ सहेजा नहीं जा सकता',
  fileCancelled: 'रद्द की गई',
  notShared: 'अब शेयर नहीं की जा रही',
  fileTooLarge: (most) => `फ़ाइल ज़्यादा से ज़्यादा ${most} की हो सकती है।`,
  sendAgain: 'फिर से भेजें',
  hasLeft: (name) => `${name} ने रूम छोड़ दिया। चुनें कि यह किसे भेजना है।`,
  tooLong: (most) => `एक मैसेज में ज़्यादा से ज़्यादा ${number(most)} वर्ण हो सकते हैं।`,
  tooMany: 'आप बहुत तेज़ी से भेज रहे हैं। कुछ सेकंड रुकें।',
  notSent: 'मैसेज भेजा नहीं जा सका।',
  mayNotWrite: 'आप पढ़ सकते हैं, लेकिन यहाँ लिख नहीं सकते।',
  notInCall: 'मैसेज देखने के लिए शामिल हों।',
};
