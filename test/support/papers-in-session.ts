import { randomUUID } from 'node:crypto';
import { handIn } from './held-meeting';
import { letCommitteeDecide, type LiveClient, OPEN, personIdOf, planMeeting, type PlannedItem } from './live';
import { amendment, changed, motion } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

/** Six of the eleven of the Bauausschuss: a quorum. */
const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** Opens the meeting that the office follows, with a quorum in the hall. */
export async function openWithQuorum(office: LiveClient): Promise<void> {
  await office.must(OPEN);
  for (const key of MEMBERS) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
}

/** A motion with an amendment on the agenda of a meeting that is planned for now. */
export async function planMotion(
  app: TestApp,
  author: TestClient,
  responsibility: PlannedItem['responsibility'] = 'decision',
) {
  const paper = await handIn(author, motion());
  const base = paper.text?.points ?? [];
  const change = await handIn(author, amendment(paper.id, changed(base, ['zehn', 'zwölf'])));
  const itemId = randomUUID();
  const items = [{ id: itemId, paperId: paper.id, responsibility }];
  await letCommitteeDecide(app);
  const meetingId = await planMeeting(app, { committee: 'bauausschuss', items });
  return { paper, base, change, itemId, meetingId };
}
