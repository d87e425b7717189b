/** What the room needs inside a sandboxed iframe (HTML section 4.8.5): the first two for any call, then forms, links and files to keep. */
export const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups', 'allow-downloads'] as const;
