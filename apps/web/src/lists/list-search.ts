import { MEETING_STATES, PAPER_KINDS, PAPER_STATES } from '@gremia/contracts';
import { month, oneOf, searchOf, text, textLike, uuid, year } from '../app/search-fields';

const page = textLike(/^[\w-]+$/u);

/** The address of a list of papers: its filters and its page. */
export const paperListSearch = searchOf({
  q: text,
  art: oneOf(PAPER_KINDS),
  stand: oneOf(PAPER_STATES),
  jahr: year,
  gremium: uuid,
  fraktion: uuid,
  lesbar: oneOf(['alle', 'intern']),
  seite: page,
});

/** What the public looks for by words alone. */
export const FOUND_ALONE = ['drucksachen', 'sitzungen'] as const;

/** The address of what was looked for by words. */
export const findSearch = searchOf({ q: text, nur: oneOf(FOUND_ALONE), seite: page });

/** The same of accounts, and the name of somebody who is to be given one. */
export const accountSearch = searchOf({ q: text, seite: page, anlegen: text });

/** The address of the list of persons: its filters and its page. */
export const personSearch = searchOf({
  q: text,
  gremium: uuid,
  fraktion: uuid,
  mitglied: oneOf(['heute', 'nicht']),
  seite: page,
});

const meetings = { gremium: uuid, jahr: year, kommende: page, seite: page };

/** The address of a list of meetings; coming and past ones are two lists with pages of their own. */
export const meetingListSearch = searchOf(meetings);

/** The same with words to look for, whose finds are a list of their own, and a month that is shown as a calendar. */
export const meetingFindSearch = searchOf({ ...meetings, q: text, stand: oneOf(MEETING_STATES), monat: month });
