/** The few words that the server's own pages say. */
export interface PageWords {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly join: string;
  readonly opens: string;
  /** What a room is, for who has not seen one: on the card, and in previews of links. */
  readonly about: string;
}

/** By language and script, as the library's own catalogues. */
const WORDS: Readonly<Record<string, PageWords>> = {
  'en-Latn': {lang: 'en', join: 'Join the call', opens: 'Opens in a new tab', about: 'A video call in your browser. No account, nothing to install.'},
  'zh-Hans': {lang: 'zh-CN', join: '加入通话', opens: '在新标签页中打开', about: '在浏览器中进行的视频通话，无需账号，无需安装。'},
  'zh-Hant': {lang: 'zh-TW', join: '加入通話', opens: '在新分頁中開啟', about: '在瀏覽器中進行的視訊通話，不需帳號，不需安裝。'},
  'ar-Arab': {lang: 'ar', join: 'الانضمام إلى المكالمة', opens: 'تُفتح في علامة تبويب جديدة', about: 'مكالمة فيديو في متصفحك. بلا حساب وبلا تثبيت.'},
  'de-Latn': {lang: 'de', join: 'Am Anruf teilnehmen', opens: 'Öffnet einen neuen Tab', about: 'Ein Videoanruf im Browser. Ohne Konto, ohne Installation.'},
  'es-Latn': {lang: 'es', join: 'Unirse a la llamada', opens: 'Se abre en una pestaña nueva', about: 'Una videollamada en el navegador. Sin cuenta y sin instalar nada.'},
  'fr-Latn': {lang: 'fr', join: 'Rejoindre l’appel', opens: 'S’ouvre dans un nouvel onglet', about: 'Un appel vidéo dans le navigateur. Sans compte, sans rien installer.'},
  'he-Hebr': {lang: 'he', join: 'הצטרפות לשיחה', opens: 'נפתח בכרטיסייה חדשה', about: 'שיחת וידאו בדפדפן. בלי חשבון ובלי התקנה.'},
  'hi-Deva': {lang: 'hi', join: 'कॉल में शामिल हों', opens: 'नए टैब में खुलता है', about: 'ब्राउज़र में वीडियो कॉल। न खाता चाहिए, न कुछ इंस्टॉल करना है।'},
  'id-Latn': {lang: 'id', join: 'Gabung ke panggilan', opens: 'Terbuka di tab baru', about: 'Panggilan video di browser. Tanpa akun, tanpa memasang apa pun.'},
  'it-Latn': {lang: 'it', join: 'Partecipa alla chiamata', opens: 'Si apre in una nuova scheda', about: 'Una videochiamata nel browser. Senza account e senza installare nulla.'},
  'ja-Jpan': {lang: 'ja', join: '通話に参加', opens: '新しいタブで開きます', about: 'ブラウザーでできるビデオ通話。アカウントもインストールも不要です。'},
  'ko-Kore': {lang: 'ko', join: '통화 참여', opens: '새 탭에서 열립니다', about: '브라우저에서 하는 영상 통화. 계정도 설치도 필요 없습니다.'},
  'nl-Latn': {lang: 'nl', join: 'Deelnemen aan het gesprek', opens: 'Opent in een nieuw tabblad', about: 'Een videogesprek in je browser. Zonder account, zonder installatie.'},
  'pl-Latn': {lang: 'pl', join: 'Dołącz do rozmowy', opens: 'Otwiera się w nowej karcie', about: 'Rozmowa wideo w przeglądarce. Bez konta i bez instalacji.'},
  'pt-Latn': {lang: 'pt-BR', join: 'Entrar na chamada', opens: 'Abre em uma nova aba', about: 'Uma chamada de vídeo no navegador. Sem conta e sem instalar nada.'},
  'ru-Cyrl': {lang: 'ru', join: 'Присоединиться к звонку', opens: 'Откроется в новой вкладке', about: 'Видеозвонок в браузере. Без учётной записи и без установки.'},
  'tr-Latn': {lang: 'tr', join: 'Görüşmeye katıl', opens: 'Yeni sekmede açılır', about: 'Tarayıcıda görüntülü görüşme. Hesap yok, kurulum yok.'},
  'uk-Cyrl': {lang: 'uk', join: 'Приєднатися до дзвінка', opens: 'Відкриється в новій вкладці', about: 'Відеодзвінок у браузері. Без облікового запису і без встановлення.'},
  'vi-Latn': {lang: 'vi', join: 'Tham gia cuộc gọi', opens: 'Mở trong thẻ mới', about: 'Cuộc gọi video trong trình duyệt. Không cần tài khoản, không cần cài đặt.'},
};

/** Of a header more is not read: nobody speaks so many. */
const MOST_LANGUAGES = 16;

function wordsIn(tag: string): PageWords | undefined {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    const found = WORDS[`${language}-${script}`];
    return found ?? Object.entries(WORDS).find(([key]) => key.startsWith(`${language}-`))?.[1];
  } catch {
    return undefined;
  }
}

/** RFC 9110 section 12.5.4, the most wanted first. */
function wantedLanguages(header: string): readonly string[] {
  return header
    .split(',', MOST_LANGUAGES)
    .map((each) => {
      const [tag = '', weight] = each.split(';', 2);
      return {tag: tag.trim(), q: weight === undefined ? 1 : Number(/^\s*q=([\d.]+)\s*$/.exec(weight)?.[1] ?? 0)};
    })
    .filter(({q}) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({tag}) => tag);
}

/**
 * Words in the language that the page was asked to have, or else in the visitor's; English when there are none in either.
 * @param asked BCP 47 tag
 * @param header `Accept-Language`
 */
export function pageWords(asked: string | null, header = ''): PageWords {
  for (const tag of [...(asked ? [asked] : []), ...wantedLanguages(header)]) {
    const words = wordsIn(tag);
    if (words) return words;
  }
  return WORDS['en-Latn']!;
}

/** @returns what of `<html>` says so */
export const langAttributes = ({lang}: PageWords): Readonly<Record<string, string | undefined>> => ({
  lang,
  dir: lang === 'ar' || lang === 'he' ? 'rtl' : undefined,
});
