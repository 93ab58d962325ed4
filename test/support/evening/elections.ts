import { randomUUID } from 'node:crypto';
import type { VoteSetup } from '@gremia/contracts';
import { announcementOf, electionAtHand } from '@gremia/meeting';
import type { Evening } from './evening';

/** Who stands, by name; `votes` of those in the hall where they are counted by the office. */
interface Round {
  readonly procedure: string;
  readonly setup?: VoteSetup;
  readonly shares?: readonly number[];
}
const OPENLY = { openBecause: { ground: 'other', norm: '§ 13 Abs. 2 der Hauptsatzung' } } as const;
const BY_TELLERS = { tellers: ['Anna Amsel', 'Ben Buche'] };

async function begin(evening: Evening, office: string, names: readonly string[]): Promise<string> {
  const electionId = randomUUID();
  const itemId = evening.here;
  await evening.office({ kind: 'start-election', itemId, electionId, office, places: 1 });
  for (const [index, name] of names.entries()) {
    const candidateId = randomUUID();
    const by = `Fraktion ${index % 2 === 0 ? 'Linde' : 'Ahorn'}`;
    await evening.office({ kind: 'nominate-candidate', itemId, electionId, candidateId, name, by, agrees: index > 0 });
    if (index === 0) await evening.office({ kind: 'answer-candidacy', itemId, electionId, candidateId, agrees: true });
  }
  return electionId;
}

/** One round; where several have as many votes the lot is drawn before the announcement. */
async function round(evening: Evening, electionId: string, { procedure, setup, shares = [] }: Round): Promise<void> {
  const voteId = randomUUID();
  const subject = { kind: 'election', electionId } as const;
  await evening.office({
    kind: 'open-vote',
    voteId,
    itemId: evening.here,
    subject,
    procedure,
    ...(setup ? { setup } : {}),
  });
  await evening.stage.look(`${procedure}-open`);
  const { electorate = [], options = [] } = evening.state.votes[voteId] ?? {};
  const parts = shares.map((share) => Math.floor((electorate.length * share) / 100));
  const counts = Object.fromEntries(options.map(({ id }, index) => [id, parts[index] ?? 0]));
  const blank = electorate.length - parts.reduce((sum, each) => sum + each, 0);
  await evening.count(voteId, { counts: { ...counts, blank } });
  const outcome = announcementOf(evening.state, voteId)?.outcome;
  if (outcome?.kind === 'election' && outcome.lot !== null)
    await evening.office({ kind: 'draw-lot', voteId, by: 'Ida Amtmann', norm: '§ 39 Abs. 2 ThürKO' });
  await evening.announce(voteId);
  await evening.stage.look(`${procedure}-announced`);
}

/** Who is elected says so; nobody elected: it is held again until somebody is, or broken off. */
async function answered(evening: Evening, accepts = true): Promise<boolean> {
  const itemId = evening.here;
  const election = electionAtHand(evening.state, itemId);
  if (election?.phase !== 'accepting') return false;
  const elected = Object.values(evening.state.votes).findLast(
    ({ subject, result }) =>
      subject.kind === 'election' &&
      subject.electionId === election.electionId &&
      (result?.outcome?.elected.length ?? 0) > 0,
  )?.result?.outcome?.elected[0];
  await evening.office({
    kind: 'answer-election',
    itemId,
    electionId: election.electionId,
    candidateId: elected ?? '',
    accepts,
  });
  return true;
}

async function untilElected(evening: Evening, electionId: string, held: Round): Promise<void> {
  for (let no = 0; no < 3 && electionAtHand(evening.state, evening.here)?.phase !== 'accepting'; no += 1)
    await round(evening, electionId, held);
  if (await answered(evening)) return;
  await breakOff(evening, electionId, 'Eine Mehrheit kommt heute nicht zustande.');
}

async function breakOff(evening: Evening, electionId: string, reason: string): Promise<void> {
  const election = electionAtHand(evening.state, evening.here);
  if (election?.electionId === electionId)
    await evening.office({ kind: 'break-off-election', itemId: evening.here, electionId, reason, again: false });
}

/** On paper: nobody has the majority, a run-off, which ends in a tie, and the lot. */
export async function withRunOffAndLot(evening: Evening): Promise<void> {
  const electionId = await begin(evening, 'Vorsitz des Bauausschusses', ['Dora Dorn', 'Emil Esche', 'Frieda Falk']);
  const held = { procedure: 'election-ballots', setup: BY_TELLERS };
  await round(evening, electionId, { ...held, shares: [40, 35, 20] });
  if (electionAtHand(evening.state, evening.here)?.phase !== 'accepting')
    await round(evening, electionId, { ...held, shares: [45, 45] });
  await untilElected(evening, electionId, { ...held, shares: [45, 45] });
  await evening.close();
}

/** In one way after another; an election that is not to be held today is broken off. */
export const heldAs =
  (office: string, procedure: string, shares: readonly number[] = []) =>
  async (evening: Evening): Promise<void> => {
    const secretly = procedure === 'election-urn';
    const electionId = await begin(evening, office, ['Gerd Gruber', 'Helga Holm']);
    await untilElected(evening, electionId, {
      procedure,
      shares,
      setup: secretly ? { confirmsDevices: true } : { ...OPENLY, order: 'alphabet' },
    });
    if (procedure === 'election-hands')
      await breakOff(
        evening,
        await begin(evening, `Stellvertretung: ${office}`, ['Ina Ihle']),
        'Auf Wunsch der Fraktionen.',
      );
    await evening.close();
  };
