/**
 * Control characters that no text has after `translate`: around what was found, and where a word ends although the
 * database's locale may not see it.
 */
const [START, STOP, BREAK] = ['\\x02', '\\x03', '\\x01'] as const;

/** SQL: two pieces of a text in which the words of a tsquery occur; without any, its beginning. */
export const excerptOf = (content: string, query: string): string => `
  ts_headline('german', regexp_replace(translate(${content}, E'${BREAK}${START}${STOP}', ''),
    '([„“”‚‘’«»‹›–—…•·§€→−×]|(?<![0-9])/)', E'${BREAK}\\\\1${BREAK}', 'g'), ${query},
    E'StartSel="${START}", StopSel="${STOP}", MaxFragments=2, MinWords=8, MaxWords=25, FragmentDelimiter=" … "')`;

/**
 * The excerpt as it is sent: plain text in which only what was found stands between `<b>` and `</b>`. What looks like
 * such a mark in the text itself is broken up.
 */
export function toExcerpt(raw: string | null): string {
  return (raw ?? '')
    .replaceAll('\u0001', '')
    .replace(/<(?=\/?(?:b|mark)>)/giu, '< ')
    .replaceAll('\u0002', '<b>')
    .replaceAll('\u0003', '</b>')
    .replace(/\s+/gu, ' ')
    .trim();
}
