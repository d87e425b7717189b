import type {StatusStrings} from './strings.js';

export const trStatus: StatusStrings = {
  sharing: 'Ekranınızı paylaşıyorsunuz',
  retrying: (trouble) => `${trouble}. Tekrar deneniyor…`,
  waiting: {title: 'İçeri alınmayı bekliyorsunuz', text: 'Oda kilitli. İçeridekilere haber verildi.'},
  alone: {title: 'İlk gelen sizsiniz', text: 'Bağlantıyı beklediğiniz kişilere gönderin.'},
  aloneAgain: {title: 'Diğer herkes ayrıldı', text: 'Aynı bağlantıyla geri gelebilirler.'},
  copyLink: 'Bağlantıyı kopyala',
  copied: 'Kopyalandı',
  linkToRoom: 'Bu odanın bağlantısı',
  reconnecting: 'Bağlantı kesildi. Yeniden bağlanıyor…',
  lost: {title: 'Bağlantı kesildi', text: 'Ağınızı kontrol edin. Parlor denemeye devam ediyor.'},
  poorConnection: 'Bağlantınız zayıf',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Modeme yaklaşın veya başka bir ağ deneyin.';
    return lowData ? 'Görüntünüz zaten küçük; kameranızı kapatmak işe yarar.' : 'Kameranızı kapatmak işe yarar.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Kimse sizi duymuyor. Cihazınızdaki sessize alma anahtarını kontrol edin veya telefon görüşmesini bitirin.',
      camera: 'Kimse sizi görmüyor. Kameranızın anahtarını veya kapağını kontrol edin.',
      both: 'Kimse sizi görmüyor ve duymuyor. Cihazınızdaki anahtarı kontrol edin veya telefon görüşmesini bitirin.',
    })[devices],
  connectionDetails: 'Ayrıntılar',
  left: {title: 'Odadan ayrıldınız', text: 'İstediğiniz zaman geri gelebilirsiniz.'},
  rejoin: 'Yeniden katıl',
  useHere: 'Burada kullan',
  ended: {
    ROOM_FULL: {title: 'Bu oda dolu', text: 'Biri ayrıldığında tekrar deneyin.'},
    ROOM_LOCKED: {title: 'Bu oda kilitli', text: 'İçeriden birinden kilidi açmasını isteyip tekrar deneyin.'},
    ROOM_CLOSED: {title: 'Görüşme sona erdi', text: 'Oda sahibi odayı herkes için kapattı.'},
    JOIN_REFUSED: {title: 'İçeri alınmadınız', text: 'Oda sahibinden davet isteyip tekrar deneyin.'},
    TOKEN_REQUIRED: {title: 'Bu oda için davet gerekiyor', text: 'Odayı size gönderilen bağlantıyla açın.'},
    TOKEN_INVALID: {title: 'Bu davet geçerli değil', text: 'Yeni bir bağlantı isteyip onu açın.'},
    TOKEN_EXPIRED: {title: 'Bu davetin süresi doldu', text: 'Yeni bir bağlantı isteyip onu açın.'},
    KICKED: {title: 'Odadan çıkarıldınız', text: 'Geri gelmeden önce oda sahibine sorun.'},
    REPLACED: {title: 'Başka bir yerden katıldınız', text: 'Görüşme diğer sekmede veya cihazda devam ediyor.'},
    RATE_LIMITED: {title: 'Çok fazla deneme yapıldı', text: 'Bir dakika bekleyip tekrar deneyin.'},
    SIGNALING_UNREACHABLE: {title: 'Sunucu yanıt vermiyor', text: 'Ağınızı kontrol edip tekrar deneyin.'},
    SIGNALING_LOST: {title: 'Bağlantı kesildi', text: 'Ağınızı kontrol edip yeniden katılın.'},
    SERVER_SHUTDOWN: {title: 'Sunucu yeniden başlatılıyor', text: 'Birkaç saniye bekleyip tekrar deneyin.'},
    PROTOCOL_MISMATCH: {title: 'Bu sayfa güncel değil', text: 'Güncel sürüm için sayfayı yeniden yükleyin.'},
    LINK_FAILED: {title: 'Diğerleriyle bağlantı kurulamıyor', text: 'Bir güvenlik duvarı aramaları engelliyor olabilir. Başka bir ağ deneyin.'},
    SEAL_BROKEN: {title: 'Bu görüşme gizli değildi', text: 'Biri görüşmeye müdahale etmiş olabilir, bu yüzden durduruldu.'},
    BAD_ATTRIBUTE: {title: 'Bu oda doğru ayarlanmamış', text: 'Bu sayfanın sahibine bildirin:'},
    INSECURE_CONTEXT: {title: 'Bu sayfa güvenli değil', text: 'Görüşme yapmak için https ile açın.'},
    UNSUPPORTED_BROWSER: {title: 'Bu tarayıcı görüşme yapamaz', text: 'Bu sayfayı güncel bir Chrome, Edge, Firefox veya Safari ile açın.'},
  },
};
