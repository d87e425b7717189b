/**
 * A click on `target` does what `act` does, and not what the link would. With other buttons and keys it stays a link, and so it
 * does when nothing could be done: the room has a page of its own, which needs nothing of this one.
 */
export function onPress(target: HTMLElement, act: () => Promise<boolean>): void {
  target.addEventListener('click', async (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (target.ariaBusy) return;
    target.ariaBusy = 'true';
    const done = await act();
    target.ariaBusy = null;
    const {href} = target as HTMLAnchorElement;
    if (!done && href) location.href = href;
  });
}
