/** The forms of a text that a language has, by the plural rules of Unicode CLDR; `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string};

export interface Grammar {
  /** In the digits and with the separators of the language. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** @example plural(2, {one: '# Person', other: '# Personen'}) */
  plural(count: number, forms: Forms): string;
  /** "Ada, Bob and Cleo". */
  list(items: readonly string[]): string;
  /** At most two names, then how many more there are. @param more of more than two: the first name, and how many others */
  some(names: readonly string[], more: (first: string, others: number) => string): string;
  /** The same in short: "Ada +3". */
  people(names: readonly string[]): string;
  milliseconds(value: number): string;
  /** Bits of a second, given in thousands. */
  kilobits(value: number): string;
  /** @param value in hundredths */
  percent(value: number): string;
}

/** What languages do in their own way, done by the browser. @param lang BCP 47 tag */
export function grammar(lang: string): Grammar {
  const number = (value: number, options?: Intl.NumberFormatOptions): string => new Intl.NumberFormat(lang, options).format(value);
  const unit = (name: string, digits = 0) => (value: number): string =>
    number(value, {style: 'unit', unit: name, maximumFractionDigits: digits, minimumFractionDigits: digits});
  const rules = new Intl.PluralRules(lang);
  const names = new Intl.ListFormat(lang, {type: 'conjunction'});
  const [kilo, mega] = [unit('kilobit-per-second'), unit('megabit-per-second', 1)];
  const some: Grammar['some'] = (all, more) => (all.length > 2 ? more(all[0]!, all.length - 1) : names.format(all));
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
    list: (items) => names.format(items),
    some,
    people: (all) => some(all, (first, others) => `${first} +${number(others)}`),
    milliseconds: unit('millisecond'),
    kilobits: (value) => (value < 1_000 ? kilo(value) : mega(value / 1_000)),
    percent: (value) => number(value / 100, {style: 'percent', maximumFractionDigits: 1}),
  };
}
