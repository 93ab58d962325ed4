import type { CommandActor } from '@gremia/meeting';
import { proceduralMotion } from '@gremia/contracts';
import { bodiesInForce, profileFor, type RuleProfile } from '@gremia/rules';
import fc from 'fast-check';
import { codeNo, member, office, refusal, TestCouncil, type TestCommand } from '../../../meeting/src/testing/council';
import { laterActs, SUBSTITUTES } from '../../../meeting/src/testing/later-acts';
import { leadsOn, leadsToResult } from '../../../meeting/src/testing/leads-on';
import { exclusionVote, rareActs } from '../../../meeting/src/testing/rare-acts';
import { scene, type Turn } from '../../../meeting/src/testing/scenes';

export const SEATS = 9;
export const MEMBERS = 8;
const DAY = '2026-11-25';
/** By whose rules a meeting is held: every kind of body of every Land. */
export const law = fc.constantFrom(...bodiesInForce(DAY).map(({ key }) => key));
const person = fc.integer({ min: 1, max: MEMBERS });
const checkCode = fc.nat(999_999).map(codeNo);
const itemId = fc.constantFrom('i1', 'i2', 'late1');

export type Act = readonly Turn[];
type Sent = readonly [TestCommand, CommandActor];
const byMember = (command: TestCommand) => person.map((index): Sent => [command, member(index)]);
const byOffice = (command: fc.Arbitrary<TestCommand>) => command.map((each): Sent => [each, office]);
const votes = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
const voteId = fc.constantFrom(...votes);
const actor = person.map(member);

const oralMotion = (index: number, id: string): TestCommand => ({
  ...{ kind: 'note-oral-motion', itemId: id, mover: `Mitglied ${index}`, text: 'Die Bänke bleiben.' },
});
const rapporteur = (id: string, name: string): TestCommand => ({ kind: 'name-rapporteur', itemId: id, name });
const participant = (group: 'administration' | 'expert' | 'guest'): TestCommand => ({
  kind: 'record-participant',
  participant: { participantId: group, name: 'Ida Amtmann', role: 'Hauptamt', group, part: 'public', itemIds: [] },
});

const sent: fc.Arbitrary<Sent> = fc.oneof(
  byMember({ kind: 'check-in', mode: 'hall' }),
  byMember({ kind: 'check-in', mode: 'remote' }),
  byMember({ kind: 'check-out' }),
  byMember({ kind: 'challenge-quorum' }),
  byMember({ kind: 'note-convocation', stance: 'objects' }),
  fc
    .tuple(person, fc.constantFrom(...proceduralMotion.options), fc.constantFrom('p1', 'p2', 'p3', 'p4'))
    .map(([index, motion, motionId]): Sent => [
      { kind: 'raise-motion', motionId, motion, detail: motion === 'refer' ? 'an den Bauausschuss' : '' },
      member(index),
    ]),
  byMember({ kind: 'request-floor', pointOfOrder: false }),
  byMember({ kind: 'request-floor', pointOfOrder: true }),
  byMember({ kind: 'withdraw-floor' }),
  fc
    .tuple(person, person, itemId)
    .map(([index, other, id]): Sent => [
      { kind: 'raise-conflict', itemId: id, personId: `m${other}`, reason: 'Grundstück' },
      member(index),
    ]),
  byOffice(fc.tuple(person, itemId).map(([index, id]) => exclusionVote(`m${index}`, id))),
  byOffice(fc.constant({ kind: 'propose-block', parts: [{ itemId: 'i1' }, { itemId: 'i2' }] })),
  fc.tuple(person, itemId).map(([index, id]): Sent => [{ kind: 'object-to-block', itemId: id }, member(index)]),
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
  fc.tuple(person, itemId).map(([index, id]): Sent => [{ kind: 'declare-conflict', itemId: id }, member(index)]),
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
      .map(([index, voteId, choice, code]): Sent => [
        { kind: 'cast-ballot', voteId, choice, checkCode: code },
        member(index),
      ]),
  },
  fc
    .tuple(person, fc.constantFrom(...votes))
    .map(([index, voteId]): Sent => [{ kind: 'doubt-result', voteId }, member(index)]),
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
      .map(([index, voteId, choice]): Sent => [
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

/**
 * What people do, sensible or not; often what the chair would do next, now and then a whole vote or a whole scene.
 */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: sent.map((each) => [each]) },
  {
    weight: 3,
    arbitrary: fc.oneof(...rareActs(itemId, voteId, actor), ...laterActs(itemId, voteId, actor)).map((each) => [each]),
  },
  { weight: 4, arbitrary: fc.constant(['next' as const]) },
  { weight: 2, arbitrary: fc.constant(['vote' as const]) },
  { weight: 1, arbitrary: scene(['i1', 'i2'], 'v6') },
);

const meetings = new Map<string, TestCouncil>();

/** A meeting of these acts; each is held once, however often it is looked at. */
export function held(acts: readonly Act[], seated: number, body: string): TestCouncil {
  const name = JSON.stringify([acts, seated, body]);
  const meeting = meetings.get(name) ?? holdMeeting(acts, seated, profileFor(body, DAY));
  meetings.set(name, meeting);
  return meeting;
}

function holdMeeting(acts: readonly Act[], seated: number, profile: RuleProfile): TestCouncil {
  const meeting = new TestCouncil({
    seats: SEATS,
    members: MEMBERS,
    deputies: 2,
    items: [{ itemId: 'i1' }, { itemId: 'i2' }],
    substitutes: SUBSTITUTES,
    profile,
  });
  meeting.convened(seated);
  for (const [turn, each] of acts.flat().entries()) {
    if (each === 'next') leadsOn(meeting, votes, turn);
    else if (each === 'vote') leadsToResult(meeting, votes, turn);
    else if (refusal(meeting.try(...each)) === 'accepted') meeting.do(...each);
  }
  return meeting;
}
