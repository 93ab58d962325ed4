import { composed } from '../text/composed';

/** Words whose coming or going is more than spelling: they deny, oblige, permit, limit, or count. */

const DENY_OR_OBLIGE = new Set(
  (
    'nicht nichts nie niemals niemand weder ohne nur ausschließlich lediglich mindestens höchstens maximal ' +
    'minimal oder beziehungsweise bzw. bis vor nach ' +
    'muss müssen müsste müssten soll sollen sollte sollten kann können könnte könnten darf dürfen dürfte dürften ' +
    'mag mögen möchte möchten will wollen'
  )
    .split(' ')
    .map(plain),
);
const NO = /^kein(?:e|em|en|er|es|erlei)?$/u;

/** A word as it is compared: case, `ß` and the two ways of writing an umlaut are spelling. */
export function plain(word: string): string {
  return composed(word)
    .toLowerCase()
    .replace(/[\u00AD\u2010\u2011-]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue');
}

/** Does the word deny, oblige, permit or limit? `word` as `plain` gives it. */
export const bindsOrDenies = (word: string): boolean => DENY_OR_OBLIGE.has(word) || NO.test(word);

const MONTHS = 'januar februar maerz april mai juni juli august september oktober november dezember';
const DAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag';
const MEASURES = 'prozent euro cent mio. mrd. tsd. haelfte drittel viertel dutzend';
const COUNTS = new Set([...`${MONTHS} ${DAYS} ${MEASURES}`.split(' '), '%', '€']);
const LONGEST_NUMBER_WORD = 80;
const numberWord =
  /^(?:eins?|und|zwei|zwan|zwo|drei|vier|fuenf|sechs?|sieben|sieb|acht|neun|zehn|elf|zwoelf|zig|ssig|hundert|tausend|million(?:en)?|milliarden?)+(?:s?te[mnrs]?|fach|mal|malig)?$/u;
const ordinalWord = /^(?:erst|dritt|siebt|halb|doppelt|einfach|mehrfach)(?:e[mnrs]?)?$/u;
/** An article and a conjunction, which the pattern would take for numbers. */
const NO_NUMBERS = new Set(['ein', 'und', 'eins', 'einmal']);

/**
 * Does the word count, date or measure: a figure, a number in letters, a month, an amount? `word` as `plain` gives it.
 */
export function counts(word: string): boolean {
  if (/\d/u.test(word) || COUNTS.has(word) || ordinalWord.test(word)) return true;
  return word.length <= LONGEST_NUMBER_WORD && !NO_NUMBERS.has(word) && numberWord.test(word);
}
