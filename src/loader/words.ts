/**
 * "Join" behind each language, as the catalogues have it, which come with the library only: a test holds them to each other.
 * Both kinds of Chinese say it alike.
 */
export const JOIN =
  'enJoin,arانضمام,deBeitreten,esUnirse,frRejoindre,heהצטרפות,hiशामिल हों,idGabung,itPartecipa,ja参加,ko참여하기,nlDeelnemen,plDołącz,ptEntrar,ruВойти,' +
  'trKatıl,ukУвійти,viTham gia,zh加入';

/** "Join" in the language of an element's place; in English for all that we do not speak. */
export const wordAt = (place: Element): string =>
  // Asked by a selector, and not of the element around that has it: to a form, an `<input name="lang">` in it would be its language.
  (JOIN.split(',').find((entry) => place.matches(`:lang(${entry.slice(0, 2)})`)) ?? JOIN.slice(0, 6)).slice(2);
