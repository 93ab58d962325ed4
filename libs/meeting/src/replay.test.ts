import type { Choice } from '@gremia/rules';
import fc from 'fast-check';
import { mayRead, redactFor } from './audience';
import { evolve, replay } from './evolve';
import { runsOf } from './evolve/runs';
import type { MeetingEvent } from './events';
import { initialState } from './initial-state';
import type { ItemState, MeetingState } from './state';
import { isVoteOnConflict } from './views/conflict-cases';
import { procedureOf } from './procedures/registry';
import { seatsOfVote } from './views/seats-of-vote';
import { member, TestCouncil } from './testing/council';
import { choice, play, script, SEATS, seated } from './testing/random-meetings';

/** The public item without what was raised, heard and voted on behind closed doors. */
function asThePublicKnows({ items: [item], votes }: MeetingState): ItemState | undefined {
  if (item === undefined) return undefined;
  const told = (ids: readonly string[]): readonly string[] => ids.filter((id) => !isVoteOnConflict(votes[id] ?? null));
  // Where an election was broken off is counted in the votes that a reader knows.
  const elections = item.elections.map((election) => ({
    ...election,
    brokenOff: election.brokenOff.map((each) => ({ ...each, votes: told(item.voteIds.slice(0, each.votes)).length })),
  }));
  return { ...item, voteIds: told(item.voteIds), elections, conflictCases: [] };
}

const events = (meeting: TestCouncil): readonly MeetingEvent[] => meeting.entries.map(({ event }) => event);
const PUBLIC_ITEMS: ReadonlySet<string> = new Set(['i1', 'i2', 'i3']);

describe('whatever people do', () => {
  it('the journal, stored as JSON and read again, gives the same meeting', () => {
    fc.assert(
      fc.property(script, seated, (steps, hall) => {
        const meeting = play(steps, hall);
        expect(replay(initialState, JSON.parse(JSON.stringify(meeting.entries)) as typeof meeting.entries)).toEqual(
          meeting.state,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('the state, handed on as JSON at any moment, comes to the same meeting', () => {
    fc.assert(
      fc.property(script, seated, fc.double({ min: 0, max: 1, noNaN: true }), (steps, hall, share) => {
        const { entries, state } = play(steps, hall);
        const cut = Math.floor(share * entries.length);
        const handedOn = JSON.parse(JSON.stringify(replay(initialState, entries.slice(0, cut)))) as MeetingState;
        expect(replay(handedOn, entries.slice(cut))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('put in together, ballots and arrivals give the same meeting as one by one', () => {
    let together = 0;
    fc.assert(
      fc.property(script, seated, (steps, hall) => {
        const meeting = play(steps, hall);
        const oneByOne = meeting.entries.reduce((state, entry) => evolve(state, entry), initialState);
        expect(replay(initialState, meeting.entries)).toEqual(oneByOne);
        const runs = [...runsOf(meeting.entries)];
        expect(runs.flat()).toEqual(meeting.entries);
        together += runs.filter((run) => run.length > 1).length;
      }),
      { numRuns: 60 },
    );
    expect(together).toBeGreaterThan(60);
  });

  it('every count accounts for every seat, and agrees with what the seats show', () => {
    let counted = 0;
    fc.assert(
      fc.property(script, seated, (steps, hall) => {
        const meeting = play(steps, hall);
        for (const event of events(meeting)) {
          if (event.kind !== 'vote-closed') continue;
          counted += 1;
          const { notVoting, absent, conflicted, ...chosen } = event.tally;
          const vote = meeting.state.votes[event.voteId];
          expect(vote === undefined ? 0 : procedureOf(vote).heads(event.tally)).toBe(SEATS);
          const shown = seatsOfVote(meeting.state, event.voteId).map(({ state, ballot }) => ballot ?? state);
          const count = (standing: string): number => shown.filter((each) => each === standing).length;
          // Whom somebody has elected has a name of its own; that they were there is known.
          if (vote?.options !== undefined) {
            expect([conflicted, absent]).toEqual([count('conflicted'), count('absent')]);
            continue;
          }
          // Who raised which hand nobody knows; that they were there is known.
          if (count('unnamed') + count('cast') > 0) {
            expect([conflicted, absent]).toEqual([count('conflicted'), count('absent')]);
            continue;
          }
          expect(['yes', 'no', 'abstain', 'conflicted', 'not-voting', 'absent'].map(count)).toEqual([
            chosen['yes'],
            chosen['no'],
            // Where nobody may abstain, none is counted.
            chosen['abstain'] ?? 0,
            conflicted,
            notVoting,
            absent,
          ]);
        }
      }),
      { numRuns: 60 },
    );
    expect(counted).toBeGreaterThan(20);
  });

  it('nobody votes twice, nobody outside the electorate at all', () => {
    fc.assert(
      fc.property(script, seated, (steps, hall) => {
        const meeting = play(steps, hall);
        for (const vote of Object.values(meeting.state.votes)) {
          expect(Object.keys(vote.cast).filter((personId) => !vote.electorate.includes(personId))).toEqual([]);
          expect(vote.ballots?.length ?? 0).toBe(new Set(vote.ballots?.map(({ personId }) => personId)).size);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the public sees the same public items as the members, and nothing of the others', () => {
    fc.assert(
      fc.property(script, seated, (steps, hall) => {
        const meeting = play(steps, hall);
        const reader = { personId: null, member: false, office: false };
        const stream = meeting.entries
          .filter((entry) => mayRead(meeting.state, reader, entry))
          .map((entry) => ({ at: entry.at, actor: entry.actor, event: redactFor('public', entry) ?? entry.event }));
        expect(JSON.stringify(stream)).not.toContain('Grundstück');
        const seen = replay(initialState, stream);
        expect(seen.items[0]).toEqual(asThePublicKnows(meeting.state));
        expect(Object.values(seen.votes).every(({ itemId: id }) => id === null || PUBLIC_ITEMS.has(id))).toBe(true);
        for (const vote of Object.values(seen.votes)) {
          const whole = meeting.state.votes[vote.voteId];
          expect({ ...vote, cast: Object.keys(vote.cast) }).toEqual({ ...whole, cast: Object.keys(whole?.cast ?? {}) });
          // In a roll call everybody hears what is answered.
          const sealed = seen.profile !== null && procedureOf(vote).seal(seen.profile) !== 'live';
          if (vote.phase === 'open' && sealed)
            expect(Object.values(vote.cast).every((each) => each === null)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('the order in which ballots arrive changes neither count nor list', () => {
  const ballots = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: SEATS }), choice), {
    selector: ([index]) => index,
    minLength: 1,
  });
  fc.assert(
    fc.property(
      ballots.chain((cast) => fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length }))),
      ([inOrder, shuffled]) => {
        const count = (cast: readonly (readonly [number, Choice])[]): MeetingEvent | undefined => {
          const meeting = new TestCouncil({ seats: SEATS, members: SEATS }).convened(SEATS).open('v1');
          for (const [index, each] of cast)
            meeting.do({ kind: 'cast-ballot', voteId: 'v1', choice: each }, member(index));
          return events(meeting.do({ kind: 'close-vote', voteId: 'v1' })).at(-1);
        };
        expect(count(shuffled)).toEqual(count(inOrder));
      },
    ),
    { numRuns: 40 },
  );
});
