/** Loads the call button where a page has one, now or later: few pages do. */
export function watchForCallButton(): void {
  const buttons = document.getElementsByTagName('room-call-button');
  const look = () => {
    if (buttons.length === 0) return;
    observer.disconnect();
    import('./call-button.js').catch((error: unknown) => console.error('Parlor: no call button, for chunks/ beside parlor.js did not arrive.', error));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {childList: true, subtree: true});
  look();
}
