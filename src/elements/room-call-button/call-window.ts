/** A dialog over the page: modal, or in its top layer while the page can still be used. */
export class CallWindow {
  readonly #dialog: () => HTMLDialogElement | null;
  /** Escape was for something inside, which is closed by now. */
  readonly #inner = new WeakSet<Event>();

  constructor(dialog: () => HTMLDialogElement | null) {
    this.#dialog = dialog;
  }

  /** Shows it, and gives it the focus; or hides it. Harmless when it is so already. */
  toggle(open: boolean, modal: boolean): void {
    const dialog = this.#dialog();
    if (!dialog || open === shows(dialog)) return;
    if (!open) {
      if (dialog.open) dialog.close();
      else dialog.hidePopover();
      return;
    }
    // Before Firefox 125 and Safari 17 there are no popovers.
    if (modal) dialog.showModal();
    else if (dialog.popover) dialog.showPopover();
    else dialog.show();
    dialog.focus();
  }

  /** To be called while the key goes down to its target: a menu or a dialog inside that has the focus is what Escape closes. */
  readonly capture = (event: KeyboardEvent): void => {
    const dialog = this.#dialog();
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(dialog!));
    if (event.key !== 'Escape' || !inside.some((node) => node instanceof HTMLElement && shows(node))) return;
    this.#inner.add(event);
    // A modal dialog would be closed by it.
    if (dialog!.open) event.preventDefault();
  };

  /** @returns whether the key asks for the window itself to be closed */
  closes(event: KeyboardEvent): boolean {
    return event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !this.#inner.has(event);
  }
}

/** A popover and a dialog that is one; or any other dialog. */
const shows = (element: HTMLElement): boolean => (element.popover ? element.matches(':popover-open') : element instanceof HTMLDialogElement && element.open);
