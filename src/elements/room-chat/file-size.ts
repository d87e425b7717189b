const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** @returns a size as people of a language write it, such as `3.2 MB`; a kilobyte is 1,000 bytes */
export function bytesOf(size: number, lang: string): string {
  const step = Math.min(Math.max(Math.floor(Math.log10(Math.max(size, 1)) / 3), 0), UNITS.length - 1);
  const value = size / 1_000 ** step;
  return new Intl.NumberFormat(lang, {style: 'unit', unit: UNITS[step]!, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: value < 10 && step > 0 ? 1 : 0}).format(value);
}
