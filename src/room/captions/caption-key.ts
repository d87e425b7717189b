export const CAPTIONS = '/captions';
/** `true` under this key of the member's own: they want to read what is said. */
export const captionKey = (id: string): string => `@${id}${CAPTIONS}`;
