import {DOCTOR_LANGUAGES} from '../../locales/doctor-languages.js';
import type {DoctorStrings} from '../../locales/doctor-strings.js';
import {enDoctor} from '../../locales/en-doctor.js';

const known = new Map<string, DoctorStrings>([['en', enDoctor]]);
const loading = new Map<string, Promise<void>>();

async function load(lang: string): Promise<void> {
  const words = await DOCTOR_LANGUAGES[lang]?.();
  if (words) known.set(lang, words);
}

/**
 * The words of the doctor; English while they are being loaded, or where there are none.
 * @param lang of the catalogue in force, such as `zh-CN`
 * @param loaded called when others are there
 */
export function doctorWords(lang: string, loaded: () => void): DoctorStrings {
  const words = known.get(lang);
  if (words) return words;
  // English stays when the chunk cannot be fetched; the next page load tries again.
  if (!loading.has(lang)) loading.set(lang, load(lang).catch((error: unknown) => console.warn(`Parlor has no texts of the check in ${lang}:`, error)));
  void loading.get(lang)!.then(() => known.has(lang) && loaded());
  return enDoctor;
}
