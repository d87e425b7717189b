import {html, type TemplateResult} from 'lit';
import {closeIcon} from './close-icon.js';

export interface Sheet {
  readonly title: string;
  /** Words of the button that closes it. */
  readonly close: string;
  closed(): void;
}

/** A modal dialog; show it with {@link showSheet} once it is drawn. The rest of the page is inert meanwhile, and the focus comes back. */
export function sheet({title, close, closed}: Sheet, content: unknown): TemplateResult {
  // The keys in it are not those of the toolbar or the room around it.
  return html`<dialog class="sheet" part="dialog" closedby="any" aria-labelledby="sheet-title" @close=${closed} @keydown=${(event: Event) => event.stopPropagation()}>
    <div class="sheet-head">
      <h2 class="sheet-title" part="title" id="sheet-title">${title}</h2>
      <button class="sheet-close" part="close" type="button" aria-label=${close} @click=${({currentTarget}: Event) => (currentTarget as HTMLElement).closest('dialog')!.close()}>
        ${closeIcon}
      </button>
    </div>
    <div class="sheet-content">${content}</div>
  </dialog>`;
}

export function showSheet(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('.sheet');
  if (dialog && !dialog.open) dialog.showModal();
}
