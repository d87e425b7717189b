import {grammar} from './grammar.js';
import {hiChat} from './hi-chat.js';
import {hiPeople} from './hi-people.js';
import {hiCaptions} from './hi-captions.js';
import {hiRecord} from './hi-record.js';
import type {Devices, Strings} from './strings.js';
import {hiStatus} from './hi-status.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('hi');

const NOUN: Readonly<Record<Devices, string>> = {mic: 'माइक्रोफ़ोन', camera: 'कैमरा', both: 'कैमरा और माइक्रोफ़ोन'};
/** Before a postposition. */
const OBLIQUE: Readonly<Record<Devices, string>> = {mic: 'माइक्रोफ़ोन', camera: 'कैमरे', both: 'कैमरे और माइक्रोफ़ोन'};
/** "Your" and "is", which agree with one or two. */
const YOUR: Readonly<Record<Devices, string>> = {mic: 'आपका', camera: 'आपका', both: 'आपके'};
const IS: Readonly<Record<Devices, string>> = {mic: 'है', camera: 'है', both: 'हैं'};
const LOST: Readonly<Record<Devices | 'speaker', string>> = {
  mic: 'आपका माइक्रोफ़ोन डिसकनेक्ट हो गया', camera: 'आपका कैमरा डिसकनेक्ट हो गया', both: 'आपके कैमरा और माइक्रोफ़ोन डिसकनेक्ट हो गए',
  speaker: 'आपका स्पीकर डिसकनेक्ट हो गया',
};

const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} और ${plural(others, {one: '# अन्य व्यक्ति', other: '# अन्य लोगों'})}`);

export const hi: Strings = {
  ...hiChat,
  ...hiStatus,
  ...hiPeople,
  ...hiCaptions,
  ...hiRecord,
  lang: 'hi',

  videoCall: 'वीडियो कॉल',
  backToCall: 'कॉल पर वापस जाएँ',
  minimizeCall: 'छोटा करें',

  guest: 'मेहमान',
  you: (name) => `${name} (आप)`,
  people: 'रूम में मौजूद लोग',

  controls: 'कॉल के कंट्रोल',
  mute: 'माइक म्यूट करें',
  unmute: 'माइक अनम्यूट करें',
  stopCamera: 'कैमरा बंद करें',
  startCamera: 'कैमरा चालू करें',
  shareScreen: 'स्क्रीन शेयर करें',
  stopSharing: 'शेयर करना बंद करें',
  leave: 'बाहर निकलें',

  pageOf: (page, pages) => `कुल ${number(pages)} में से पेज ${number(page)}`,
  previousPage: 'पिछला पेज',
  nextPage: 'अगला पेज',
  movePicture: (isTop, isLeft) => `छोटी तस्वीर की जगह बदलें, अभी ${isTop ? 'ऊपर' : 'नीचे'} ${isLeft ? 'बाईं' : 'दाईं'} ओर है`,
  moreOf: (name) => `ज़्यादा विकल्प: ${name}`,
  pinned: 'पिन किया गया',
  volumeOf: (name) => `${name} का वॉल्यूम`,
  pin: 'पिन करें',
  unpin: 'अनपिन करें',
  enlarge: 'फ़ुल स्क्रीन',
  reduce: 'फ़ुल स्क्रीन से बाहर निकलें',
  inOwnWindow: 'पिक्चर में पिक्चर',
  backFromWindow: 'पिक्चर में पिक्चर बंद करें',
  fill: 'पूरी टाइल भरें',
  showWhole: 'पूरी तस्वीर दिखाएँ',
  mirror: 'मेरा वीडियो मिरर करें',
  hideSelf: 'मेरा वीडियो छिपाएँ',
  muteOther: 'सबके लिए म्यूट करें',
  remove: 'रूम से हटाएँ',
  reallyRemove: (name) => `हाँ, ${name} को हटाएँ`,

  muted: 'म्यूट है',
  weakNetwork: 'कमज़ोर कनेक्शन',
  screenOf: (name) => `${name} की स्क्रीन`,
  linkConnecting: 'कनेक्ट हो रहा है…',
  linkInterrupted: 'फिर से कनेक्ट हो रहा है…',
  linkUnreachable: (name) => `${name} से कनेक्ट नहीं हो पा रहा`,
  linkBlocked: 'शायद कोई फ़ायरवॉल रोक रहा है। कोई दूसरा नेटवर्क आज़माएँ।',

  lobbyTitle: (room) => (room ? `${room} में शामिल हों` : 'शामिल हों'),
  name: 'आपका नाम',
  namePlaceholder: 'मेहमान',
  join: 'शामिल हों',
  cameraIsOff: 'कैमरा बंद है',
  cameraStarting: 'कैमरा चालू हो रहा है…',
  noCameraUsed: 'बिना कैमरे के शामिल हो रहे हैं',

  mic: 'माइक्रोफ़ोन',
  camera: 'कैमरा',
  speaker: 'स्पीकर',
  unnamedDevice: (kind, index) => `${{mic: 'माइक्रोफ़ोन', camera: 'कैमरा', speaker: 'स्पीकर'}[kind]} ${number(index)}`,
  noDevice: 'नहीं मिला',
  otherCamera: 'कैमरा बदलें',
  testSound: 'टेस्ट साउंड चलाएँ',
  joinWithout: {
    mic: 'आप बिना माइक्रोफ़ोन के शामिल हो रहे हैं: आप दूसरों को सुन पाएँगे, लेकिन वे आपको नहीं सुन पाएँगे।',
    camera: 'आप बिना कैमरे के शामिल हो रहे हैं: आप दूसरों को देख पाएँगे, लेकिन वे आपको नहीं देख पाएँगे।',
    both: 'आप बिना कैमरे और माइक्रोफ़ोन के शामिल हो रहे हैं: आप दूसरों को देख और सुन पाएँगे, लेकिन वे आपको न देख पाएँगे, न सुन पाएँगे।',
  },
  tryAgain: 'फिर से कोशिश करें',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR[devices]} ${NOUN[devices]} ब्लॉक ${IS[devices]}`,
    PERMISSION_DISMISSED: (devices) => `${OBLIQUE[devices]} की अनुमति अभी नहीं मिली है`,
    POLICY_BLOCKED: (devices) => `यह पेज ${OBLIQUE[devices]} का इस्तेमाल नहीं कर सकता`,
    DEVICE_NOT_FOUND: (devices) => `कोई ${{mic: 'माइक्रोफ़ोन', camera: 'कैमरा', both: 'कैमरा या माइक्रोफ़ोन'}[devices]} नहीं मिला`,
    DEVICE_IN_USE: (devices) => `${YOUR[devices]} ${NOUN[devices]} इस्तेमाल में ${IS[devices]}`,
    DEVICE_LOST: (devices) => LOST[devices],
    INSECURE_CONTEXT: (devices) => `असुरक्षित पेज पर ${OBLIQUE[devices]} का इस्तेमाल नहीं हो सकता`,
    UNSUPPORTED_BROWSER: (devices) => `इस ब्राउज़र में ${OBLIQUE[devices]} का इस्तेमाल नहीं हो सकता`,
  },
  asking: (devices) => ({
    title: `${OBLIQUE[devices]} की अनुमति दें`,
    text: 'ब्राउज़र पूछ रहा है: “अनुमति दें” चुनें।',
  }),
  notSeenYet: (help) => `${help} शामिल होने से पहले आपको कोई देख या सुन नहीं सकता।`,
  deniedIn: {
    system: 'आपका सिस्टम इस ब्राउज़र को इसकी अनुमति नहीं दे रहा है: सिस्टम की निजता सेटिंग में अनुमति दें, फिर दोबारा कोशिश करें।',
    ios: 'पता बार में पेज मेन्यू खोलकर “वेबसाइट सेटिंग्ज़” चुनें; Safari के अलावा दूसरे ब्राउज़र के लिए सेटिंग्ज़ ऐप खोलें। अनुमति दें, फिर दोबारा कोशिश करें।',
    firefox: 'पेज के पते के पास कटे हुए आइकॉन पर क्लिक करके ब्लॉक हटाएँ, फिर दोबारा कोशिश करें।',
    safari: 'Safari मेन्यू में इस वेबसाइट की सेटिंग खोलकर “अनुमति दें” चुनें, फिर दोबारा कोशिश करें।',
  },
  layout: 'लेआउट बदलें',
  layouts: {auto: 'ऑटोमैटिक', grid: 'ग्रिड', spotlight: 'स्पॉटलाइट', sidebar: 'साइडबार'},
  moreControls: 'और विकल्प',
  hideSelfView: 'मेरा वीडियो छिपाएँ',
  fullscreen: 'फ़ुल स्क्रीन',
  exitFullscreen: 'फ़ुल स्क्रीन से बाहर निकलें',
  noFullscreen: {policy: 'इस पेज पर फ़ुल स्क्रीन की अनुमति नहीं है', device: 'यह डिवाइस फ़ुल स्क्रीन में सिर्फ़ एक वीडियो दिखा सकता है'},
  pip: 'छोटी विंडो में खोलें',
  exitPip: 'पेज पर वापस जाएँ',
  roomInWindow: 'कॉल छोटी विंडो में चल रही है',
  bringBack: 'यहाँ वापस लाएँ',
  settings: 'सेटिंग',
  close: 'बंद करें',
  settingsOf: {devices: 'डिवाइस', processing: 'माइक्रोफ़ोन प्रोसेसिंग', picture: 'तस्वीर', call: 'कॉल के दौरान', connection: 'कनेक्शन', sounds: 'कौन-सी ध्वनियाँ', notices: 'कौन-सी सूचनाएँ'},
  preferences: {
    mirror: {title: 'मेरा वीडियो मिरर करें', text: 'सिर्फ़ आपके लिए: दूसरों को सीधा वीडियो दिखता है।'},
    hideSelf: {title: 'मेरा वीडियो छिपाएँ', text: 'दूसरे लोग आपको अब भी देख सकते हैं।'},
    lowData: {title: 'कम डेटा इस्तेमाल करें', text: 'छोटी तस्वीरें, और आवाज़ को प्राथमिकता।'},
    noiseSuppression: {title: 'शोर कम करना', text: 'पंखे और कीबोर्ड की आवाज़ हटाता है।'},
    echoCancellation: {title: 'गूँज हटाना', text: 'स्पीकर की आवाज़ माइक्रोफ़ोन में नहीं जाने देता।'},
    autoGainControl: {title: 'अपने-आप वॉल्यूम', text: 'धीमी आवाज़ को तेज़ करता है।'},
    muteReminder: {title: 'म्यूट होने की याद दिलाएँ', text: 'जब आप बोलें। सुनी गई आवाज़ न भेजी जाती है, न सेव की जाती है।'},
    sounds: {title: 'आवाज़ें', text: 'किसी के आने, जाने, हाथ उठाने या लिखने पर।'},
    shortcuts: {title: 'कीबोर्ड शॉर्टकट', text: 'जब फ़ोकस रूम के अंदर हो। ? दबाने पर सूची दिखती है।'},
  },
  newsOf: {Join: 'कोई आता है', Leave: 'कोई जाता है', Hand: 'कोई हाथ उठाता है', Message: 'कोई लिखता है', Recording: 'रिकॉर्डिंग शुरू या ख़त्म होती है'},
  lockRoom: {title: 'रूम लॉक करें', text: 'नए लोग तब तक इंतज़ार करेंगे, जब तक कोई उन्हें अंदर न आने दे।'},
  deviceHelp: {
    PERMISSION_DENIED: 'पेज के पते के पास दिए आइकॉन से अनुमति दें, फिर दोबारा कोशिश करें।',
    PERMISSION_DISMISSED: 'ब्राउज़र का सवाल बंद कर दिया गया। फिर से कोशिश करें और “अनुमति दें” चुनें।',
    POLICY_BLOCKED: 'इस रूम को दिखाने वाली साइट इसकी अनुमति नहीं देती।',
    DEVICE_NOT_FOUND: 'डिवाइस लगाएँ, फिर दोबारा कोशिश करें।',
    DEVICE_IN_USE: 'इसे इस्तेमाल करने वाला दूसरा ऐप्लिकेशन बंद करें, फिर दोबारा कोशिश करें।',
    DEVICE_LOST: 'इसे फिर से लगाएँ या कोई दूसरा डिवाइस चुनें।',
    INSECURE_CONTEXT: 'ब्राउज़र सिर्फ़ https से खोले गए पेजों को डिवाइस इस्तेमाल करने देते हैं।',
    UNSUPPORTED_BROWSER: 'Chrome, Edge, Firefox या Safari का नया वर्शन इस्तेमाल करें।',
  },
  orJoinWithout: (help) => `${help} आप इसके बिना भी शामिल हो सकते हैं।`,

  heldBack: (devices) => `सिस्टम ने ${OBLIQUE[devices]} को रोक रखा है`,

  soundOn: 'आवाज़ चालू करें',
  soundBlocked: 'आपके क्लिक करने तक ब्राउज़र आवाज़ नहीं चलाएगा।',

  connecting: 'कनेक्ट हो रहा है…',
  incomplete: 'यह रूम पूरा लोड नहीं हुआ। अपना नेटवर्क जाँचें, फिर पेज को दोबारा लोड करें।',
  requests: 'अनुरोध',
  wantsIn: (name) => `${name} का शामिल होने का अनुरोध`,
  admit: 'अंदर आने दें',
  deny: 'मना करें',
  wantIn: (count) => plural(count, {one: '# व्यक्ति का शामिल होने का अनुरोध', other: '# लोगों का शामिल होने का अनुरोध'}),
  admitAll: 'सबको आने दें',
  asksToUnmute: (name) => `${name} ने आपसे माइक्रोफ़ोन चालू करने को कहा है`,
  turnOn: 'चालू करें',
  notNow: 'अभी नहीं',
  mutedYou: (name) => `${name} ने आपको म्यूट किया। जब बोलना चाहें, तब अनम्यूट कर सकते हैं।`,
  dismiss: 'हटाएँ',
  notices: 'सूचनाएँ',
  joined: (names) => `${people(names)} ने रूम जॉइन किया`,
  departed: (names) => `${people(names)} ने रूम छोड़ा`,
  sharesScreen: (name) => `${name} की ओर से स्क्रीन शेयर हो रही है`,
  deviceLost: (kind, device, instead) =>
    `${device ? `${device} डिसकनेक्ट हो गया` : LOST[kind]}।${instead ? ` अब ${instead} इस्तेमाल हो रहा है।` : ''}`,
  deviceRefused: (device, instead) => `${device} चालू नहीं हो पा रहा। अब ${instead} इस्तेमाल हो रहा है।`,
  deviceBack: (device) => `${device} फिर से कनेक्ट हो गया।`,
  usedAgain: (device) => `${device} फिर से कनेक्ट होकर इस्तेमाल में है।`,
  useIt: 'वापस बदलें',
  undo: 'पहले जैसा करें',
  talkingMuted: 'आप म्यूट हैं। बोलने के लिए अनम्यूट करें।',
  talkingMutedKey: (key) => `आप म्यूट हैं। बोलने के लिए ${key} दबाएँ।`,
  unmuteNow: 'अनम्यूट करें',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'होस्ट ने आपको दर्शक बनाया है: आप देख और सुन सकते हैं।';
    if (role === 'host') return 'अब आप होस्ट हैं। आप सेटिंग में रूम लॉक कर सकते हैं।';
    return before === 'viewer' ? 'अब आप बोल सकते हैं। अपना माइक्रोफ़ोन या कैमरा चालू करें।' : 'अब आप होस्ट नहीं हैं।';
  },
  connections: 'कनेक्शन',
  noConnections: 'अभी यहाँ कोई और नहीं है।',
  qualities: {good: 'अच्छा', fair: 'ठीक-ठाक', poor: 'खराब', unknown: 'जाँच हो रही है…'},
  yourQuality: {good: 'आपका कनेक्शन अच्छा है', fair: 'आपका कनेक्शन ठीक-ठाक है', poor: 'आपका कनेक्शन खराब है', unknown: 'आपके कनेक्शन की जाँच हो रही है…'},
  poorHelp: 'राउटर के पास जाएँ या अपना कैमरा बंद करें।',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'पैकेट लॉस नहीं',
  loss: (lost) => `${percent(Number(lost))} पैकेट लॉस`,
  routes: {direct: 'सीधे', relay: 'रिले से', udp: 'रिले से (UDP)', tcp: 'रिले से (TCP)', tls: 'रिले से (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, ${number(frames)} फ़्रेम प्रति सेकंड`,
  none: 'कोई नहीं',
  detailsOf: (name) => `${name} से कनेक्शन की जानकारी`,
  figures: {
    roundTrip: 'आने-जाने का समय', jitter: 'जिटर', lossIn: 'पैकेट लॉस (आते समय)', lossOut: 'पैकेट लॉस (जाते समय)', bitrateIn: 'मिल रहा है', bitrateOut: 'भेजा जा रहा है',
    pictureIn: 'उनकी तस्वीर', pictureOut: 'आपकी तस्वीर', codecs: 'कोडेक', route: 'रास्ता',
  },
  withNames: 'नामों के साथ',
  copyReport: 'रिपोर्ट कॉपी करें',
  reportCopied: 'रिपोर्ट कॉपी हो गई',
  reportNotCopied: 'रिपोर्ट चुनकर कॉपी करें:',
  shortcuts: 'कीबोर्ड शॉर्टकट',
  shortcutsScope: 'ये तब काम करते हैं, जब फ़ोकस रूम में हो: उस पर एक बार क्लिक करें।',
  shortcutsOff: 'शॉर्टकट बंद हैं। आप इन्हें सेटिंग में चालू कर सकते हैं।',
  shortcutOf: {
    mic: 'माइक्रोफ़ोन चालू या बंद करें', camera: 'कैमरा चालू या बंद करें', screen: 'स्क्रीन शेयर करें या रोकें',
    chat: 'चैट खोलें या बंद करें', people: 'लोगों की सूची खोलें या बंद करें', hand: 'हाथ उठाएँ या नीचे करें', layout: 'अगला लेआउट', previousPage: 'वीडियो का पिछला पेज', nextPage: 'वीडियो का अगला पेज',
    fullscreen: 'फ़ुल स्क्रीन', pip: 'छोटी विंडो', leave: 'बाहर निकलें',
    talk: 'म्यूट होने पर बोलने या बोलते समय म्यूट करने के लिए दबाकर रखें',
    help: 'यह सहायता दिखाएँ',
  },
  space: 'स्पेस',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  closeHelp: 'सहायता बंद करें',
  reload: 'फिर से लोड करें',
};
