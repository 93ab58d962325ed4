import {
  RuleError,
  assessOutcome,
  checkConvocation,
  checkRemoteAnnouncement,
  decideUrgency,
  disturbanceSentence,
  noticePeriod,
  outcomeSentence,
  profileFor,
  quorum,
  remoteEntitlement,
} from './index';

const thueringen = profileFor('thueringen-council', '2025-03-05');
const seats = { seats: 51, entitled: 51, present: 51 };
const none = { conflicted: 0, notVoting: 0, absent: 0 };

describe('a hybrid wish without a legal basis (§ 36a ThürKO)', () => {
  it('counts the 27 in the hall only and says why', () => {
    const remote = remoteEntitlement({ profile: thueringen, emergency: null });
    expect(remote.entitled).toBe(false);
    expect(remote.sentence).toBe(
      'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 36a ThürKO: nur in festgestellter ' +
        'Notlage und nach Maßgabe der Hauptsatzung). Die zugeschalteten Mitglieder gelten nicht als anwesend.',
    );
    expect(quorum({ profile: thueringen, statutorySeats: 51, presentEntitled: 27 })).toMatchObject({
      required: 26,
      quorate: true,
      sentence: '27 von 51 anwesend und stimmberechtigt – beschlussfähig (26 erforderlich)',
    });
    expect(quorum({ profile: thueringen, statutorySeats: 51, presentEntitled: 25 }).sentence).toBe(
      'Der Stadtrat ist nicht beschlussfähig.',
    );
  });

  it('counts everybody in a declared emergency with clause and public room', () => {
    const emergency = { declared: true, statuteClause: '§ 7a Hauptsatzung', publicRoom: 'Rathausfestsaal' };
    expect(remoteEntitlement({ profile: thueringen, emergency })).toMatchObject({ entitled: true, sentence: null });
    expect(remoteEntitlement({ profile: thueringen, emergency: { ...emergency, publicRoom: null } })).toMatchObject({
      entitled: false,
      missing: ['public-room'],
    });
    expect(() => checkRemoteAnnouncement(thueringen, '  ')).toThrow(RuleError);
    expect(() => checkRemoteAnnouncement(thueringen, 'Rathausfestsaal')).not.toThrow();
  });

  it('shuts connected members out of an election only, under § 37a GemO BW', () => {
    const profile = profileFor('baden-wuerttemberg-council', '2025-10-01');
    const facts = { profile, emergency: null, statuteClause: '§ 5 Hauptsatzung' };
    expect(remoteEntitlement(facts).entitled).toBe(true);
    expect(remoteEntitlement({ ...facts, subject: 'election' })).toMatchObject({ entitled: false, norm: '§ 37a GemO' });
  });
});

describe('deadlines for Wednesday, 11.11.2020 (§ 35 Abs. 2 and 6 ThürKO)', () => {
  const base = profileFor('thueringen-council', '2020-11-11');
  const fifteen = { ...base.residentsQuestions, value: { daysBefore: 15 } };
  const profile = { ...base, residentsQuestions: fifteen };

  it('gives every last day', () => {
    expect(noticePeriod({ profile, meetingDay: '2020-11-11' })).toMatchObject({
      receiptBy: '2020-11-06',
      fullDays: ['2020-11-07', '2020-11-08', '2020-11-09', '2020-11-10'],
      urgentReceiptBy: '2020-11-09',
      announcementBy: '2020-11-07',
      residentsQuestionsBy: '2020-10-27',
    });
  });

  it('finds a convocation of 07.11. too late, and healed when the member appears without objecting', () => {
    const facts = { profile, meetingDay: '2020-11-11', receivedOn: '2020-11-07' };
    expect(checkConvocation(facts)).toMatchObject({
      kept: false,
      healed: false,
      latest: '2020-11-06',
      sentence: 'Ladungsfrist nicht gewahrt (§ 35 Abs. 2 ThürKO)',
    });
    expect(checkConvocation({ ...facts, appeared: true })).toMatchObject({
      kept: false,
      healed: true,
      norm: '§ 35 Abs. 3 ThürKO',
    });
    expect(checkConvocation({ ...facts, appeared: true, objected: true }).healed).toBe(false);
    expect(checkConvocation({ ...facts, urgent: true, saysShortened: true }).kept).toBe(true);
    expect(checkConvocation({ ...facts, urgent: true }).kept).toBe(false);
  });
});

describe('outcomes in words', () => {
  it('rejects a tie (§ 39 Abs. 1 ThürKO)', () => {
    const tally = { yes: 19, no: 19, abstain: 2, ...none };
    const detail = assessOutcome(tally, { kind: 'simple' }, seats, 'ignored');
    expect(outcomeSentence({ profile: thueringen, tally, detail })).toBe(
      'Der Antrag ist bei Stimmengleichheit abgelehnt (19 Ja, 19 Nein, 2 Enthaltungen).',
    );
  });

  it('confirms urgency with two thirds of those present (§ 35 Abs. 5 ThürKO)', () => {
    const yes = decideUrgency(
      thueringen,
      { yes: 32, no: 10, abstain: 1, ...none, absent: 8 },
      { seats: 51, entitled: 43, present: 43 },
    );
    expect(yes).toMatchObject({
      confirmed: true,
      required: 29,
      sentence: 'Die Dringlichkeit wird bestätigt; die Drucksache wird auf die Tagesordnung genommen.',
    });
    expect(
      decideUrgency(
        thueringen,
        { yes: 20, no: 24, abstain: 0, ...none, absent: 7 },
        { seats: 51, entitled: 44, present: 44 },
      ).confirmed,
    ).toBe(false);
  });

  it('recommends in an advisory board', () => {
    const profile = profileFor('thueringen-advisory-board', '2025-03-05');
    const tally = { yes: 11, no: 1, abstain: 2, ...none };
    const detail = assessOutcome(tally, { kind: 'simple' }, { seats: 14, entitled: 14, present: 14 }, 'ignored');
    expect(outcomeSentence({ profile, tally, detail })).toBe(
      'Der Beirat empfiehlt mehrheitlich (11 Ja, 1 Nein, 2 Enthaltungen).',
    );
  });

  it('interrupts for a disturbance (§ 10 Abs. 1 DigiSiVO)', () => {
    expect(disturbanceSentence(profileFor('nordrhein-westfalen-committee', '2025-03-05'), '18:42')).toBe(
      'Die Sitzung wird um 18:42 Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen (§ 10 Abs. 1 DigiSiVO).',
    );
  });
});
