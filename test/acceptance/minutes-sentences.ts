import type { MinutesDocument } from '@gremia/contracts';
import { attendanceLines } from '@gremia/protocol';
import { allStringsOf } from './all-strings';

/** Everything that a part of the minutes says, its table of attendance line by line; nothing where there is no part. */
export const sentencesIn = (document: MinutesDocument | null): string[] =>
  document === null ? [] : [...allStringsOf(document), ...attendanceLines(document)];
