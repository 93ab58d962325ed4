import { profileFor, type RuleProfile } from '@gremia/rules';
import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { deadlineNow, deadlineOf } from '../views/circular';
import { nextStep } from '../views/next-step';

const SEATS = 8;
const DAY = '2026-11-25';
const EMERGENCY = { declared: true, statuteClause: '§ 7a Hauptsatzung' };
const circular = {
  ground: 'Bild und Ton sind nicht möglich',
  movedBy: 'Vorsitz',
  until: '2026-12-01T17:00:00.000Z',
};
const opening = { kind: 'open-meeting', confirmsRules: true, circular } as const satisfies TestCommand;
const council = (
  more: { emergency?: typeof EMERGENCY | null; profile?: RuleProfile; rehearsal?: boolean } = {},
): TestCouncil => new TestCouncil({ seats: SEATS, members: SEATS, emergency: EMERGENCY, ...more });
const question = { kind: 'free', question: 'Soll ohne Sitzung im Umlaufverfahren beschlossen werden?' } as const;

/** The members are asked whether they agree; all but the last `silent` answer, `yes` of them with yes. */
function asked(yes: number, no: number): TestCouncil {
  const meeting = council().do(opening);
  meeting.do({ kind: 'open-vote', voteId: 'a', itemId: null, subject: question }).cast('a', yes, no);
  return meeting;
}
const announced = (meeting: TestCouncil, carried: boolean): TestCouncil =>
  meeting.do({ kind: 'close-vote', voteId: 'a' }).do({ kind: 'announce-result', voteId: 'a', carried });

describe('a circular vote that one member can end', () => {
  const profile = profileFor('rheinland-pfalz-council', DAY);
  const opened = (): TestCouncil => council({ profile }).do(opening);
  const voting = (no = 1): TestCouncil =>
    opened()
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'free', question: 'Gilt das?' } })
      .cast('v', 6, no);

  it('asks nobody for their agreement, and is open to everybody until the deadline', () => {
    expect(nextStep(opened().state)).toMatchObject({ step: 'call-item' });
    const meeting = voting(2);
    expect(detailOf(meeting.try({ kind: 'close-vote', voteId: 'v' }))).toContain('so lange kann widersprochen werden');
  });

  it('ends with the objection: nothing is decided, now or later', () => {
    const meeting = voting().do({ kind: 'object-to-circular', reason: 'Das gehört in eine Sitzung.' }, member(7));
    expect(meeting.state).toMatchObject({ circularObjectedBy: 'm7', currentItemId: null });
    expect(meeting.state.votes['v']?.phase).toBe('aborted');
    expect(meeting.state.items[0]?.disposition).toBe('not-treated');
    expect(nextStep(meeting.state)).toEqual({ step: 'close-meeting' });
    expect(detailOf(meeting.try({ kind: 'call-item', itemId: 'i2' }))).toContain('widersprochen');
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: null, subject: question }))).toBe(
      'wrong-state',
    );
    expect(meeting.try({ kind: 'object-to-circular' }, member(2))).toEqual({ entries: [] });
    meeting.do({ kind: 'close-meeting' });
  });

  it('is followed by the end also where a vote on the procedure came to nothing with it', () => {
    const meeting = opened()
      .do({ kind: 'open-vote', voteId: 'v', itemId: null, subject: { kind: 'free', question: 'Bis Freitag?' } })
      .do({ kind: 'object-to-circular' }, member(7));
    expect(meeting.state.votes['v']?.phase).toBe('aborted');
    expect(nextStep(meeting.state)).toEqual({ step: 'close-meeting' });
  });

  it('is entered by the office for whoever wrote, and by nobody else for another', () => {
    expect(refusal(opened().try({ kind: 'object-to-circular', personId: 'm3' }, member(2)))).toBe('forbidden');
    expect(opened().do({ kind: 'object-to-circular', personId: 'm3' }).state.circularObjectedBy).toBe('m3');
  });

  it('is refused where the members decide by a majority, in a meeting, and after the deadline', () => {
    expect(council().do(opening).try({ kind: 'object-to-circular' }, member(1))).toMatchObject({
      refused: 'wrong-state',
      norm: '§ 36a Abs. 2 ThürKO',
    });
    expect(refusal(council({ profile }).convened(8).try({ kind: 'object-to-circular' }, member(1)))).toBe(
      'wrong-state',
    );
  });
});

describe('a circular vote', () => {
  it('is refused where the law knows none, and where no emergency was declared', () => {
    const never = council({ profile: profileFor('bayern-council', DAY) }).try(opening);
    expect(detailOf(never)).toContain('ein Umlaufverfahren ist nicht vorgesehen');
    const without = council({ emergency: null }).try(opening);
    expect(without).toMatchObject({ refused: 'wrong-state', norm: '§ 36a Abs. 2 ThürKO' });
    expect(detailOf(without)).toContain('Es fehlt: die Feststellung der Notlage');
    const late = { ...opening, circular: { ...circular, until: '2026-11-24T17:00:00.000Z' } };
    expect(refusal(council().try(late))).toBe('invalid-input');
  });

  it('has everybody take part where they are, and nobody come or go', () => {
    const meeting = council().do(opening);
    expect(Object.values(meeting.state.present).map(({ mode }) => mode)).toEqual(Array(SEATS).fill('circular'));
    expect(detailOf(meeting.try({ kind: 'check-in', mode: 'hall' }, member(1)))).toContain('kommt niemand zusammen');
    expect(detailOf(meeting.try({ kind: 'check-out' }, member(1)))).toContain('kommt niemand zusammen');
    expect(refusal(meeting.try({ kind: 'challenge-quorum' }, member(1)))).toBe('wrong-state');
  });

  it('asks the members first, and three quarters of all have to agree', () => {
    const meeting = council().do(opening);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', itemId: null, subject: question });
    expect(detailOf(meeting.try({ kind: 'call-item', itemId: 'i1' }))).toContain('Zuerst entscheiden die Mitglieder');
    const pause = { kind: 'free', question: 'Pause' } as const;
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: null, subject: pause }))).toBe('wrong-state');
    const enough = asked(6, 2);
    expect(enough.state.votes['a']).toMatchObject({
      questionType: 'circular',
      majority: { kind: 'share', numerator: 3, denominator: 4, of: 'statutory' },
    });
    announced(enough, true);
    expect(nextStep(enough.state)).toMatchObject({ step: 'call-item' });
    enough.do({ kind: 'call-item', itemId: 'i1' });
    expect(enough.vote('v', [5, 3]).state.votes['v']?.result?.carried).toBe(true);
  });

  it('decides nothing where too few agree', () => {
    const meeting = announced(asked(5, 3), false);
    expect(meeting.state.votes['a']?.result).toMatchObject({
      carried: false,
      label: 'Umlaufverfahren nicht zugestimmt',
    });
    expect(nextStep(meeting.state)).toEqual({ step: 'close-meeting' });
    expect(refusal(meeting.try({ kind: 'call-item', itemId: 'i1' }))).toBe('wrong-state');
    expect(refusal(meeting.try({ kind: 'propose-block', parts: [{ itemId: 'i1' }, { itemId: 'i1' }] }))).toBe(
      'wrong-state',
    );
    expect(meeting.do({ kind: 'close-meeting' }).state.items[0]?.disposition).toBe('not-treated');
  });

  it('stays open until the deadline, unless everybody has answered', () => {
    const meeting = asked(6, 1);
    expect(detailOf(meeting.try({ kind: 'close-vote', voteId: 'a' }))).toContain('bis Dienstag, 01.12.2026, 18:00 Uhr');
    meeting.at('2026-12-01T17:00:00.000Z').do({ kind: 'close-vote', voteId: 'a' });
    expect(meeting.state.votes['a']?.tally).toMatchObject({ yes: 6, no: 1, notVoting: 1, absent: 0 });
  });

  it('is answered on devices or by name, never by hands, on paper or into an urn', () => {
    const meeting = announced(asked(8, 0), true).do({ kind: 'call-item', itemId: 'i1' });
    const main = { kind: 'main', leaveOpen: false } as const;
    const as = (procedure: string) =>
      meeting.try({
        ...{ kind: 'open-vote', voteId: procedure, itemId: 'i1', subject: main, procedure },
        setup: { demand: { by: 'Fraktion Linde', norm: '§ 20' }, tellers: ['Anna Amsel'], confirmsDevices: true },
      });
    expect(['show-of-hands', 'paper-ballot', 'secret-ballot'].map((each) => refusal(as(each)))).toEqual(
      Array(3).fill('wrong-state'),
    );
    expect(refusal(as('open-ballot'))).toBe('accepted');
    expect(refusal(as('roll-call'))).toBe('accepted');
  });

  it('is asked about in no meeting', () => {
    const meeting = new TestCouncil({ seats: SEATS, members: SEATS }).convened(SEATS);
    const decision = meeting.try(
      { kind: 'open-vote', voteId: 'a', itemId: null, subject: question, question: 'circular' },
      office,
    );
    expect(refusal(decision)).toBe('invalid-input');
  });
});

describe('the deadline of a question', () => {
  const agreed = (more: { leastHours?: number } = {}): TestCouncil => {
    const meeting = council().do({ ...opening, circular: { ...circular, ...more } });
    meeting.do({ kind: 'open-vote', voteId: 'a', itemId: null, subject: question }).cast('a', 8, 0);
    return announced(meeting, true).do({ kind: 'call-item', itemId: 'i1' });
  };
  const asks = { kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main', leaveOpen: false } } as const;

  it('is that of the opening, which everybody was told, and later a day of its own', () => {
    const meeting = agreed();
    expect(meeting.state.votes['a']?.until).toBe(circular.until);
    meeting.at('2026-12-01T16:30:15.000Z').do(asks).cast('v', 3, 0);
    expect(meeting.state.votes['v']?.until).toBe('2026-12-02T16:31:00.000Z');
    expect(deadlineNow(meeting.state)).toBe('2026-12-02T16:31:00.000Z');
    meeting.at(circular.until);
    expect(detailOf(meeting.try({ kind: 'close-vote', voteId: 'v' }))).toBe(
      'Antworten sind bis Mittwoch, 02.12.2026, 17:31 Uhr möglich. Bis dahin bleibt die Abstimmung geöffnet, ' +
        'solange nicht alle geantwortet haben.',
    );
    meeting.at('2026-12-02T16:31:00.000Z').do({ kind: 'close-vote', voteId: 'v' });
  });

  it('is the end of answering, closed or not', () => {
    const meeting = agreed().at('2026-12-01T16:30:15.000Z').do(asks).cast('v', 3, 0);
    const ballot = { kind: 'cast-ballot', voteId: 'v', choice: 'no' } as const;
    meeting.at('2026-12-02T16:31:00.000Z').do(ballot, member(4));
    expect(meeting.at('2026-12-02T16:31:01.000Z').try(ballot, member(5))).toEqual({
      refused: 'vote-not-open',
      detail: 'Antworten waren bis Mittwoch, 02.12.2026, 17:31 Uhr möglich; diese kommt danach und zählt nicht.',
      norm: meeting.state.profile?.circular.norm,
    });
    expect(meeting.do({ kind: 'close-vote', voteId: 'v' }).state.votes['v']?.tally).toMatchObject({ yes: 3, no: 1 });
  });

  it('is closed before where everybody has answered', () => {
    const meeting = agreed().at('2026-12-01T16:30:15.000Z').do(asks).cast('v', 8, 0);
    expect(meeting.do({ kind: 'close-vote', voteId: 'v' }).state.votes['v']?.phase).toBe('closed');
  });

  it('is what whoever leads says, if it is not less than the opening gives', () => {
    const meeting = agreed({ leastHours: 72 });
    const early = meeting.try({ ...asks, until: '2026-12-01T16:00:00.000Z' });
    expect(detailOf(early)).toBe(
      'Die Frist ist zu kurz. Antworten müssen mindestens bis Dienstag, 01.12.2026, 18:00 Uhr möglich sein.',
    );
    const later = '2026-12-05T11:00:00.000Z';
    expect(meeting.do({ ...asks, until: later }).state.votes['v']?.until).toBe(later);
    const other = agreed({ leastHours: 72 }).at('2026-11-30T08:00:00.000Z').do(asks);
    expect(other.state.votes['v']?.until).toBe('2026-12-03T08:00:00.000Z');
  });

  it('is not known in a meeting, and not longer than the opening itself lasts', () => {
    const long = council().try({ ...opening, circular: { ...circular, leastHours: 200 } });
    expect(detailOf(long)).toContain('weniger Zeit');
    const meeting = new TestCouncil({ seats: SEATS, members: SEATS }).convened(SEATS);
    meeting.do({ kind: 'call-item', itemId: 'i1' });
    expect(refusal(meeting.try({ ...asks, until: '2999-12-01T17:00:00.000Z' }))).toBe('invalid-input');
    expect(meeting.do(asks).state.votes['v']?.until).toBeUndefined();
  });

  it('is that of the opening in journals from before each question had its own', () => {
    expect(deadlineOf(agreed().state, {})).toBe(circular.until);
  });
});
