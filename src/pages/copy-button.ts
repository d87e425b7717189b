import type {Say} from '../embedding/diagnosis/say.js';

/** A button beside code copies it; where that is refused, as on insecure pages, the code is selected instead. */
export function followCopyButtons(page: Document, say: Say): void {
  page.addEventListener('click', ({target}) => {
    const button = (target as Element).closest<HTMLButtonElement>('button.copy');
    const code = button?.parentElement?.querySelector('code');
    if (button && code) void copy(button, code, say);
  });
}

async function copy(button: HTMLButtonElement, code: HTMLElement, say: Say): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = say('Copied');
    setTimeout(() => (button.textContent = say('Copy')), 2_000);
  } catch {
    getSelection()?.selectAllChildren(code);
  }
}
