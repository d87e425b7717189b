const DAY = 86_400_000;

const formats = new Map<string, {readonly time: Intl.DateTimeFormat; readonly day: Intl.DateTimeFormat; readonly near: Intl.RelativeTimeFormat}>();

/** Intl objects are slow to make: one set for each language. */
function formatsOf(lang: string) {
  const known = formats.get(lang);
  if (known) return known;
  const made = {
    time: new Intl.DateTimeFormat(lang, {hour: 'numeric', minute: '2-digit'}),
    day: new Intl.DateTimeFormat(lang, {weekday: 'long', day: 'numeric', month: 'long'}),
    near: new Intl.RelativeTimeFormat(lang, {numeric: 'auto'}),
  };
  formats.set(lang, made);
  return made;
}

const midnightOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const isSameDay = (a: number, b: number): boolean => midnightOf(a) === midnightOf(b);

/** "3:07 PM", "15:07", "下午3:07". */
export const timeOf = (at: number, lang: string): string => formatsOf(lang).time.format(at);

/** "Today", "Yesterday", "Saturday, November 28". */
export function dayOf(at: number, lang: string, now = Date.now()): string {
  const {day, near} = formatsOf(lang);
  // Rounded: a day with a change of the clock has 23 or 25 hours.
  const ago = Math.round((midnightOf(now) - midnightOf(at)) / DAY);
  const words = ago === 0 || ago === 1 ? near.format(-ago, 'day') : day.format(at);
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(lang) + rest.join('');
}
