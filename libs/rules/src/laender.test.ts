import { checkConvocation, noticePeriod } from './deadlines';
import { answerDemand, precedingForm, type DemandFacts } from './demand';
import { electionRound, type ElectionCount } from './election';
import { isEndangered, conflictDuty } from './conflict-of-interest';
import { profileFor } from './profile-for';
import { quorum, secondConveningSentence } from './quorum';
import { remoteEntitlement, sessionExclusion } from './remote';

const DAY = '2026-11-28';
const of = (key: string) => profileFor(key, DAY);
const [hessen, rlp, saarland] = [of('hessen-council'), of('rheinland-pfalz-council'), of('saarland-council')];
const [niedersachsen, bayern, bw] = [
  of('niedersachsen-council'),
  of('bayern-council'),
  of('baden-wuerttemberg-council'),
];
const [nrw, nrwCommittee] = [of('nordrhein-westfalen-council'), of('nordrhein-westfalen-committee')];

describe('the quorum of the Länder', () => {
  it.each([
    { land: 'SL', profile: saarland, facts: { secondConvening: true }, required: 11 },
    { land: 'HE', profile: hessen, facts: { secondConvening: true }, required: 1 },
    { land: 'HE, most excluded', profile: hessen, facts: { conflicted: 26 }, required: 1 },
    { land: 'SL, most excluded', profile: saarland, facts: { conflicted: 26 }, required: 3 },
    { land: 'RP, one excluded', profile: rlp, facts: { conflicted: 1 }, required: 17 },
    { land: 'NI, half excluded', profile: niedersachsen, facts: { conflicted: 25 }, required: 26 },
  ])('$land: $required of 51', ({ profile, facts, required }) => {
    expect(quorum({ profile, statutorySeats: 51, presentEntitled: 20, ...facts })).toMatchObject({ required });
  });

  it('says what goes with a lower quorum (§ 65 Abs. 3 NKomVG, § 39 Abs. 2 GemO)', () => {
    const most = { statutorySeats: 51, conflicted: 26 };
    expect(quorum({ ...most, profile: niedersachsen, presentEntitled: 5 }).consequence).toContain('Genehmigung');
    expect(quorum({ ...most, profile: rlp, presentEntitled: 16 }).consequence).toContain('Bürgermeister');
    expect(quorum({ ...most, profile: hessen, presentEntitled: 5 }).consequence).toBeNull();
  });

  it('is lacking below a floor without anybody doubting it, and measured against fewer (§ 38 GO SH)', () => {
    const value = {
      ...hessen.quorum.value,
      floor: { numerator: 1, denominator: 3, least: 3 },
      reducedByExcluded: true,
    };
    const northern = { ...hessen, quorum: { ...hessen.quorum, value } };
    const house = (presentEntitled: number, conflicted = 0) =>
      quorum({ profile: northern, statutorySeats: 31, presentEntitled, conflicted });
    expect([house(11).belowFloor, house(10).belowFloor]).toEqual([false, true]);
    expect([house(15).required, house(15, 5).required]).toEqual([16, 14]);
  });

  it('tells the minutes what a second convening means', () => {
    expect(secondConveningSentence(saarland, 51)).toBe(
      'Zum zweiten Mal zu demselben Gegenstand einberufen: Beschlussfähig ist das Gremium mit mindestens 11 von 51 ' +
        'Mitgliedern; die Ladungsfrist beträgt mindestens 3 Tage (§ 44 KSVG).',
    );
    expect(secondConveningSentence(hessen, 51)).toContain('ohne Rücksicht auf die Zahl');
  });
});

describe('the notice of the Länder', () => {
  it('runs from the dispatch in Rheinland-Pfalz, whenever it is received (§ 34 Abs. 3 GemO)', () => {
    const facts = { profile: rlp, meetingDay: '2026-11-25', receivedOn: '2026-11-24' };
    expect(checkConvocation({ ...facts, sentOn: '2026-11-20' }).kept).toBe(true);
    expect(checkConvocation({ ...facts, sentOn: '2026-11-21' }).kept).toBe(false);
  });

  it('is healed by appearing or by a waiver there, and by silence elsewhere', () => {
    const late = { meetingDay: '2026-11-25', receivedOn: '2026-11-24', sentOn: '2026-11-24', objected: true };
    expect(checkConvocation({ ...late, profile: rlp, appeared: true }).sentence).toContain('erschienen');
    expect(checkConvocation({ ...late, profile: rlp, waived: true }).sentence).toContain('verzichtet');
    expect(checkConvocation({ ...late, profile: of('thueringen-council'), appeared: true }).healed).toBe(false);
  });

  it('counts an electronic letter as received on the fourth day, or later if it was (§ 110 LVwG SH)', () => {
    const value = { ...hessen.noticePeriod.value, fictionDay: 4 };
    const profile = { ...hessen, noticePeriod: { ...hessen.noticePeriod, value } };
    const kept = (sentOn: string, receivedOn: string) =>
      checkConvocation({ profile, meetingDay: '2026-11-25', sentOn, receivedOn }).kept;
    expect([kept('2026-11-17', '2026-11-17'), kept('2026-11-18', '2026-11-18')]).toEqual([true, false]);
    expect(kept('2026-11-10', '2026-11-22')).toBe(false);
  });

  it('counts the days after its beginning where the law does', () => {
    const value = { ...hessen.noticePeriod.value, days: 7, counting: 'days' as const };
    const profile = { ...hessen, noticePeriod: { ...hessen.noticePeriod, value } };
    expect(noticePeriod({ profile, meetingDay: '2026-11-25' })).toMatchObject({ receiptBy: '2026-11-18' });
  });

  it('says where a period is only a proposal or only a rule', () => {
    const noteOf = (profile: typeof hessen) => noticePeriod({ profile, meetingDay: DAY }).note;
    expect(noteOf(niedersachsen)).toContain('eingetragen ist sie noch nicht');
    expect(noteOf(bw)).toContain('Soll-Vorschrift');
    expect(noteOf(hessen)).toBe('');
  });
});

describe('elections of the Länder', () => {
  const count = (votes: Readonly<Record<string, number>>, rest: Partial<ElectionCount> = {}): ElectionCount => ({
    votes: Object.entries(votes).map(([candidate, given]) => ({ candidate, votes: given })),
    against: 0,
    blank: 0,
    invalid: 0,
    ...rest,
  });
  const round = (profile: typeof hessen, no: number, given: ElectionCount, candidates?: number) =>
    electionRound({ profile, count: given, presentEntitled: 45, statutorySeats: 51 }, no, candidates);

  it('NI: a majority of all members, then the most votes, then the lot that the chair draws (§ 67 NKomVG)', () => {
    expect(round(niedersachsen, 1, count({ A: 25, B: 10 })).outcome).toMatchObject({ kind: 'next-round' });
    expect(round(niedersachsen, 1, count({ A: 26, B: 10 })).outcome).toEqual({ kind: 'elected', candidate: 'A' });
    expect(round(niedersachsen, 2, count({ A: 15, B: 14, C: 10 })).outcome).toEqual({
      kind: 'elected',
      candidate: 'A',
    });
    const tied = round(niedersachsen, 2, count({ A: 15, B: 15 }));
    expect(tied.outcome).toEqual({ kind: 'lot', candidates: ['A', 'B'] });
    expect(tied.sentence).toContain('das Los zieht die Sitzungsleitung');
  });

  it('RP: two rounds of the same kind, then a run-off (§ 40 GemO)', () => {
    const split = count({ A: 20, B: 15, C: 10 });
    expect(round(rlp, 1, split).outcome).toEqual({ kind: 'next-round', candidates: ['A', 'B', 'C'], waitDays: 0 });
    expect(round(rlp, 2, split).outcome).toEqual({ kind: 'run-off', candidates: ['A', 'B'] });
    expect(round(rlp, 3, count({ A: 20, B: 19 })).outcome).toEqual({ kind: 'elected', candidate: 'A' });
    expect(() => round(rlp, 4, split)).toThrow(expect.objectContaining({ code: 'counts-invalid' }));
  });

  it('BY: half of the ballots invalid, or three in front, and it is held again (Art. 51 Abs. 3 GO)', () => {
    expect(round(bayern, 1, count({ A: 10 }, { against: 5, blank: 5 })).outcome).toEqual({ kind: 'repeat' });
    expect(round(bayern, 1, count({ A: 11 }, { against: 5, blank: 5 })).outcome).toMatchObject({ candidate: 'A' });
    expect(round(bayern, 1, count({ A: 9, B: 9, C: 9, D: 3 })).outcome).toEqual({ kind: 'repeat' });
    expect(round(bayern, 1, count({ A: 12, B: 9, C: 9 })).outcome).toEqual({ kind: 'lot', candidates: ['B', 'C'] });
  });

  it('BW: alone, the same majority is asked for again a week later (§ 37 Abs. 7 GemO)', () => {
    const alone = count({ A: 22 }, { against: 23 });
    expect(round(bw, 1, alone)).toMatchObject({ outcome: { kind: 'next-round', waitDays: 7 }, required: 23 });
    expect(round(bw, 2, alone).outcome).toEqual({ kind: 'nobody' });
    expect(round(bw, 2, count({ A: 20, B: 15 }, { blank: 10 })).outcome).toEqual({ kind: 'elected', candidate: 'A' });
  });

  it('SL: the lot says who enters the run-off (§ 46 KSVG)', () => {
    expect(round(saarland, 1, count({ A: 20, B: 12, C: 12 })).outcome).toEqual({ kind: 'lot', candidates: ['B', 'C'] });
  });
});

describe('who can ask for a secret vote or a roll call', () => {
  const ask = (facts: Partial<DemandFacts> & Pick<DemandFacts, 'profile'>) =>
    answerDemand({
      form: 'secret',
      supporters: 0,
      byFaction: false,
      resolved: false,
      present: 40,
      seats: 51,
      election: false,
      ...facts,
    });

  it.each([
    { land: 'SL', profile: saarland, supporters: 14, granted: true },
    { land: 'SL', profile: saarland, supporters: 13, granted: false },
    { land: 'NW', profile: nrw, supporters: 11, granted: true },
    { land: 'NW', profile: nrw, supporters: 10, granted: false },
    { land: 'RP', profile: rlp, supporters: 33, granted: false },
    { land: 'RP', profile: rlp, supporters: 34, granted: true },
    { land: 'HE', profile: hessen, supporters: 40, granted: false },
  ])('$land: $supporters of 40 present and 51 seats: $granted', ({ profile, supporters, granted }) => {
    expect(ask({ profile, supporters }).granted).toBe(granted);
  });

  it('never makes a vote secret where the law forbids it, whatever is resolved (§ 54 Abs. 2 HGO)', () => {
    expect(ask({ profile: hessen, resolved: true })).toMatchObject({ granted: false, byResolution: false });
    expect(ask({ profile: hessen, resolved: true }).sentence).toContain('nicht zulässig');
  });

  it('lets the secret vote go before the roll call where the law says so', () => {
    expect([precedingForm(saarland), precedingForm(nrw), precedingForm(rlp)]).toEqual(['secret', 'secret', null]);
  });

  it('takes a resolution where that is the way, and the word of a Fraktion where rules of procedure allow it', () => {
    const thueringen = of('thueringen-council');
    expect(ask({ profile: thueringen, form: 'roll-call', resolved: true }).granted).toBe(true);
    expect(ask({ profile: thueringen, form: 'roll-call', byFaction: true }).granted).toBe(false);
    const rollCall = { ...thueringen.rollCall, value: { ...thueringen.rollCall.value, faction: true } };
    expect(ask({ profile: { ...thueringen, rollCall }, form: 'roll-call', byFaction: true }).granted).toBe(true);
  });
});

describe('connected members in the Länder', () => {
  const clause = { declared: false, statuteClause: '§ 5 Hauptsatzung', publicRoom: null };

  it.each(['main', 'finance', 'audit'] as const)('NW: nobody in the %s committee (§ 58a GO NRW)', (committee) => {
    const emergency = { ...clause, resolution: 'Beschluss', approvedSystem: 'Sitzung 5', committee };
    expect(remoteEntitlement({ profile: nrwCommittee, emergency }).entitled).toBe(false);
    const { committee: _named, ...other } = emergency;
    expect(remoteEntitlement({ profile: nrwCommittee, emergency: other }).entitled).toBe(true);
  });

  it('names exactly what is missing', () => {
    const emergency = { ...clause, resolution: 'Beschluss' };
    expect(remoteEntitlement({ profile: nrwCommittee, emergency }).sentence).toContain(
      'Es fehlt: das zugelassene Abstimmungssystem. ',
    );
  });

  it('RP: nobody is connected against the own will, and nobody votes on a statute (§ 35a GemO)', () => {
    const facts = { profile: rlp, emergency: clause };
    expect(remoteEntitlement({ ...facts, consents: false }).missing).toEqual(['consent']);
    expect(remoteEntitlement(facts).entitled).toBe(true);
    expect(remoteEntitlement({ ...facts, subject: ['ordinary', 'statute'] }).entitled).toBe(false);
  });

  it('shuts them out of the first session', () => {
    expect(remoteEntitlement({ profile: bw, emergency: { ...clause, firstSession: true } }).entitled).toBe(false);
  });

  it('NI, SL: a secret vote waits until nobody is connected; elsewhere the connected are shut out of it', () => {
    expect(sessionExclusion(niedersachsen, ['secret-vote'], 1)).toContain('in der ganzen Sitzung nicht zulässig');
    expect(sessionExclusion(niedersachsen, ['secret-vote'], 0)).toBeNull();
    expect(sessionExclusion(niedersachsen, ['election'], 1)).toBeNull();
    expect(sessionExclusion(rlp, ['secret-vote'], 1)).toBeNull();
  });

  it.each([
    { key: 'hessen-council', day: '2025-04-04', counts: 'never' },
    { key: 'hessen-council', day: '2025-04-05', counts: 'always' },
    { key: 'niedersachsen-council', day: '2026-10-31', counts: 'always' },
    { key: 'niedersachsen-council', day: '2026-11-01', counts: 'always' },
  ])('$key on $day: $counts', ({ key, day, counts }) => {
    expect(profileFor(key, day).remote.value.counts).toBe(counts);
  });
});

describe('conflict of interest in the Länder', () => {
  it('excepts elections, those to an honorary office, or none', () => {
    const excluded = (profile: typeof hessen, honorary: boolean) =>
      conflictDuty(profile, { public: true, election: true, honorary }).excluded;
    expect([excluded(of('thueringen-council'), false), excluded(bw, true), excluded(bw, false)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('sends people out, but lets them listen in public where the law does', () => {
    expect(conflictDuty(niedersachsen, { public: true, election: false })).toMatchObject({
      leaves: true,
      mayListen: true,
    });
    expect(conflictDuty(hessen, { public: true, election: false })).toMatchObject({ leaves: true, mayListen: false });
  });

  it('endangers a resolution by a vote that decided, or by any share in it', () => {
    expect([isEndangered(niedersachsen, 'voted', false), isEndangered(niedersachsen, 'voted', true)]).toEqual([
      false,
      true,
    ]);
    expect([isEndangered(bw, 'deliberated', false), isEndangered(niedersachsen, 'deliberated', true)]).toEqual([
      true,
      false,
    ]);
  });
});
