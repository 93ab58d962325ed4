import { enter, OPEN, personIdOf, type LiveClient } from '../../support/live';
import type { Screens } from './screens';

/** Opens a meeting for these logins, who are in the hall; answers the office's line, which hears everything. */
export async function openCouncil(screens: Screens, meetingId: string, there: readonly string[]): Promise<LiveClient> {
  const office = screens.line(await enter(screens.app, 'sitzungsdienst'), meetingId);
  await office.must(OPEN);
  await office.follow();
  for (const key of there) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
  return office;
}
