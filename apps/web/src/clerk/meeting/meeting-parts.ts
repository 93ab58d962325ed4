import { z } from 'zod';

/** What the office does with a meeting, part by part, as it stands in the address. */
export const MEETING_PARTS = ['tagesordnung', 'ladung', 'teilnahme', 'angaben', 'verlauf'] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];

export const meetingSearch = z.object({ teil: z.enum(MEETING_PARTS).optional().catch(undefined) });
