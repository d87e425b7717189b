import {WordPress} from './word-press.js';

/** Of the card, in px; `embed-page.ts` draws it so. */
const HEIGHT = 200;

/** Where a call cannot be: the way to where it can. The server wrote the card; here it is shown. */
export function showCard(): void {
  document.documentElement.classList.add('carded');
  const wordPress = new WordPress(location.hash);
  if (!wordPress.isThere) return;
  wordPress.tellHeight(HEIGHT);
  const link = document.querySelector<HTMLAnchorElement>('.card a');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    wordPress.follow(link.href);
  });
}
