import { proceduralMotion } from '@gremia/contracts';
import { bodiesInForce, profileFor, type Choice } from '@gremia/rules';
import fc from 'fast-check';
import { mayRead, redactFor } from './audience';
import { evolve, replay } from './evolve';
import { runsOf } from './evolve/runs';
import type { CommandActor } from './decision';
import type { MeetingEvent } from './events';
import { initialState } from './initial-state';
import type { ItemState, MeetingState } from './state';
import { isVoteOnConflict } from './views/conflict-cases';
import { procedureOf } from './procedures/registry';
import { resolutionOf } from './views/resolution-of';
import { seatsOfVote } from './views/seats-of-vote';
import { leadsOn, leadsToResult } from './testing/leads-on';
import { laterActs, SUBSTITUTES } from './testing/later-acts';
import { rareActs } from './testing/rare-acts';
import { scene, type Turn } from './testing/scenes';
import { unitActs } from './testing/unit-acts';
import { amendment, codeNo, member, office, refusal, TestCouncil, type TestCommand, TEXT } from './testing/council';

const SEATS = 9;
/** They exclude each other. */
const AMENDMENTS = [
  amendment('a', '0013/26', TEXT.replace('2030', '2029')),
  amendment('b', '0014/26', TEXT.replace('2030', '2035')),
];
const items = [
  {
    itemId: 'i1',
    text: { amendments: AMENDMENTS },
  },
  { itemId: 'n1', public: false, title: 'Nichtöffentlich', text: { title: 'Grundstück' } },
  { itemId: 'i2' },
  { itemId: 'i3' },
];
const itemId = fc.constantFrom('i1', 'i1', 'n1', 'n1', 'i2', 'i3', 'late1');
const PUBLIC_ITEMS: ReadonlySet<string> = new Set(['i1', 'i2', 'i3']);
const DAY = '2026-11-25';
/** Council, committees and advisory boards of every Land that is known. */
const PROFILES = bodiesInForce(DAY).map(({ key }) => profileFor(key, DAY));
const VOTES = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
const voteId = fc.constantFrom(...VOTES);
const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain', 'conflicted');
/** With what only some kinds of vote know. */
const anyChoice = fc.oneof(choice, fc.constantFrom('blank', 'invalid'));
/** Drawn on the device of whoever votes; some votes have no use for it. */
const checkCode = fc.nat(999_999).map(codeNo);
const mode = fc.constantFrom('hall' as const, 'hall' as const, 'remote' as const);
const person = fc.integer({ min: 1, max: SEATS }).map(member);

const moves = fc
  .tuple(person, fc.constantFrom(...proceduralMotion.options), fc.constantFrom('p1', 'p2', 'p3', 'p4'))
  .map(
    ([actor, motion, motionId]) => [{ kind: 'raise-motion', motionId, motion, detail: 'x' } as const, actor] as const,
  );
/** What anybody may try at any time, sensible or not. */
const act: fc.Arbitrary<readonly [TestCommand, CommandActor]> = fc.oneof(
  fc.tuple(fc.record({ kind: fc.constant('check-in' as const), mode }), person),
  fc.tuple(fc.record({ kind: fc.constant('check-out' as const) }), person),
  fc.tuple(fc.record({ kind: fc.constant('declare-conflict' as const), itemId }), person),
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.record({
        kind: fc.constant('cast-ballot' as const),
        voteId,
        choice: anyChoice,
        checkCode,
        replaces: fc.boolean(),
      }),
      person,
    ),
  },
  moves,
  fc.tuple(fc.record({ kind: fc.constant('request-floor' as const), pointOfOrder: fc.boolean() }), person),
  ...rareActs(itemId, voteId, person),
  ...laterActs(itemId, voteId, person),
  ...unitActs(itemId, person, AMENDMENTS),
  fc.tuple(fc.record({ kind: fc.constant('doubt-result' as const), voteId, reason: fc.constant('') }), person),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'interrupt-meeting', reason: 'Pause' },
      { kind: 'resume-meeting' },
      { kind: 'give-floor', seconds: 60 },
      { kind: 'close-meeting' },
    ),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({ kind: fc.constant('close-item' as const), itemId, disposition: fc.constant('done' as const) }),
    fc.constant(office),
  ),
);

/** Now and then the chair does what is to be done next, or leads a whole vote; in between, people act at random. */
const script = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: act.map((each) => [each]) },
      { weight: 6, arbitrary: fc.constant(['next' as const]) },
      { weight: 2, arbitrary: fc.constant(['vote' as const]) },
      { weight: 1, arbitrary: fc.constant(['correct' as const]) },
      { weight: 2, arbitrary: scene(['i2', 'i3'], 'v7') },
    ),
    { minLength: 20, maxLength: 120 },
  )
  .map((parts): readonly ('correct' | Turn)[] => parts.flat());

function play(
  steps: readonly ('correct' | Turn)[],
  [hall, law, nobodyMeets]: readonly [hall: number, law: number, nobodyMeets: boolean],
): TestCouncil {
  const profile = PROFILES[law % PROFILES.length];
  if (profile === undefined) throw new Error('no rules');
  const meeting = new TestCouncil({
    ...{ seats: SEATS, members: SEATS, deputies: 2, items, profile },
    substitutes: SUBSTITUTES,
    emergency: { declared: true, statuteClause: null },
  });
  if (nobodyMeets && profile.circular.value.allowed !== 'never')
    meeting.do({ kind: 'open-meeting', confirmsRules: true, circular: CIRCULAR });
  else meeting.convened(hall);
  for (const [turn, each] of steps.entries()) {
    if (each === 'next') leadsOn(meeting, VOTES, turn);
    else if (each === 'vote') leadsToResult(meeting, VOTES, turn);
    else {
      const [command, actor] = each === 'correct' ? ([corrects(meeting.state), office] as const) : each;
      if (command !== null && refusal(meeting.try(command, actor)) === 'accepted') meeting.do(command, actor);
    }
  }
  return meeting;
}

/** A letter more at the end of what was resolved first; refused as long as nothing is, or it can be doubted. */
function corrects(state: MeetingState): TestCommand | null {
  const resolved = state.items
    .map(({ itemId: id }) => ({ id, text: resolutionOf(state, id) }))
    .find(({ text }) => text !== null);
  if (resolved === undefined || resolved.text === null) return null;
  const { points, textHash } = resolved.text;
  const longer = points.map((point) => ({ ...point, body: [...point.body, { t: 'text' as const, s: 'e' }] }));
  return {
    kind: 'correct-text',
    itemId: resolved.id,
    points: longer,
    basedOn: textHash,
    reason: 'Endung',
    confirmsMeaning: true,
  };
}

/** The public item without what was raised, heard and voted on behind closed doors. */
function asThePublicKnows({ items: [item], votes }: MeetingState): ItemState | undefined {
  if (item === undefined) return undefined;
  const voteIds = item.voteIds.filter((id) => !isVoteOnConflict(votes[id] ?? null));
  return { ...item, voteIds, conflictCases: [] };
}

const events = (meeting: TestCouncil): readonly MeetingEvent[] => meeting.entries.map(({ event }) => event);
const CIRCULAR = {
  ground: 'Hochwasser',
  movedBy: 'Vorsitz',
  until: '2026-11-25T16:00:40.000Z',
  simpleMatters: true,
} as const;
/** How many come into the hall, by whose rules they meet, and whether they would rather not. */
const seated = fc.tuple(fc.integer({ min: 4, max: SEATS }), fc.nat(PROFILES.length - 1), fc.boolean());

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
