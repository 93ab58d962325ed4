import { hearingNothing, type MeetingState } from '@gremia/meeting';
import type { Sql } from '../../platform/database/unit-of-work';

/**
 * Keeps in a table from whom the part of a meeting that goes on without the public is withheld, so that reads of other
 * modules ask the same. Undefined where nothing of it changes.
 *
 * @param before the state before the entries that are appended
 * @param after the state after them
 */
export function withheldWith(
  meetingId: string,
  before: MeetingState,
  after: MeetingState,
): ((sql: Sql) => Promise<void>) | undefined {
  const persons = hearingNothing(after);
  if (nameOf(before, hearingNothing(before)) === nameOf(after, persons)) return undefined;
  return async (sql) => {
    await sql.execute('DELETE FROM withheld_part WHERE meeting_id = $1', [meetingId]);
    if (persons.length === 0) return;
    await sql.execute('INSERT INTO withheld_part (meeting_id, item_id, person_id) SELECT $1, $2, unnest($3::uuid[])', [
      ...[meetingId, after.currentItemId],
      persons,
    ]);
  };
}

/** Tells one such list from another. */
const nameOf = ({ currentItemId }: MeetingState, persons: readonly string[]): string =>
  persons.length === 0 ? '' : [currentItemId, ...persons].join(' ');
