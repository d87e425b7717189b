/** Two shapes of a camera. */
const CAMERA =
  'M8 11.5A2.5 2.5 0 0 1 10.5 9h7a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 8 20.5z' +
  'm14 3 3.4-2.3a1 1 0 0 1 1.6.8v6a1 1 0 0 1-1.6.8L22 17.5z';

/** The icon of the server's pages. */
export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2563eb"/>' + `<path d="${CAMERA}" fill="#fff"/></svg>`;

/** The same inside a page, in the page's colours. */
export const ICON = `<svg class="icon" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/><path d="${CAMERA}"/></svg>`;
