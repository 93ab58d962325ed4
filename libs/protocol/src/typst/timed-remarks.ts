import { clockTime, firstCall, type MinutesDocument } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';

/** A remark that says when it was made; `key` orders it among everything else: `2026-11-25 18:04`. */
export interface TimedRemark {
  readonly key: string;
  readonly text: string;
}

const TIMED = /^(?:Am (?<date>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}) um )?(?<hour>\d{2}[AB]?):(?<minute>\d{2}) Uhr: /u;

/** Orders an instant among remarks. */
export const keyOf = (document: MinutesDocument, instant: string): string => {
  const timeZone = timeZoneOf(document);
  return `${dayOf(Date.parse(instant), timeZone)} ${clockTime(instant, timeZone)}`;
};

/**
 * The remarks that begin with their time, each with what follows it, and before them the ones that do not. What
 * somebody has typed without a time stays where it is.
 */
export function timedRemarks(
  document: MinutesDocument,
  remark: string,
): { readonly untimed: string; readonly timed: readonly TimedRemark[] } {
  const untimed: string[] = [];
  const timed: TimedRemark[] = [];
  const [openedOn] = keyOf(document, document.openedAt).split(' ');
  for (const paragraph of remark.split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/u)) {
    const found = TIMED.exec(paragraph.trim())?.groups;
    const last = timed.at(-1);
    if (found !== undefined) {
      const { year, month, date, hour = '', minute = '' } = found;
      const day = year === undefined ? openedOn : `${year}-${month ?? ''}-${date ?? ''}`;
      timed.push({ key: `${day ?? ''} ${hour}:${minute}`, text: paragraph });
    } else if (last === undefined) untimed.push(paragraph);
    else timed.splice(-1, 1, { ...last, text: `${last.text}\n\n${paragraph}` });
  }
  return { untimed: untimed.join('\n\n'), timed };
}

/** What was remarked on no item: at the opening, and after which item each of the others was made. */
export function generalRemarks(
  document: MinutesDocument,
  remark: string,
): { readonly opening: string; readonly later: readonly (TimedRemark & { readonly after: string | null })[] } {
  const { untimed, timed } = timedRemarks(document, remark);
  const begin = keyOf(document, new Date(firstCall(document)).toISOString());
  const early = timed.filter(({ key }) => key < begin).map(({ text }) => text);
  const calls = document.items
    .flatMap(({ itemId, calledAt }) => (calledAt === null ? [] : [{ itemId, key: keyOf(document, calledAt) }]))
    .sort((one, other) => one.key.localeCompare(other.key));
  return {
    opening: [untimed, ...early].filter((text) => text.trim() !== '').join('\n\n'),
    later: timed
      .filter(({ key }) => key >= begin)
      .map((each) => ({ ...each, after: calls.findLast(({ key }) => key <= each.key)?.itemId ?? null })),
  };
}

/** Puts remarks among what happened, each behind the last thing that was not later. */
export function amongRemarks<T extends { readonly at: string }>(
  document: MinutesDocument,
  happened: readonly T[],
  remarks: readonly TimedRemark[],
): readonly (T | TimedRemark)[] {
  const all: (T | TimedRemark)[] = [...happened].sort((a, b) => a.at.localeCompare(b.at));
  for (const remark of remarks) {
    const place = all.findLastIndex((each) => ('key' in each ? each.key : keyOf(document, each.at)) <= remark.key);
    all.splice(place + 1, 0, remark);
  }
  return all;
}
