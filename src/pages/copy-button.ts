/** A button beside code copies it; where that is refused, as on insecure pages, the code is selected instead. */
export function followCopyButtons(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = (target as Element).closest<HTMLButtonElement>('button.copy');
    const code = button?.parentElement?.querySelector('code');
    if (button && code) void copy(button, code);
  });
}

async function copy(button: HTMLButtonElement, code: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2_000);
  } catch {
    getSelection()?.selectAllChildren(code);
  }
}
