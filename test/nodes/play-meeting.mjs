import { randomUUID } from 'node:crypto';
import { Visitor } from '../hostile/visitor.mjs';
import { LiveLine } from '../load/live-line.mjs';

const BODY = 'bauausschuss';
const IN_THE_HALL = 7;

/**
 * One meeting over HTTP and sockets, as its clerk leads it: planned, opened, one open vote and one show of hands,
 * announced, closed, and its minutes printed.
 *
 * @returns {Promise<{ entries: number, line: string }>} how many entries the journal has, and the printed tally
 */
export async function playMeeting(address, password) {
  const clerk = new Visitor(address);
  const must = expecting(clerk);
  if ((await clerk.signIn('sitzungsdienst', password)) !== 201) throw new Error('the clerk cannot sign in');
  const { committees } = await must('GET', '/api/v1/committees', undefined, 200);
  const committee = committees.find(({ slug, shortName }) => slug === BODY || shortName === BODY) ?? committees[1];
  const { members } = await must('GET', `/api/v1/committees/${committee.id}`, undefined, 200);
  const meeting = await must('POST', '/api/v1/meetings', plan(committee.id), 201);
  const item = { id: randomUUID(), title: 'Bänke am Uferweg', neutralTitle: 'Punkt', public: true, notes: '' };
  await must('PUT', `/api/v1/meetings/${meeting.id}/agenda`, {
    revision: meeting.revision,
    items: [{ ...item, paperId: null, responsibility: null }],
  });
  const live = await LiveLine.connect(address, clerk.cookie);
  const act = (body) => live.must('command', { commandId: randomUUID(), meetingId: meeting.id, ...body });
  await act({ kind: 'open-meeting', confirmsRules: true });
  for (const { personId } of members.filter(({ voting }) => voting).slice(0, IN_THE_HALL))
    await act({ kind: 'check-in', personId, mode: 'hall' });
  await act({ kind: 'call-item', itemId: item.id });
  await voteOn('open-ballot', undefined, false);
  const last = await voteOn('show-of-hands', { yes: 5, no: 1, abstain: 1 }, true);
  await act({ kind: 'close-item', itemId: item.id, disposition: 'done' });
  await act({ kind: 'close-meeting' });
  live.close();
  const minutes = await must('POST', `/api/v1/meetings/${meeting.id}/minutes`, {}, 201);
  const pdf = await clerk.get(`/api/v1/meetings/${meeting.id}/minutes.pdf`);
  if (pdf.status !== 200) throw new Error(`the minutes were not printed: ${pdf.status}`);
  clerk.leave();
  return { entries: last.seq, line: minutes.current.public.items[0].votes.at(-1).tallyLine };

  async function voteOn(procedure, count, carried) {
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Wer stimmt zu?' };
    await act({ kind: 'open-vote', voteId, itemId: item.id, subject, procedure });
    await act({ kind: 'close-vote', voteId, ...(count === undefined ? {} : { count }) });
    return act({ kind: 'announce-result', voteId, carried });
  }
}

const plan = (committeeId) => ({
  committeeId,
  title: 'Sitzung',
  startsAt: new Date().toISOString(),
  endsAt: null,
  place: 'Rathaus',
  publicRoom: null,
  public: true,
  rehearsal: false,
});

const expecting =
  (visitor) =>
  async (method, path, json, expected = 200) => {
    const { status, body } = await visitor.send(method, path, json === undefined ? {} : { json });
    if (status !== expected) throw new Error(`${method} ${path} was answered ${status}: ${body?.detail ?? ''}`);
    return body;
  };
