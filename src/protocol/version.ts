declare const __PARLOR_VERSION__: string | undefined;

/** The package's version, written in by the build; `source` when the sources run as they are. */
export const VERSION: string = typeof __PARLOR_VERSION__ === 'string' ? __PARLOR_VERSION__ : 'source';
