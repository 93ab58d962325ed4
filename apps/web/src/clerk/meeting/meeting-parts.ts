import { oneOf, searchOf } from '../../app/search-fields';

/** What the office does with a meeting, part by part, as it stands in the address. */
export const MEETING_PARTS = ['tagesordnung', 'ladung', 'teilnahme', 'angaben', 'verlauf'] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];

export const meetingSearch = searchOf({ teil: oneOf(MEETING_PARTS) });
