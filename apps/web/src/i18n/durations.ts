import i18n from './i18n';

const HOUR = 60;
const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute';
type Part = readonly [unit: Unit, count: number];

const isEnglish = (): boolean => i18n.language === 'en';
const locale = (): string => (isEnglish() ? 'en-GB' : 'de-DE');

/** The largest unit that there is any of, and the next below it; zero minutes where there is nothing. */
function partsOf(minutes: number): readonly Part[] {
  const parts: readonly Part[] = [
    ['day', Math.floor(minutes / DAY)],
    ['hour', Math.floor((minutes % DAY) / HOUR)],
    ['minute', minutes % HOUR],
  ];
  const first = parts.findIndex(([, count]) => count > 0);
  return first === -1 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([, count]) => count > 0);
}

/** Behind `in`, `seit` and `nach` it is `Tagen`; a number never leaves its unit. */
const inWords = ([unit, count]: Part): string =>
  unit === 'day' && count > 1 && !isEnglish()
    ? `${count}\u00A0Tagen`
    : new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' })
        .format(count)
        .replaceAll(' ', '\u00A0');

/** `13 Stunden und 21 Minuten` of whole minutes, to stand behind `in`, `seit` or `nach` in a sentence. */
export const longDuration = (minutes: number): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(partsOf(minutes).map(inWords));

const SIGNS = { day: 'd', hour: 'h', minute: 'min' } as const;

/** `8 min`, `1 h 5 min`, `3 d 4 h` of whole minutes, where there is little room. */
export const shortDuration = (minutes: number): string =>
  partsOf(minutes)
    .map(([unit, count]) => `${count}\u00A0${SIGNS[unit]}`)
    .join('\u00A0');
