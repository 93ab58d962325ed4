import { profileFor, type RuleProfile } from '@gremia/rules';
import { nextStep } from '../views/next-step';
import { announcementOf } from '../views/announcement-of';
import { electionOf } from '../views/election-of';
import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';

const subject = { kind: 'election', electionId: 'e1' } as const;
const itemId = 'i1';
const on = { itemId, electionId: 'e1' };
const tellers = { tellers: ['Anna Amsel', 'Bernd Busch'] };

function meeting(hall = 48, profile: RuleProfile = profileFor('thueringen-council', '2026-11-25')): TestCouncil {
  const items = [{ itemId: 'i1', text: { base: null } }, { itemId: 'i2' }];
  return new TestCouncil({ items, profile }).convened(hall).do({ kind: 'call-item', itemId });
}

function nominated(names: readonly string[], council = meeting(), places = 1): TestCouncil {
  council.do({ kind: 'start-election', ...on, office: 'Vorsitz des Bauausschusses', places });
  for (const name of names)
    council.do({ kind: 'nominate-candidate', ...on, candidateId: name, name, by: 'Fraktion Linde', agrees: true });
  return council;
}

/** A round on paper: everybody is handed a ballot, and this is what is found. */
function counted(council: TestCouncil, voteId: string, count: Readonly<Record<string, number>>): TestCouncil {
  council.do({ kind: 'open-vote', voteId, itemId, subject, setup: tellers });
  const personIds = [...(council.state.votes[voteId]?.electorate ?? [])];
  council.do({ kind: 'hand-out-ballots', voteId, personIds });
  return council.do({ kind: 'close-vote', voteId, count: { against: 0, blank: 0, invalid: 0, ...count } });
}

const announced = (council: TestCouncil, voteId: string): TestCouncil =>
  council.do({
    kind: 'announce-result',
    voteId,
    carried: announcementOf(council.state, voteId)?.carried ?? false,
  });

const view = ({ state }: TestCouncil) => electionOf(state, itemId, 'e1');
const step = ({ state }: TestCouncil) => nextStep(state);

describe('an election', () => {
  it('does not end with the meeting, but is broken off or left open with a reason', () => {
    const council = nominated(['Anna', 'Ben']);
    expect(detailOf(council.try({ kind: 'close-meeting' }))).toContain(
      'Die Wahl „Vorsitz des Bauausschusses“ ist nicht abgeschlossen.',
    );
    council.do({ kind: 'close-item', itemId, disposition: 'postponed', note: 'Es ist spät.' });
    expect(refusal(council.try({ kind: 'close-meeting' }))).toBe('accepted');
  });

  it('goes from proposals through rounds to acceptance, and says each next step', () => {
    const council = nominated([]);
    expect(step(council)).toMatchObject({
      step: 'nominate',
      say: 'Ich bitte um Vorschläge für die Wahl: Vorsitz des Bauausschusses.',
    });
    const asked = { kind: 'nominate-candidate', ...on, by: 'Fraktion Linde' } as const;
    council.do({ ...asked, candidateId: 'a', nomineeId: 'm3' }).do({ ...asked, candidateId: 'b', name: 'Eva Extern' });
    council.do({ ...asked, candidateId: 'c', name: 'Carl Cramer', agrees: true });
    expect(step(council)).toMatchObject({
      say: 'Vorgeschlagen: Mitglied 3 und Eva Extern. Ich frage: Stehen Sie zur Wahl?',
    });
    council.do({ kind: 'answer-candidacy', ...on, candidateId: 'a', agrees: true });
    council.do({ kind: 'answer-candidacy', ...on, candidateId: 'b', agrees: true });
    expect(step(council)).toMatchObject({
      step: 'open-vote',
      subject,
      name: '1. Wahlgang: Vorsitz des Bauausschusses',
      say: 'Wahl: Vorsitz des Bauausschusses, 1. Wahlgang. Zur Wahl stehen Mitglied 3, Eva Extern und Carl Cramer.',
    });
    counted(council, 'v1', { a: 23, b: 15, c: 8, blank: 2 });
    expect(council.state.votes['v1']?.tally).toMatchObject({ a: 23, valid: 46, blank: 2, notVoting: 0, absent: 3 });
    expect(step(council)).toMatchObject({
      step: 'announce-result',
      carried: false,
      label: 'Stichwahl erforderlich',
      say:
        'Es entfielen auf Mitglied 3 23, auf Eva Extern 15 und auf Carl Cramer 8 Stimmen. Im ersten Wahlgang ist ' +
        'niemand gewählt (25 Stimmen erforderlich). Es folgt eine Stichwahl zwischen Mitglied 3 und Eva Extern.',
    });
    announced(council, 'v1');
    expect(step(council)).toMatchObject({ step: 'open-vote', name: 'Stichwahl: Vorsitz des Bauausschusses' });
    announced(counted(council, 'v2', { a: 24, b: 23, invalid: 1 }), 'v2');
    expect(council.state.votes['v2']?.options).toEqual([
      { id: 'a', name: 'Mitglied 3' },
      { id: 'b', name: 'Eva Extern' },
    ]);
    expect(council.state.votes['v2']?.result?.label).toBe('gewählt: Mitglied 3');
    expect(step(council)).toMatchObject({
      step: 'ask-elected',
      say: 'Mitglied 3 ist gewählt (Vorsitz des Bauausschusses). Ich frage: Nehmen Sie die Wahl an?',
    });
    const close = { kind: 'close-item', itemId, disposition: 'done' } as const;
    expect(detailOf(council.try(close))).toContain('Mitglied 3 ist noch zu fragen');
    council.do({ kind: 'answer-election', ...on, candidateId: 'a', accepts: true });
    expect(step(council)).toMatchObject({
      step: 'close-item',
      result: 'gewählt: Mitglied 3 (Vorsitz des Bauausschusses)',
    });
    expect(refusal(council.try(close))).toBe('accepted');
  });

  it('begins anew where who was elected declines, without that person', () => {
    const council = announced(counted(nominated(['a', 'b']), 'v1', { a: 30, b: 18 }), 'v1');
    council.do({ kind: 'answer-election', ...on, candidateId: 'a', accepts: false });
    expect(view(council)).toMatchObject({ phase: 'ready', next: { attempt: 2, round: 1, stood: 1 } });
    expect(step(council)).toMatchObject({ name: '1. Wahlgang der neuen Wahl: Vorsitz des Bauausschusses' });
    council.do({ kind: 'nominate-candidate', ...on, candidateId: 'c', name: 'c', by: 'x', agrees: true });
    expect(view(council)?.standing.map(({ candidateId }) => candidateId)).toEqual(['b', 'c']);
  });

  it('waits for the lot before anything can be announced, and says who drew it', () => {
    const council = nominated(['a', 'b']);
    announced(counted(council, 'v1', { a: 20, b: 20, blank: 8 }), 'v1');
    counted(council, 'v2', { a: 23, b: 23, invalid: 2 });
    expect(step(council)).toMatchObject({ step: 'draw-lot', take: 1, asks: false });
    const lot: TestCommand = { kind: 'draw-lot', voteId: 'v2', drawn: ['b'] };
    expect(detailOf(council.try({ kind: 'announce-result', voteId: 'v2', carried: true }))).toContain('das Los ziehen');
    expect(detailOf(council.try(lot))).toBe('Bitte halten Sie fest, wer das Los gezogen hat.');
    expect(refusal(council.try({ ...lot, by: 'Anna Amsel', drawn: ['x'] }))).toBe('invalid-input');
    council.do({ ...lot, by: 'Anna Amsel' });
    expect(refusal(council.try({ ...lot, by: 'Anna Amsel' }))).toBe('wrong-state');
    announced(council, 'v2');
    expect(council.state.votes['v2']?.result?.sentence).toContain(
      'es entscheidet das Los. Das Los (gezogen von: Anna Amsel) fällt auf b; damit ist b gewählt.',
    );
    expect(view(council)?.toAnswer?.candidateId).toBe('b');
  });

  it('asks for the rule where the law does not say who goes into the run-off', () => {
    const council = counted(nominated(['a', 'b', 'c']), 'v1', { a: 20, b: 14, c: 14 });
    expect(step(council)).toMatchObject({ step: 'draw-lot', take: 1, asks: true, among: [{ id: 'b' }, { id: 'c' }] });
    const drawn = { kind: 'draw-lot' as const, voteId: 'v1', drawn: ['c'], by: 'Anna Amsel' };
    expect(refusal(council.try(drawn))).toBe('confirmation-needed');
    announced(council.do({ ...drawn, norm: '§ 20 GeschO' }), 'v1');
    expect(view(council)?.standing.map(({ candidateId }) => candidateId)).toEqual(['a', 'c']);
    expect(council.state.votes['v1']?.result?.sentence).toContain('(gezogen von: Anna Amsel; nach § 20 GeschO)');
  });

  it('draws with the number of the server where nobody has entered a name', () => {
    const council = nominated(['a', 'b']);
    announced(counted(council, 'v1', { a: 20, b: 20, blank: 8 }), 'v1');
    counted(council, 'v2', { a: 24, b: 24 });
    council.lot = 7;
    council.do({ kind: 'draw-lot', voteId: 'v2', by: 'Gremia' });
    expect(council.state.votes['v2']?.lot?.drawn).toEqual(['b']);
  });

  it('is held again or ended where the rules know no further round', () => {
    const council = announced(counted(nominated(['a']), 'v1', { a: 20, against: 28 }), 'v1');
    expect(step(council)).toMatchObject({ step: 'settle-election' });
    expect(refusal(council.try({ kind: 'open-vote', voteId: 'v2', itemId, subject, setup: tellers }))).toBe(
      'wrong-state',
    );
    const again = council.try({ kind: 'break-off-election', ...on, reason: 'neu', again: true });
    expect(refusal(again)).toBe('accepted');
    council.do({ kind: 'break-off-election', ...on, reason: 'neu', again: true });
    expect(view(council)).toMatchObject({ phase: 'ready', next: { attempt: 2, round: 1 }, isFrozen: false });
    council.do({ kind: 'break-off-election', ...on, reason: 'vertagt', again: false });
    expect(view(council)?.phase).toBe('ended');
    expect(refusal(council.try({ kind: 'close-item', itemId, disposition: 'done' }))).toBe('accepted');
  });

  it('fills several places at once, the lot for the last of them', () => {
    const council = nominated(['a', 'b', 'c', 'd'], meeting(), 2);
    counted(council, 'v1', { a: 40, b: 26, c: 26, d: 1, valid: 48 });
    expect(step(council)).toMatchObject({ step: 'draw-lot', take: 1, among: [{ id: 'b' }, { id: 'c' }] });
    announced(council.do({ kind: 'draw-lot', voteId: 'v1', drawn: ['c'], by: 'x' }), 'v1');
    expect(council.state.votes['v1']?.result?.outcome).toEqual({ elected: ['a', 'c'], next: null });
    for (const candidateId of ['a', 'c']) {
      expect(step(council)).toMatchObject({ step: 'ask-elected', candidateId });
      council.do({ kind: 'answer-election', ...on, candidateId, accepts: true });
    }
    expect(view(council)?.phase).toBe('filled');
  });

  it('goes on for the place that is left, with those who were not elected', () => {
    const council = nominated(['a', 'b', 'c', 'd'], meeting(), 2);
    announced(counted(council, 'v1', { a: 40, b: 20, c: 18, d: 4, valid: 48 }), 'v1');
    council.do({ kind: 'answer-election', ...on, candidateId: 'a', accepts: true });
    expect(view(council)).toMatchObject({ phase: 'ready', runOff: true, next: { round: 2, places: 1 } });
    expect(view(council)?.standing.map(({ candidateId }) => candidateId)).toEqual(['b', 'c']);
    const many = { b: 40, c: 40, against: 0, blank: 0, invalid: 0 };
    council.do({ kind: 'open-vote', voteId: 'v2', itemId, subject, setup: tellers });
    council.do({ kind: 'hand-out-ballots', voteId: 'v2', personIds: ['m1', 'm2'] });
    expect(detailOf(council.try({ kind: 'close-vote', voteId: 'v2', count: many }))).toContain('ausgegeben wurden 2');
  });
});

describe('who may be elected, and how', () => {
  it('elects openly only as the rules allow it', () => {
    const open = (council: TestCouncil, ground?: 'nobody-objects' | 'resolution' | 'other', norm?: string) =>
      council.try({
        kind: 'open-vote',
        voteId: 'v1',
        itemId,
        subject,
        procedure: 'election-hands',
        setup: ground === undefined ? {} : { openBecause: { ground, ...(norm === undefined ? {} : { norm }) } },
      });
    const hessen = nominated(['a', 'b'], meeting(48, profileFor('hessen-council', '2026-11-25')));
    expect(detailOf(open(hessen))).toContain('offen nur, wenn niemand widerspricht (§ 55 HGO)');
    expect(refusal(open(hessen, 'nobody-objects'))).toBe('accepted');
    const thueringen = nominated(['a', 'b']);
    expect(refusal(open(thueringen, 'nobody-objects'))).toBe('confirmation-needed');
    expect(refusal(open(thueringen, 'other'))).toBe('confirmation-needed');
    expect(refusal(open(thueringen, 'other', '§ 12 GeschO'))).toBe('accepted');
    const pfalz = nominated(['a', 'b'], meeting(48, profileFor('rheinland-pfalz-council', '2026-11-25')));
    expect(refusal(open(pfalz, 'nobody-objects'))).toBe('confirmation-needed');
    expect(refusal(open(pfalz, 'resolution'))).toBe('accepted');
  });

  it('lets a member choose who stands, on the device, where the election is open', () => {
    const council = nominated(['a', 'b'], meeting(30, profileFor('hessen-council', '2026-11-25')));
    const setup = { openBecause: { ground: 'nobody-objects' as const } };
    council.do({ kind: 'open-vote', voteId: 'v1', itemId, subject, procedure: 'election-devices', setup });
    const cast = (index: number, choice: string | string[]) =>
      council.try({ kind: 'cast-ballot', voteId: 'v1', choice }, member(index));
    for (const wrong of ['yes', 'x', ['a', 'b'], []]) expect(refusal(cast(1, wrong))).toBe('choice-refused');
    for (const [index, choice] of ['a', 'a', 'b', 'against', 'blank'].entries())
      council.do({ kind: 'cast-ballot', voteId: 'v1', choice }, member(index + 1));
    council.do({ kind: 'close-vote', voteId: 'v1' });
    expect(council.state.votes['v1']?.tally).toMatchObject({
      a: 2,
      b: 1,
      against: 1,
      blank: 1,
      valid: 4,
      notVoting: 25,
    });
  });

  it('knows no conflict of interest at elections where the law does not (§ 38 Abs. 2 ThürKO)', () => {
    const council = nominated(['a', 'b']);
    council.do({ kind: 'declare-conflict', itemId }, member(2));
    council.do({ kind: 'open-vote', voteId: 'v1', itemId, subject, setup: tellers });
    expect(council.state.votes['v1']).toMatchObject({ conflicted: [] });
    expect(council.state.votes['v1']?.electorate).toContain('m2');
  });

  it('asks yes and no in no election, and persons in no vote', () => {
    const council = nominated(['a', 'b']);
    const vote = { kind: 'open-vote', voteId: 'v1', itemId } as const;
    expect(detailOf(council.try({ ...vote, subject, procedure: 'show-of-hands' }))).toContain('mit Ja und Nein');
    expect(
      detailOf(council.try({ ...vote, subject: { kind: 'free', question: '?' }, procedure: 'election-ballots' })),
    ).toContain('So kann nur gewählt werden');
  });

  it('takes no name twice, and none once a round is held where only nominees can be elected', () => {
    const council = nominated(['a', 'b']);
    const more = { kind: 'nominate-candidate', ...on, candidateId: 'z', by: 'x', agrees: true } as const;
    expect(detailOf(council.try({ ...more, name: 'a' }))).toContain('ist schon vorgeschlagen');
    expect(refusal(council.try({ ...more, name: ' z' }, member(1)))).toBe('forbidden');
    announced(counted(council, 'v1', { a: 20, b: 20, blank: 8 }), 'v1');
    expect(refusal(council.try({ ...more, name: 'z' }))).toBe('wrong-state');
  });

  it('announces what was counted and nothing else; wrong numbers are put right', () => {
    const council = counted(nominated(['a', 'b']), 'v1', { a: 30, b: 18 });
    expect(refusal(council.try({ kind: 'announce-result', voteId: 'v1', carried: false, reason: 'x' }))).toBe(
      'result-differs',
    );
    council.do({ kind: 'close-vote', voteId: 'v1', count: { a: 18, b: 30, against: 0, blank: 0, invalid: 0 } }, office);
    expect(announced(council, 'v1').state.votes['v1']?.result?.outcome?.elected).toEqual(['b']);
  });

  it('takes no votes for somebody who does not stand', () => {
    const council = counted(nominated(['a', 'b']), 'v1', { a: 30, b: 17 });
    const count = { a: 30, b: 17, z: 1, against: 0, blank: 0, invalid: 0 };
    const again = council.try({ kind: 'close-vote', voteId: 'v1', count }, office);
    expect(detailOf(again)).toContain('in dieser Abstimmung nicht abgegeben werden können');
  });

  it('names the rule by which a further round has to wait', () => {
    const council = nominated(['Anna'], meeting(40, profileFor('baden-wuerttemberg-council', '2026-11-25')));
    announced(counted(council, 'w1', { Anna: 10, against: 30 }), 'w1');
    expect(council.try({ kind: 'open-vote', voteId: 'w2', itemId, subject, setup: tellers })).toEqual({
      refused: 'wrong-state',
      detail: 'Der nächste Wahlgang findet frühestens 7 Tage nach dieser Sitzung statt.',
      norm: '§ 37 Abs. 7 GemO',
    });
  });
});
