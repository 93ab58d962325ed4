const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** What begins the name of each month and of no other; Jänner and Feber are said in Austria. */
const MONTH = 'Jan|Jän|Feb|Mär|Maer|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez';
const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  ...{ jan: 1, jän: 1, feb: 2, mär: 3, mae: 3, mrz: 3, apr: 4, mai: 5, jun: 6, jul: 7, aug: 8, sep: 9, okt: 10 },
  ...{ nov: 11, dez: 12 },
};

/** The day of the week before a day says nothing that the day does not. */
const WEEKDAY = '(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:\\.|[a-zä]*(?:tag|woch|abend))?,?\\s+(?:(?:den|dem)\\s+)?)?';
const YEAR = '\\d{4}|\\d{2}';
const ALONE = '(?<![\\p{L}\\p{N}./-])';
const ENDS = '(?![\\p{L}\\p{N}])';

/** `1. Dezember 2026`, `1. Dez. 26`, `1. Dezember`. */
const SPELLED = new RegExp(
  `${ALONE}${WEEKDAY}(\\d{1,2})\\.?\\s?(${MONTH})(?:\\p{L}*)\\.?(?:\\s(${YEAR})(?![\\p{L}\\p{N}./]))?${ENDS}`,
  'giu',
);
/** `01.12.2026`, `1.12.26`, `1. 12. 2026`, `1.12.`. */
const NUMERIC = new RegExp(`${ALONE}${WEEKDAY}(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(${YEAR}))?${ENDS}`, 'giu');
/** `2026-12-01`. */
const ISO = new RegExp(`${ALONE}(\\d{4})-(\\d{2})-(\\d{2})${ENDS}`, 'gu');

/** A day as one word: `01.12.2026`, or `01.12.` of any year. */
const WORD = /^(\d{2})\.(\d{2})\.(\d{4})?$/u;

/** Writes every day in a text that was typed as one word, however it was written; everything else stays. */
export const withDays = (typed: string): string =>
  typed
    .replace(SPELLED, (all, day: string, month: string, year?: string) =>
      dayWord(all, day, String(MONTH_NUMBERS[month.toLowerCase().slice(0, 3)]), year),
    )
    .replace(NUMERIC, (all, day: string, month: string, year?: string) => dayWord(all, day, month, year))
    .replace(ISO, (all, year: string, month: string, day: string) => dayWord(all, day, month, year));

/** All ways in which texts write the day that a word stands for; none when it stands for no day. */
export function spellingsOf(word: string): readonly string[] {
  const found = WORD.exec(word);
  if (found === null) return [];
  const [day, month] = [Number(found[1]), Number(found[2])];
  const years = found[3] === undefined ? [''] : [found[3], found[3].slice(2)];
  const numeric = years.flatMap((year) =>
    [`${two(day)}.${two(month)}.${year}`, `${day}.${month}.${year}`, `${two(day)}.${month}.${year}`].concat(
      `${day}.${two(month)}.${year}`,
    ),
  );
  return [...new Set(numeric), [`${day}.`, MONTHS[month - 1], years[0]].join(' ').trim()];
}

function dayWord(typed: string, day: string, month: string, year: string | undefined): string {
  const whole = year === undefined ? undefined : wholeYear(year);
  // 2028 has a 29th of February, as any year may that is not named.
  const isDay = new Date(Date.UTC(whole ?? 2028, Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (!isDay || Number(month) < 1 || Number(month) > 12) return typed;
  return `${two(Number(day))}.${two(Number(month))}.${whole ?? ''}`;
}

/** Two digits are those of a year from 1970 to 2069. */
function wholeYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

const two = (number: number): string => String(number).padStart(2, '0');
