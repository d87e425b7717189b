/**
 * Whether people look at the page, and do not edit it: not in the preview of an editor, which has an opaque origin, where
 * storage and devices throw, or is a frame of WordPress's administration.
 */
export function isLive(): boolean {
  try {
    return (origin !== 'null' || location.protocol === 'file:') && !top!.location.pathname.includes('/wp-admin/');
  } catch {
    // In a page of another origin, which is none of our business.
    return true;
  }
}

/** Whether somebody may type there: what is put into it would be saved with their text. */
export const isEdited = (element: HTMLElement): boolean => element.isContentEditable || document.designMode === 'on';
