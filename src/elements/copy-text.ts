/** Puts text on the clipboard of the window that the element is in. @returns false where there is none, or no permission */
export async function copyText(element: Element, text: string): Promise<boolean> {
  try {
    await element.ownerDocument.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
