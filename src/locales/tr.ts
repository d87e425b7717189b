import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {trChat} from './tr-chat.js';
import {trStatus} from './tr-status.js';
import {trPeople} from './tr-people.js';
import {trCaptions} from './tr-captions.js';
import {trRecord} from './tr-record.js';

const {number, some, milliseconds, kilobits, percent} = grammar('tr');

const YOURS: Readonly<Record<Devices, string>> = {mic: 'Mikrofonunuz', camera: 'Kameranız', both: 'Kameranız ve mikrofonunuz'};
/** What one does something to. */
const OBJECT: Readonly<Record<Devices, string>> = {mic: 'mikrofonunuzu', camera: 'kameranızı', both: 'kameranızı ve mikrofonunuzu'};
/** What one gives leave to. */
const TO: Readonly<Record<Devices, string>> = {mic: 'Mikrofonunuza', camera: 'Kameranıza', both: 'Kameranıza ve mikrofonunuza'};
const MISSING: Readonly<Record<Devices, string>> = {mic: 'Mikrofon', camera: 'Kamera', both: 'Kamera ve mikrofon'};
const USED: Readonly<Record<Devices, string>> = {mic: 'mikrofon', camera: 'kamera', both: 'kamera ve mikrofon'};

/** A number takes no plural after it. */
const people = (names: readonly string[]): string => some(names, (first, others) => `${first} ve ${number(others)} kişi daha`);

export const tr: Strings = {
  ...trChat,
  ...trStatus,
  ...trPeople,
  ...trCaptions,
  ...trRecord,
  lang: 'tr',

  videoCall: 'Görüntülü arama',
  backToCall: 'Aramaya dön',
  minimizeCall: 'Küçült',

  guest: 'Konuk',
  you: (name) => `${name} (siz)`,
  people: 'Odadaki kişiler',

  controls: 'Görüşme denetimleri',
  mute: 'Mikrofonu kapat',
  unmute: 'Mikrofonu aç',
  stopCamera: 'Kamerayı kapat',
  startCamera: 'Kamerayı aç',
  shareScreen: 'Ekranı paylaş',
  stopSharing: 'Paylaşımı durdur',
  leave: 'Ayrıl',

  pageOf: (page, pages) => `Sayfa ${number(page)} / ${number(pages)}`,
  previousPage: 'Önceki sayfa',
  nextPage: 'Sonraki sayfa',
  movePicture: (isTop, isLeft) => `Küçük görüntüyü taşı, şu anda ${isLeft ? 'sol' : 'sağ'} ${isTop ? 'üstte' : 'altta'}`,
  moreOf: (name) => `Diğer: ${name}`,
  pinned: 'Sabitlendi',
  volumeOf: (name) => `Ses düzeyi: ${name}`,
  pin: 'Sabitle',
  unpin: 'Sabitlemeyi kaldır',
  enlarge: 'Tam ekran',
  reduce: 'Tam ekrandan çık',
  inOwnWindow: 'Pencere içinde pencere',
  backFromWindow: 'Pencere içinde pencereden çık',
  fill: 'Çerçeveyi doldur',
  showWhole: 'Tamamını göster',
  mirror: 'Görüntümü aynala',
  hideSelf: 'Görüntümü gizle',
  muteOther: 'Herkes için sessize al',
  remove: 'Odadan çıkar',
  reallyRemove: (name) => `Evet, ${name} çıkarılsın`,

  muted: 'Mikrofon kapalı',
  weakNetwork: 'Zayıf bağlantı',
  screenOf: (name) => `Ekran: ${name}`,
  linkConnecting: 'Bağlanıyor…',
  linkInterrupted: 'Yeniden bağlanıyor…',
  linkUnreachable: (name) => `${name} ile bağlantı kurulamıyor`,
  linkBlocked: 'Bir güvenlik duvarı engelliyor olabilir. Başka bir ağ deneyin.',

  lobbyTitle: (room) => (room ? `${room} odasına katıl` : 'Katıl'),
  name: 'Adınız',
  namePlaceholder: 'Konuk',
  join: 'Katıl',
  cameraIsOff: 'Kamera kapalı',
  cameraStarting: 'Kamera açılıyor…',
  noCameraUsed: 'Kamerasız katılıyorsunuz',

  mic: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Hoparlör',
  unnamedDevice: (kind, index) => `${{mic: 'Mikrofon', camera: 'Kamera', speaker: 'Hoparlör'}[kind]} ${number(index)}`,
  noDevice: 'Bulunamadı',
  otherCamera: 'Kamerayı değiştir',
  testSound: 'Test sesi çal',
  joinWithout: {
    mic: 'Mikrofonsuz katılıyorsunuz: Siz diğerlerini duyarsınız, onlar sizi duymaz.',
    camera: 'Kamerasız katılıyorsunuz: Siz diğerlerini görürsünüz, onlar sizi görmez.',
    both: 'Kamera ve mikrofon olmadan katılıyorsunuz: Siz diğerlerini görür ve duyarsınız, onlar sizi ne görür ne duyar.',
  },
  tryAgain: 'Tekrar dene',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOURS[devices]} engellendi`,
    PERMISSION_DISMISSED: (devices) => `${TO[devices]} henüz izin verilmedi`,
    POLICY_BLOCKED: (devices) => `Bu sayfa ${OBJECT[devices]} kullanamaz`,
    DEVICE_NOT_FOUND: (devices) => `${MISSING[devices]} bulunamadı`,
    DEVICE_IN_USE: (devices) => `${YOURS[devices]} kullanımda`,
    DEVICE_LOST: (devices) => `${YOURS[devices]} çıkarıldı`,
    INSECURE_CONTEXT: (devices) => `Güvenli olmayan sayfada ${USED[devices]} kullanılamaz`,
    UNSUPPORTED_BROWSER: (devices) => `Bu tarayıcıda ${USED[devices]} kullanılamıyor`,
  },
  asking: (devices) => ({
    title: `${TO[devices]} izin verin`,
    text: 'Tarayıcı soruyor: “İzin ver”i seçin.',
  }),
  notSeenYet: (help) => `${help} Katılana kadar kimse sizi görmez veya duymaz.`,
  deniedIn: {
    system: 'Sisteminiz bu tarayıcıya izin vermiyor: Sistemin gizlilik ayarlarından izin verip tekrar deneyin.',
    ios: 'Adres çubuğundaki sayfa menüsünü açıp “Web Sitesi Ayarları” seçeneğini, Safari dışındaki tarayıcılarda ise Ayarlar uygulamasını açın; izin verip tekrar deneyin.',
    firefox: 'Sayfa adresinin yanındaki üstü çizili simgeye tıklayıp engeli kaldırın ve tekrar deneyin.',
    safari: 'Safari menüsünde bu web sitesinin ayarlarını açıp “İzin Ver”i seçin ve tekrar deneyin.',
  },
  layout: 'Düzeni değiştir',
  layouts: {auto: 'Otomatik', grid: 'Izgara', spotlight: 'Spot ışığı', sidebar: 'Kenar çubuğu'},
  moreControls: 'Diğer seçenekler',
  hideSelfView: 'Görüntümü gizle',
  fullscreen: 'Tam ekran',
  exitFullscreen: 'Tam ekrandan çık',
  noFullscreen: {policy: 'Bu sayfada tam ekrana izin verilmiyor', device: 'Bu cihaz yalnızca tek bir videoyu tam ekran gösterebilir'},
  pip: 'Küçük pencerede aç',
  exitPip: 'Sayfaya dön',
  roomInWindow: 'Görüşme küçük bir pencerede',
  bringBack: 'Buraya geri getir',
  settings: 'Ayarlar',
  close: 'Kapat',
  settingsOf: {devices: 'Cihazlar', processing: 'Mikrofon işleme', picture: 'Görüntü', call: 'Görüşmelerde', connection: 'Bağlantı', sounds: 'Hangi sesler', notices: 'Hangi bildirimler'},
  preferences: {
    mirror: {title: 'Görüntümü aynala', text: 'Yalnızca sizde: Diğerleri sizi düz görür.'},
    hideSelf: {title: 'Görüntümü gizle', text: 'Diğerleri sizi görmeye devam eder.'},
    lowData: {title: 'Daha az veri kullan', text: 'Daha küçük görüntüler, önce ses.'},
    noiseSuppression: {title: 'Gürültü engelleme', text: 'Fan ve klavye seslerini giderir.'},
    echoCancellation: {title: 'Yankı giderme', text: 'Hoparlörden gelen sesin mikrofona girmesini önler.'},
    autoGainControl: {title: 'Otomatik ses düzeyi', text: 'Kısık sesleri yükseltir.'},
    muteReminder: {title: 'Mikrofonum kapalıysa hatırlat', text: 'Konuştuğunuzda. Duyulan hiçbir şey gönderilmez veya saklanmaz.'},
    sounds: {title: 'Sesler', text: 'Biri geldiğinde, ayrıldığında, el kaldırdığında veya yazdığında.'},
    shortcuts: {title: 'Klavye kısayolları', text: 'Odak odanın içindeyken. Liste için ? tuşuna basın.'},
  },
  newsOf: {Join: 'Biri geldiğinde', Leave: 'Biri ayrıldığında', Hand: 'Biri el kaldırdığında', Message: 'Biri yazdığında', Recording: 'Kayıt başladığında veya bittiğinde'},
  lockRoom: {title: 'Odayı kilitle', text: 'Yeni gelenler, biri içeri alana kadar bekler.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Sayfa adresinin yanındaki simgeden erişime izin verip tekrar deneyin.',
    PERMISSION_DISMISSED: 'Tarayıcının sorusu kapatıldı. Tekrar deneyip “İzin ver”i seçin.',
    POLICY_BLOCKED: 'Bu odayı gösteren site buna izin vermiyor.',
    DEVICE_NOT_FOUND: 'Bir cihaz takıp tekrar deneyin.',
    DEVICE_IN_USE: 'Kullanan diğer uygulamayı kapatıp tekrar deneyin.',
    DEVICE_LOST: 'Yeniden takın veya başka bir cihaz seçin.',
    INSECURE_CONTEXT: 'Tarayıcılar, cihazların yalnızca https ile açılan sayfalarda kullanılmasına izin verir.',
    UNSUPPORTED_BROWSER: 'Güncel bir Chrome, Edge, Firefox veya Safari kullanın.',
  },
  orJoinWithout: (help) => `${help} Onsuz da katılabilirsiniz.`,

  heldBack: (devices) => `Sisteminiz ${OBJECT[devices]} duraklattı`,

  soundOn: 'Sesi aç',
  soundBlocked: 'Tarayıcı, siz tıklayana kadar sesi çalmaz.',

  connecting: 'Bağlanıyor…',
  incomplete: 'Bu oda tam olarak yüklenemedi. Ağınızı kontrol edip sayfayı yeniden yükleyin.',
  requests: 'İstekler',
  wantsIn: (name) => `${name} katılmak istiyor`,
  admit: 'İçeri al',
  deny: 'Reddet',
  wantIn: (count) => `${number(count)} kişi katılmak istiyor`,
  admitAll: 'Hepsini al',
  asksToUnmute: (name) => `${name} mikrofonunuzu açmanızı istiyor`,
  turnOn: 'Aç',
  notNow: 'Şimdi değil',
  mutedYou: (name) => `${name} sizi sessize aldı. Konuşmak istediğinizde mikrofonunuzu açabilirsiniz.`,
  dismiss: 'Kapat',
  notices: 'Bildirimler',
  joined: (names) => `${people(names)} katıldı`,
  departed: (names) => `${people(names)} ayrıldı`,
  sharesScreen: (name) => `${name} ekran paylaşıyor`,
  deviceLost: (kind, device, instead) =>
    (device ? `${device} bağlantısı kesildi.` : `${kind === 'speaker' ? 'Hoparlörünüzün' : {mic: 'Mikrofonunuzun', camera: 'Kameranızın'}[kind]} bağlantısı kesildi.`) +
    (instead ? ` Şimdi kullanılan: ${instead}.` : ''),
  deviceRefused: (device, instead) => `${device} başlatılamıyor. Şimdi kullanılan: ${instead}.`,
  deviceBack: (device) => `${device} yeniden bağlandı.`,
  usedAgain: (device) => `${device} yeniden bağlandı ve kullanımda.`,
  useIt: 'Geri geç',
  undo: 'Geri al',
  talkingMuted: 'Mikrofonunuz kapalı. Konuşmak için açın.',
  talkingMutedKey: (key) => `Mikrofonunuz kapalı. Konuşmak için ${key} tuşuna basın.`,
  unmuteNow: 'Mikrofonu aç',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'Oda sahibi sizi izleyici yaptı: İzleyip dinleyebilirsiniz.';
    if (role === 'host') return 'Artık oda sahibisiniz. Odayı ayarlardan kilitleyebilirsiniz.';
    return before === 'viewer' ? 'Artık konuşabilirsiniz. Mikrofonunuzu veya kameranızı açın.' : 'Artık oda sahibi değilsiniz.';
  },
  connections: 'Bağlantı',
  noConnections: 'Henüz burada başka kimse yok.',
  qualities: {good: 'İyi', fair: 'Orta', poor: 'Zayıf', unknown: 'Ölçülüyor…'},
  yourQuality: {good: 'Bağlantınız iyi', fair: 'Bağlantınız orta', poor: 'Bağlantınız zayıf', unknown: 'Bağlantınız ölçülüyor…'},
  poorHelp: 'Modeme yaklaşın veya kameranızı kapatın.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'kayıp yok',
  loss: (lost) => `${percent(Number(lost))} kayıp`,
  routes: {direct: 'doğrudan', relay: 'aktarıcı üzerinden', udp: 'aktarıcı üzerinden (UDP)', tcp: 'aktarıcı üzerinden (TCP)', tls: 'aktarıcı üzerinden (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, saniyede ${number(frames)} kare`,
  none: 'Yok',
  detailsOf: (name) => `${name} ile bağlantının ayrıntıları`,
  figures: {
    roundTrip: 'Gidiş dönüş süresi', jitter: 'Titreme', lossIn: 'Gelen kayıp', lossOut: 'Giden kayıp', bitrateIn: 'Alınan', bitrateOut: 'Gönderilen',
    pictureIn: 'Karşı tarafın görüntüsü', pictureOut: 'Sizin görüntünüz', codecs: 'Kodekler', route: 'Yol',
  },
  withNames: 'Adlar dahil',
  copyReport: 'Raporu kopyala',
  reportCopied: 'Rapor kopyalandı',
  reportNotCopied: 'Raporu seçip kopyalayın:',
  shortcuts: 'Klavye kısayolları',
  shortcutsScope: 'Odak odadayken çalışır: Odaya bir kez tıklayın.',
  shortcutsOff: 'Kısayollar kapalı. Ayarlardan açabilirsiniz.',
  shortcutOf: {
    mic: 'Mikrofonu aç veya kapat', camera: 'Kamerayı aç veya kapat', screen: 'Ekranı paylaş veya durdur',
    chat: 'Sohbeti aç veya kapat', people: 'Kişi listesini aç veya kapat', hand: 'El kaldır veya indir', layout: 'Sonraki düzen', previousPage: 'Görüntülerin önceki sayfası', nextPage: 'Görüntülerin sonraki sayfası',
    fullscreen: 'Tam ekran', pip: 'Küçük pencere', leave: 'Ayrıl',
    talk: 'Mikrofon kapalıyken konuşmak, açıkken susmak için basılı tut',
    help: 'Bu yardımı göster',
  },
  space: 'Boşluk',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  closeHelp: 'Yardımı kapat',
  reload: 'Yeniden yükle',
};
