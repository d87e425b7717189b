import type {StatusStrings} from './strings.js';

export const plStatus: StatusStrings = {
  sharing: 'Udostępniasz swój ekran',
  retrying: (trouble) => `${trouble}. Kolejna próba…`,
  waiting: {title: 'Poczekaj, aż ktoś Cię wpuści', text: 'Pokój jest zablokowany. Osoby w środku wiedzą, że czekasz.'},
  alone: {title: 'Nie ma tu jeszcze nikogo innego', text: 'Wyślij link osobom, na które czekasz.'},
  aloneAgain: {title: 'Wszyscy inni już wyszli', text: 'Mogą wrócić, używając tego samego linku.'},
  copyLink: 'Kopiuj link',
  copied: 'Skopiowano',
  linkToRoom: 'Link do tego pokoju',
  reconnecting: 'Utracono połączenie. Ponowne łączenie…',
  lost: {title: 'Utracono połączenie', text: 'Sprawdź sieć. Parlor nadal próbuje.'},
  poorConnection: 'Masz słabe połączenie',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Podejdź bliżej routera lub spróbuj w innej sieci.';
    return lowData ? 'Twój obraz jest już mały; pomoże wyłączenie kamery.' : 'Pomoże wyłączenie kamery.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Nikt Cię nie słyszy. Sprawdź wyłącznik mikrofonu na urządzeniu lub zakończ rozmowę telefoniczną.',
      camera: 'Nikt Cię nie widzi. Sprawdź wyłącznik lub osłonę kamery.',
      both: 'Nikt Cię nie widzi ani nie słyszy. Sprawdź wyłącznik na urządzeniu lub zakończ rozmowę telefoniczną.',
    })[devices],
  connectionDetails: 'Szczegóły',
  left: {title: 'Nie jesteś już w pokoju', text: 'Możesz wrócić w każdej chwili.'},
  rejoin: 'Wróć',
  useHere: 'Użyj tutaj',
  ended: {
    ROOM_FULL: {title: 'Ten pokój jest pełny', text: 'Spróbuj ponownie, gdy ktoś wyjdzie.'},
    ROOM_LOCKED: {title: 'Ten pokój jest zablokowany', text: 'Poproś kogoś w środku o odblokowanie i spróbuj ponownie.'},
    ROOM_CLOSED: {title: 'Rozmowa się zakończyła', text: 'Gospodarz zamknął pokój dla wszystkich.'},
    JOIN_REFUSED: {title: 'Odmówiono wstępu', text: 'Poproś gospodarza o zaproszenie i spróbuj ponownie.'},
    TOKEN_REQUIRED: {title: 'Ten pokój wymaga zaproszenia', text: 'Otwórz go przez otrzymany link.'},
    TOKEN_INVALID: {title: 'To zaproszenie jest nieważne', text: 'Poproś o nowy link i otwórz go.'},
    TOKEN_EXPIRED: {title: 'To zaproszenie wygasło', text: 'Poproś o nowy link i otwórz go.'},
    KICKED: {title: 'Usunięto Cię z pokoju', text: 'Zapytaj gospodarza, zanim wrócisz.'},
    REPLACED: {title: 'Rozmowa przeniesiona', text: 'Trwa w innej karcie lub na innym urządzeniu.'},
    RATE_LIMITED: {title: 'Zbyt wiele prób', text: 'Poczekaj minutę i spróbuj ponownie.'},
    SIGNALING_UNREACHABLE: {title: 'Serwer nie odpowiada', text: 'Sprawdź sieć i spróbuj ponownie.'},
    SIGNALING_LOST: {title: 'Utracono połączenie', text: 'Sprawdź sieć i wróć do pokoju.'},
    SERVER_SHUTDOWN: {title: 'Serwer uruchamia się ponownie', text: 'Poczekaj kilka sekund i spróbuj ponownie.'},
    PROTOCOL_MISMATCH: {title: 'Ta strona jest nieaktualna', text: 'Odśwież ją, aby pobrać bieżącą wersję.'},
    LINK_FAILED: {title: 'Brak połączenia z innymi', text: 'Być może zapora sieciowa blokuje rozmowy. Spróbuj w innej sieci.'},
    SEAL_BROKEN: {title: 'Ta rozmowa nie była prywatna', text: 'Ktoś mógł w nią ingerować, dlatego została przerwana.'},
    BAD_ATTRIBUTE: {title: 'Ten pokój jest źle skonfigurowany', text: 'Przekaż to właścicielowi strony:'},
    INSECURE_CONTEXT: {title: 'Ta strona nie jest zabezpieczona', text: 'Aby rozmawiać, otwórz ją przez https.'},
    UNSUPPORTED_BROWSER: {title: 'Ta przeglądarka nie obsługuje rozmów', text: 'Otwórz tę stronę w aktualnej wersji Chrome, Edge, Firefox lub Safari.'},
  },
};
