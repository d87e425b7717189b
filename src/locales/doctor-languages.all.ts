import type {DoctorStrings} from './doctor-strings.js';

/** In place of `doctor-languages.ts` in the one file that imports nothing. */
export const DOCTOR_LANGUAGES: Readonly<Record<string, () => Promise<DoctorStrings>>> = {
  'zh-CN': async () => (await import('./zh-CN-doctor.js')).zhCNDoctor,
};
