/** Loads what few pages have where one of them has it, now or later. It does not look into shadow roots. */
function onSight(tag: string, load: () => Promise<unknown>): void {
  const found = document.getElementsByTagName(tag);
  const look = () => {
    if (found.length === 0) return;
    observer.disconnect();
    load().catch((error: unknown) => console.error(`Parlor: no ${tag}, for chunks/ beside parlor.js did not arrive.`, error));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {childList: true, subtree: true});
  look();
}

/** Called, and not done by being imported: in the file without chunks all modules are run, also in a copy that is one too many. */
export function watchForRareTags(): void {
  onSight('room-call-button', () => import('./call-button.js'));
  onSight('room-doctor', () => import('./doctor.js'));
}
