import { randomUUID } from 'node:crypto';
import { LARGEST_TEXT, LONGEST_MESSAGE, type CommandAnswer, type PaperDetail, type Problem } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { LiveClient, planMeeting } from '../support/live';
import { amendment, changed, motion, text } from '../support/paper-inputs';
import { openWithQuorum } from '../support/papers-in-session';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** As long as a text may be, less what the changes add to it. */
const POINTS = 6;
const LENGTH = Math.floor((LARGEST_TEXT - 1_000) / POINTS);
const sentence = (index: number): string => `Abschnitt ${index} regelt zehn Dinge. `;
const longPoint = (_: unknown, index: number): string =>
  sentence(index)
    .repeat(Math.floor(LENGTH / sentence(index).length))
    .trim();

describe('an agreement on a text as long as a text may be', () => {
  let app: TestApp;
  let clerk: TestClient;
  openHouse((house) => ({ app, clerk } = house));
  const clients = leavingClients();

  it('is settled over HTTP, is in the journal once, and can be voted on', async () => {
    const [author, mover] = await Promise.all([app.signIn('ahrenfels'), app.signIn('eschenwald')]);
    const paper = await handIn(author, motion({ points: text(...Array.from({ length: POINTS }, longPoint)) }));
    const base = paper.text?.points ?? [];
    const unitOf = ({ amendment: own }: PaperDetail): string => own?.units[0]?.id ?? '';
    const inEvery = (word: string) =>
      changed(base, ...base.map((_, index) => [sentence(index), sentence(index).replace('zehn', word)] as const));
    const group = { grouping: 'whole' as const };
    const one = await handIn(mover, amendment(paper.id, inEvery('zwölf'), group));
    const other = await handIn(author, amendment(paper.id, inEvery('acht'), group));
    const itemId = randomUUID();
    const items = [{ id: itemId, paperId: paper.id, responsibility: 'decision' as const }];
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items });
    const office = new LiveClient(clerk, meetingId);
    clients.push(office);
    await openWithQuorum(office);
    await office.must({ kind: 'call-item', itemId });
    const unitIds = [unitOf(one), unitOf(other)];
    const command = {
      ...{ commandId: randomUUID(), meetingId, kind: 'settle-conflict', settlementId: randomUUID(), itemId },
      ...{ unitIds, points: inEvery('elf'), note: 'Beide einverstanden' },
    };
    expect(JSON.stringify(command).length).toBeGreaterThan(2.9 * LONGEST_MESSAGE);
    const path = `/api/v1/meetings/${meetingId}/commands`;
    const member = await mover.post<Problem>(path, { ...command, commandId: randomUUID() });
    expect([member.status, member.body.code]).toEqual([403, 'forbidden']);
    const first = await clerk.post<CommandAnswer & Problem>(path, command);
    expect([first.status, first.body.code]).toEqual([200, undefined]);
    // Sent again into a broken line, it is the same.
    expect((await clerk.post<CommandAnswer>(path, command)).body).toEqual(first.body);
    const entries = await app.db(`SELECT seq FROM journal_entry WHERE meeting_id = $1 AND kind = 'conflict-settled'`, [
      meetingId,
    ]);
    expect(entries).toHaveLength(1);
    const voteId = randomUUID();
    await office.must({
      ...{ kind: 'open-vote', voteId, itemId, subject: { kind: 'unit', unitIds } },
      procedure: 'show-of-hands',
    });
    await office.must({ kind: 'close-vote', voteId, count: { yes: 6, no: 0, abstain: 0 } });
    await office.must({ kind: 'announce-result', voteId, carried: true });
  }, 120_000);
});
