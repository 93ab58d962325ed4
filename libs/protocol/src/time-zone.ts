import type { MinutesDocument } from '@gremia/contracts';

/** The time zone (IANA) whose days and clock times minutes name; those from before it was noted are of Germany. */
export const timeZoneOf = ({ timeZone = 'Europe/Berlin' }: Pick<MinutesDocument, 'timeZone'>): string => timeZone;
