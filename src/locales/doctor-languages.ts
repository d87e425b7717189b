import type {DoctorStrings} from './doctor-strings.js';
import type {Strings} from './strings.js';

/** Where the words of `room-doctor` are, by the `lang` of the catalogue of the other words; each a file of its own. */
export const DOCTOR_LANGUAGES: Readonly<Record<Strings['lang'], () => Promise<DoctorStrings>>> = {
  'zh-CN': async () => (await import('./zh-CN-doctor.js')).zhCNDoctor,
  'zh-TW': async () => (await import('./zh-TW-doctor.js')).zhTWDoctor,
  ar: async () => (await import('./ar-doctor.js')).arDoctor,
  de: async () => (await import('./de-doctor.js')).deDoctor,
  es: async () => (await import('./es-doctor.js')).esDoctor,
  fr: async () => (await import('./fr-doctor.js')).frDoctor,
  he: async () => (await import('./he-doctor.js')).heDoctor,
  hi: async () => (await import('./hi-doctor.js')).hiDoctor,
  id: async () => (await import('./id-doctor.js')).idDoctor,
  it: async () => (await import('./it-doctor.js')).itDoctor,
  ja: async () => (await import('./ja-doctor.js')).jaDoctor,
  ko: async () => (await import('./ko-doctor.js')).koDoctor,
  nl: async () => (await import('./nl-doctor.js')).nlDoctor,
  pl: async () => (await import('./pl-doctor.js')).plDoctor,
  'pt-BR': async () => (await import('./pt-BR-doctor.js')).ptBRDoctor,
  ru: async () => (await import('./ru-doctor.js')).ruDoctor,
  tr: async () => (await import('./tr-doctor.js')).trDoctor,
  uk: async () => (await import('./uk-doctor.js')).ukDoctor,
  vi: async () => (await import('./vi-doctor.js')).viDoctor,
};
