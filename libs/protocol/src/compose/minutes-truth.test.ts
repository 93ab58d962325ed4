import {
  isUnderstood,
  nextStep,
  procedureOf,
  replay,
  initialState,
  type CommandActor,
  type MeetingState,
} from '@gremia/meeting';
import { proceduralMotion, type MinutesDocument } from '@gremia/contracts';
import fc from 'fast-check';
import { codeNo, member, office, refusal, TestCouncil, type TestCommand } from '../../../meeting/src/testing/council';
import { leads, sends } from '../../../meeting/src/testing/leads';
import { exclusionVote } from '../../../meeting/src/testing/rare-acts';
import { missingFields } from '../missing-fields';
import { composeMinutes } from './compose-minutes';

const SEATS = 9;
const MEMBERS = 8;
const person = fc.integer({ min: 1, max: MEMBERS });
const checkCode = fc.nat(999_999).map(codeNo);
const itemId = fc.constantFrom('i1', 'i2');

type Act = readonly [TestCommand, CommandActor] | 'next';
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
const act: fc.Arbitrary<Act> = fc.oneof(
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

/** All that is looked at in minutes is looked at in the same meetings, each of which is held once. */
const SEED = Date.now();
const meetings = new Map<string, TestCouncil>();

function held(acts: readonly Act[], seated: number): TestCouncil {
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

const minutesOf = ({ entries }: TestCouncil): MinutesDocument => {
  const document = composeMinutes(entries, 'public', { size: entries.length, root: '' });
  if (document === null) throw new Error('no minutes');
  return document;
};

const CHOICES = ['Ja', 'Nein', 'Enthaltung'];
const namesIn = (vote: MinutesDocument['items'][number]['votes'][number], ...choices: string[]): string[] =>
  (vote.roll ?? []).filter(({ choice }) => choices.includes(choice)).map(({ name }) => name);

describe('minutes of whatever may happen', () => {
  const property = (check: (meeting: TestCouncil, document: MinutesDocument) => void): void =>
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 10, maxLength: 70 }),
        fc.integer({ min: 4, max: MEMBERS }),
        (acts, seated) => {
          const meeting = held(acts, seated);
          check(meeting, minutesOf(meeting));
        },
      ),
      { numRuns: 150, seed: SEED },
    );

  it('have a roll that is the count, and a count that is the seats', () => {
    property(({ state }, { items }) => {
      for (const { tally, ...vote } of Object.values(state.votes))
        if (tally !== null) expect(procedureOf(vote).heads(tally)).toBe(SEATS);
      for (const vote of items.flatMap(({ votes: each }) => each)) {
        if (vote.roll === null || vote.kind === 'election') continue;
        const [yes, no, abstain, conflicted] = [...CHOICES, 'befangen'].map((choice) => namesIn(vote, choice).length);
        expect(vote.tallyLine).toBe(`Ja: ${yes}, Nein: ${no}, Enthaltungen: ${abstain}, Befangen: ${conflicted}`);
      }
    });
  });

  it('say of nobody both that they took no part and what they voted', () => {
    property((_meeting, { items }) => {
      for (const { conflicts, votes: all } of items)
        for (const sentence of conflicts) {
          const name = /^(Mitglied \d+) nahm an Beratung und Abstimmung/u.exec(sentence)?.[1];
          if (name !== undefined)
            for (const vote of all)
              expect([sentence, namesIn(vote, ...CHOICES)]).not.toEqual([sentence, expect.arrayContaining([name])]);
          const late = /Beteiligung von (Mitglied \d+) ist/u.exec(sentence)?.[1];
          // Where hands are counted nobody knows who raised one: whoever was there may have.
          if (late !== undefined && all.every(({ roll }) => roll !== null))
            expect(all.flatMap((vote) => namesIn(vote, ...CHOICES))).toContain(late);
        }
    });
  });

  it('know everybody who voted as present', () => {
    property(({ state }, { items, present, absent }) => {
      for (const vote of items.flatMap(({ votes: each }) => each))
        for (const name of namesIn(vote, ...CHOICES)) {
          expect(present.some((stay) => stay.name === name && stay.entitled)).toBe(true);
          expect(absent.map((each) => each.name)).not.toContain(name);
        }
      expect(new Set([...present, ...absent].map(({ name }) => name)).size).toBe(
        state.roster.filter(({ voting }) => voting).length,
      );
    });
  });

  it('vouch for no own vote that was not cast, and for no more than were counted', () => {
    const SAID = { 'mit Ja gestimmt': 'Ja', 'mit Nein gestimmt': 'Nein', 'sich der Stimme enthalten': 'Enthaltung' };
    property((_meeting, { items, present }) => {
      for (const { roll, tallyLine, ownVotes = [] } of items.flatMap(({ votes: each }) => each)) {
        const said = ownVotes.map((sentence) => {
          const [, name = '', words = ''] = /: (Mitglied \d+) hat (.+) \(/u.exec(sentence) ?? [];
          return { name, choice: SAID[words as keyof typeof SAID] };
        });
        for (const { name, choice } of said) {
          expect(present.map((stay) => stay.name)).toContain(name);
          if (roll !== null) expect(roll).toContainEqual({ name, choice });
        }
        for (const [choice, word] of [
          ['Ja', 'Ja'],
          ['Nein', 'Nein'],
          ['Enthaltung', 'Enthaltungen'],
        ] as const) {
          const counted = Number(new RegExp(`${word}: (\\d+)`, 'u').exec(tallyLine ?? '')?.[1] ?? 0);
          expect(said.filter((each) => each.choice === choice).length).toBeLessThanOrEqual(counted);
        }
      }
    });
  });

  it('call nothing resolved that too few resolved', () => {
    property(({ state }) => {
      for (const vote of Object.values(state.votes)) {
        const { tally, phase, quorum } = vote;
        if (tally === null || phase === 'open') continue;
        const away = (tally['absent'] ?? 0) + (tally['conflicted'] ?? 0);
        expect(procedureOf(vote).heads(tally) - away).toBeGreaterThanOrEqual(quorum.required);
      }
    });
  });

  it('promise no repetition that was not held, and leave nothing open beside a resolution', () => {
    property(({ state }, document) => {
      for (const { votes: all, resultLine, disposition } of document.items) {
        const repeated = all.filter(({ note }) => note?.startsWith('Wiederholung') === true).length;
        const promised = all.filter(({ note }) => note?.includes('es gilt die wiederholte') === true).length;
        expect(promised).toBeLessThanOrEqual(repeated + (state.currentVoteId === null ? 0 : 1));
        if (resultLine !== null) expect(disposition).not.toMatch(/zurückgezogen|vertagt|verwiesen|nicht behandelt/u);
      }
      if (state.phase === 'closed')
        expect(missingFields(document).join()).not.toMatch(/Widerspruch|nicht wiederholte/u);
    });
  });

  it('say who led for a while exactly where somebody took the lead', () => {
    property(({ entries }, { findings = [] }) => {
      const led = findings.filter((line) => line.startsWith('Die Sitzung leitete von '));
      const took = entries.findIndex(({ event }) => event.kind === 'chair-taken');
      const ended = entries.some(
        ({ event }, index) => index > took && (event.kind === 'chair-returned' || event.kind === 'meeting-closed'),
      );
      const again = entries.filter(({ event }) => event.kind === 'chair-taken').length > 1;
      expect(led.length > 0).toBe(took !== -1 && (ended || again));
    });
  });

  it('follow from the journal alone', () => {
    property(({ state, entries }) => {
      expect(entries.every(({ event }) => isUnderstood(event))).toBe(true);
      expect(replay(initialState, entries)).toEqual(state);
    });
  });
});
