import type { JournalEntry } from '../../platform/journal/journal-entry';
import { stepsAfter } from './projected-steps';
import type { Projection, Target } from './projection';
import { lockCursors, moveCursor } from './projection-cursors';

/**
 * Makes everything that these projections keep of one meeting anew from its journal, and sets their cursors to its end.
 * To be run in one transaction, as the owner of the database: a running application waits for the cursors.
 *
 * @param readEntries the whole journal; called when the cursors are locked
 */
export async function rebuildMeeting(
  target: Omit<Target, 'emit'>,
  meetingId: string,
  projections: readonly Projection[],
  readEntries: () => Promise<readonly JournalEntry[]>,
): Promise<void> {
  await lockCursors(
    target.sql,
    meetingId,
    projections.map(({ name }) => name),
  );
  const entries = await readEntries();
  const steps = stepsAfter(entries, 0);
  if (steps.length < entries.length) throw new NewerJournalError();
  for (const projection of projections) {
    // Nobody is told anew of what happened long ago.
    await projection.rebuild?.(meetingId, steps, { ...target, emit: () => undefined });
    await moveCursor(target.sql, meetingId, projection.name, entries.length);
  }
}

/** The journal holds entries that this version does not understand; nothing may be made of a part of it. */
export class NewerJournalError extends Error {}
