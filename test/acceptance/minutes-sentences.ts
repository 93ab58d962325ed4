import { clockTime, type MinutesDocument } from '@gremia/contracts';
import { attendanceLines, timeZoneOf } from '@gremia/protocol';
import { allStringsOf } from './all-strings';

/**
 * Everything that a part of the minutes says, what happened between two items with its time, its table of attendance
 * line by line; nothing where there is no part.
 */
export const sentencesIn = (document: MinutesDocument | null): string[] =>
  document === null
    ? []
    : [
        ...allStringsOf(document),
        ...(document.between ?? []).map(
          ({ at, sentence }) => `${clockTime(at, timeZoneOf(document))} Uhr: ${sentence}`,
        ),
        ...attendanceLines(document),
      ];
