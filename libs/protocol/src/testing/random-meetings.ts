import { nextStep, type CommandActor, type MeetingState } from '@gremia/meeting';
import { proceduralMotion } from '@gremia/contracts';
import fc from 'fast-check';
import { codeNo, member, office, refusal, TestCouncil, type TestCommand } from '../../../meeting/src/testing/council';
import { leads, sends } from '../../../meeting/src/testing/leads';
import { exclusionVote } from '../../../meeting/src/testing/rare-acts';

export const SEATS = 9;
export const MEMBERS = 8;
const person = fc.integer({ min: 1, max: MEMBERS });
const checkCode = fc.nat(999_999).map(codeNo);
const itemId = fc.constantFrom('i1', 'i2');

export type Act = readonly [TestCommand, CommandActor] | 'next';
const byMember = (command: TestCommand) => person.map((index): Act => [command, member(index)]);
const byOffice = (command: fc.Arbitrary<TestCommand>) => command.map((each): Act => [each, office]);
const votes = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];

const oralMotion = (index: number, id: string): TestCommand => ({
  ...{ kind: 'note-oral-motion', itemId: id, mover: `Mitglied ${index}`, text: 'Die Bänke bleiben.' },
});
const rapporteur = (id: string, name: string): TestCommand => ({ kind: 'name-rapporteur', itemId: id, name });
const participant = (group: 'administration' | 'expert' | 'guest'): TestCommand => ({
  kind: 'record-participant',
  participant: { participantId: group, name: 'Ida Amtmann', role: 'Hauptamt', group, part: 'public', itemIds: [] },
});

/** What people do, sensible or not; every third act is what the chair would do next. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('next' as const) },
  byMember({ kind: 'check-in', mode: 'hall' }),
  byMember({ kind: 'check-in', mode: 'remote' }),
  byMember({ kind: 'check-out' }),
  byMember({ kind: 'challenge-quorum' }),
  fc
    .tuple(person, fc.constantFrom(...proceduralMotion.options), fc.constantFrom('p1', 'p2', 'p3', 'p4'))
    .map(([index, motion, motionId]): Act => [
      { kind: 'raise-motion', motionId, motion, detail: motion === 'refer' ? 'an den Bauausschuss' : '' },
      member(index),
    ]),
  byMember({ kind: 'request-floor', pointOfOrder: false }),
  byMember({ kind: 'request-floor', pointOfOrder: true }),
  byMember({ kind: 'withdraw-floor' }),
  fc
    .tuple(person, person, itemId)
    .map(([index, other, id]): Act => [
      { kind: 'raise-conflict', itemId: id, personId: `m${other}`, reason: 'Grundstück' },
      member(index),
    ]),
  byOffice(fc.tuple(person, itemId).map(([index, id]) => exclusionVote(`m${index}`, id))),
  byOffice(fc.constant({ kind: 'propose-block', parts: [{ itemId: 'i1' }, { itemId: 'i2' }] })),
  fc.tuple(person, itemId).map(([index, id]): Act => [{ kind: 'object-to-block', itemId: id }, member(index)]),
  byOffice(
    fc.constantFrom(...votes).map((voteId) => ({
      kind: 'open-vote',
      voteId,
      itemId: null,
      subject: { kind: 'free', question: 'Pause' },
      question: 'deviation',
    })),
  ),
  byMember({ kind: 'take-chair' }),
  byMember({ kind: 'return-chair' }),
  byOffice(
    person.map((index) => ({
      kind: 'offer-chair',
      personId: `m${index}`,
      scope: 'rest',
      ground: 'wish',
      reason: 'Reihenfolge',
    })),
  ),
  byOffice(fc.constantFrom('Anna Amsel', 'Bernd Bach').map((name) => ({ kind: 'change-secretary', name }))),
  fc.tuple(person, itemId).map(([index, id]): Act => [{ kind: 'declare-conflict', itemId: id }, member(index)]),
  byOffice(
    fc.tuple(person, itemId).map(([index, id]) => ({ kind: 'lift-conflict', itemId: id, personId: `m${index}` })),
  ),
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        person,
        fc.constantFrom(...votes),
        fc.constantFrom('yes', 'no', 'abstain', 'conflicted', 'blank'),
        checkCode,
      )
      .map(([index, voteId, choice, code]): Act => [
        { kind: 'cast-ballot', voteId, choice, checkCode: code },
        member(index),
      ]),
  },
  fc
    .tuple(person, fc.constantFrom(...votes))
    .map(([index, voteId]): Act => [{ kind: 'doubt-result', voteId }, member(index)]),
  byOffice(
    fc
      .tuple(fc.constantFrom(...votes), fc.constantFrom('faulty-count', undefined))
      .map(([voteId, ground]) => ({ kind: 'abort-vote', voteId, reason: 'x', ...(ground ? { ground } : {}) })),
  ),
  byOffice(
    fc.tuple(itemId, fc.integer({ min: 1, max: 2 })).map(([id, places]) => ({
      kind: 'start-election',
      itemId: id,
      electionId: `e-${id}`,
      office: 'Vorsitz',
      places,
    })),
  ),
  byOffice(
    fc.tuple(itemId, fc.constantFrom('x', 'y', 'z'), fc.boolean()).map(([id, candidateId, agrees]) => ({
      kind: 'nominate-candidate',
      itemId: id,
      electionId: `e-${id}`,
      candidateId,
      name: `Bewerbung ${candidateId}`,
      by: 'Fraktion Linde',
      agrees,
    })),
  ),
  byOffice(
    fc
      .tuple(itemId, fc.constantFrom('done', 'postponed', 'withdrawn', 'not-treated'), fc.constantFrom('', 'Grund'))
      .map(([id, disposition, note]) => ({ kind: 'close-item', itemId: id, disposition, note })),
  ),
  byOffice(person.map((index) => ({ kind: 'correct-attendance', personId: `m${index}`, stays: [], reason: 'x' }))),
  {
    weight: 3,
    arbitrary: fc
      .tuple(person, fc.constantFrom(...votes), fc.constantFrom('yes', 'no', 'abstain', 'conflicted', undefined))
      .map(([index, voteId, choice]): Act => [
        { kind: 'demand-own-vote', voteId, ...(choice === undefined ? {} : { choice }) },
        member(index),
      ]),
  },
  byOffice(fc.tuple(person, itemId).map(([index, id]) => oralMotion(index, id))),
  byOffice(fc.tuple(itemId, fc.constantFrom('', 'Ida Amtmann')).map(([id, name]) => rapporteur(id, name))),
  byOffice(fc.constantFrom('administration', 'expert', 'guest').map((group) => participant(group))),
  byOffice(
    fc.constantFrom<TestCommand>(
      { kind: 'interrupt-meeting', reason: 'Pause' },
      { kind: 'interrupt-meeting', cause: 'disturbance', reason: 'Ton' },
      { kind: 'resume-meeting' },
      { kind: 'give-floor' },
      { kind: 'give-floor', guest: 'Frau Ulme' },
      { kind: 'end-floor' },
      { kind: 'arrange-speakers', order: 'factions', closed: true },
      { kind: 'close-meeting' },
    ),
  ),
);

const meetings = new Map<string, TestCouncil>();

/** A meeting of these acts; each is held once, however often it is looked at. */
export function held(acts: readonly Act[], seated: number): TestCouncil {
  const name = JSON.stringify([acts, seated]);
  const meeting = meetings.get(name) ?? holdMeeting(acts, seated);
  meetings.set(name, meeting);
  return meeting;
}

function holdMeeting(acts: readonly Act[], seated: number): TestCouncil {
  const meeting = new TestCouncil({
    seats: SEATS,
    members: MEMBERS,
    deputies: 2,
    items: [{ itemId: 'i1' }, { itemId: 'i2' }],
  });
  meeting.convened(seated);
  for (const [turn, each] of acts.entries()) {
    const [command, actor] =
      each === 'next' ? [chairs(meeting.state, turn), sends(meeting.state, nextStep(meeting.state), office)] : each;
    if (command !== null && refusal(meeting.try(command, actor)) === 'accepted') meeting.do(command, actor);
  }
  return meeting;
}

/** As long as there is another vote to open. */
function chairs(state: MeetingState, turn: number): TestCommand | null {
  const voteId = votes.find((id) => state.votes[id] === undefined);
  const step = nextStep(state);
  return voteId === undefined && (step.step === 'open-vote' || step.step === 'open-block')
    ? null
    : leads(state, step, voteId ?? '', turn);
}
