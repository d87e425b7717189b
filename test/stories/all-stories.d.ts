/** Made by the test runner from the files of stories/. */
declare module 'all-stories' {
  /** File name, and what it exports: the meta as `default`, each story by its name. */
  export const stories: readonly (readonly [file: string, module: Readonly<Record<string, unknown>>])[];
}
