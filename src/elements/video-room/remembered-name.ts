const KEY = 'parlor:name';

/** The name chosen last time on this site; '' where storage is empty or refused, as in sandboxed previews. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is refused: the name is asked again next time.
  }
}
