import type {Strings} from './strings.js';

/** In place of `languages.ts` in the one file that imports nothing: it would be three times as large with all of them. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Strings>>> = {
  'zh-Hans': async () => (await import('./zh-CN.js')).zhCN,
};
