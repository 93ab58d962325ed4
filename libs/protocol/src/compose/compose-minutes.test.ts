import { minutesDocument, type MinutesDocument } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import { profileFor, type RuleProfile } from '@gremia/rules';
import { amendment, member, TestCouncil, TEXT } from '../../../meeting/src/testing/council';
import { missingFields } from '../missing-fields';
import { notedRemarks, remarksFor } from '../remarks';
import { minutesToTypst } from '../typst/minutes-to-typst';
import { composeMinutes } from './compose-minutes';

const seal = { size: 99, root: 'ab'.repeat(32) };
const A = amendment('a', '0013/26', TEXT.replace('2030', '2029').concat('\n03\n\nDie Bürgerschaft wird beteiligt.\n'));
const SECRET = 'Verkauf des Grundstücks Wehrstraße 7';
const secret = {
  itemId: 'n1',
  number: 'N 1',
  title: 'Nichtöffentlicher Tagesordnungspunkt',
  public: false,
  text: { title: SECRET, paperTitle: SECRET },
};

const usual = profileFor('thueringen-council', '2026-11-25');
const withNames = (value: RuleProfile['minutesNames']['value']): RuleProfile => ({
  ...usual,
  minutesNames: { ...usual.minutesNames, value },
});

/** A meeting with all that minutes have to tell. */
function held(profile = withNames('by-name')): TestCouncil {
  const [year = '', point = ''] = A.units.map(({ id }) => id);
  const meeting = new TestCouncil({
    profile,
    seats: 51,
    members: 50,
    items: [{ itemId: 'i1', text: { amendments: [A] } }, secret, { itemId: 'i3' }],
  });
  meeting
    .convened(40)
    .do({ kind: 'check-in', personId: 'a1', mode: 'hall' })
    .do({ kind: 'check-in', mode: 'remote' }, member(45));
  meeting.do({ kind: 'note-remark', itemId: null, text: 'Gäste begrüßt' }).do({ kind: 'call-item', itemId: 'i1' });
  meeting
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(40))
    .do({ kind: 'note-remark', itemId: 'i1', text: 'Tischvorlage verteilt' });
  meeting
    .vote('v1', [9, 27, 2], { kind: 'unit', unitIds: [year] })
    .vote('v2', [34, 0, 4], { kind: 'unit', unitIds: [point] });
  meeting
    .vote('v3', [20, 19])
    .do({ kind: 'doubt-result', voteId: 'v3', reason: 'falsch gezählt' }, member(2))
    .vote('v4', [33, 0, 5]);
  meeting
    .do({ kind: 'check-out' }, member(1))
    .do({ kind: 'interrupt-meeting', reason: 'Lüftung' })
    .do({ kind: 'resume-meeting' })
    .do({ kind: 'check-in', mode: 'hall' }, member(1));
  meeting
    .do({ kind: 'call-item', itemId: 'n1' })
    .do({ kind: 'declare-conflict', itemId: 'n1' }, member(3))
    .vote('v5', [30], undefined, 'n1');
  return meeting.do({ kind: 'note-remark', itemId: 'n1', text: `${SECRET} erörtert` }).do({ kind: 'close-meeting' });
}

const compose = (meeting: TestCouncil, part: 'public' | 'non-public'): MinutesDocument => {
  const document = composeMinutes(meeting.entries, part, seal);
  if (document === null) throw new Error('no minutes');
  return document;
};

it('tells what was taken over and what movers agreed on, without a vote', () => {
  const B = amendment('b', '0014/26', TEXT.replace('2030', '2035'));
  const [year = '', point = ''] = A.units.map(({ id }) => id);
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [A, B] } }] })
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' });
  const points = parseResolution(TEXT.replace('2030', '2032')).slice(1);
  const unitIds = [year, B.units[0]?.id ?? ''];
  meeting.do({
    kind: 'settle-conflict',
    settlementId: 's1',
    itemId: 'i1',
    unitIds,
    points,
    note: 'Beide Fraktionen stimmen zu.',
  });
  meeting.do({ kind: 'take-over-unit', itemId: 'i1', unitId: point }).vote('v1', [30], { kind: 'unit', unitIds });
  expect(compose(meeting, 'public').items[0]).toMatchObject({
    steps: [
      {
        at: expect.any(String),
        sentence: 'Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26): Beide Fraktionen stimmen zu.',
      },
      {
        at: expect.any(String),
        sentence: 'Änderungsantrag 0013/26 zu BP 03 (neu) wurde vom Einreicher der Vorlage übernommen.',
      },
    ],
    votes: [
      expect.objectContaining({
        wording: [expect.objectContaining({ newLabel: '02' })],
        question: 'Abgestimmt wird über die Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26). Wer stimmt zu?',
      }),
    ],
  });
});

describe('the public part of the minutes (§ 42 Abs. 1 ThürKO)', () => {
  const document = compose(held(), 'public');
  const [item] = document.items;

  it('has the form of the contract and lacks nothing', () => {
    const named = {
      ...document,
      items: document.items.map((each) => ({ ...each, itemId: '00000000-0000-4000-8000-000000000001' })),
    };
    expect(minutesDocument.parse(named)).toEqual(named);
    expect(missingFields(document)).toEqual([]);
  });

  it('names who was present, when, and who was absent', () => {
    expect(document).toMatchObject({
      chair: 'Mitglied 1',
      secretary: 'Schriftführung',
      seats: 51,
      others: ['Fachfrau 1 (beratend)'],
    });
    const stays = document.present.filter(({ name }) => name === 'Mitglied 1');
    expect(stays.map(({ until }) => until === null)).toEqual([false, true]);
    expect(document.absent).toHaveLength(10);
    expect(document.absent.map(({ name }) => name)).toContain('Mitglied 45');
    expect(document.present.find(({ name }) => name === 'Mitglied 45')).toMatchObject({
      mode: 'remote',
      entitled: false,
    });
    expect(document.interruptions).toEqual([expect.objectContaining({ reason: 'Lüftung', until: expect.any(String) })]);
  });

  it('counts the chair who led without checking in among those present', () => {
    const chair = { personId: held().state.roster[0]?.personId ?? '', name: 'Mitglied 1', office: true, chair: true };
    const meeting = new TestCouncil()
      .do({ kind: 'open-meeting', confirmsRules: true }, chair)
      .do({ kind: 'call-item', itemId: 'i1' }, chair);
    const minutes = compose(meeting, 'public');
    expect(minutes).toMatchObject({ chair: 'Mitglied 1', present: [{ name: 'Mitglied 1', mode: 'hall' }] });
    expect(minutes?.absent.map(({ name }) => name)).not.toContain('Mitglied 1');
  });

  it('prints result and count as the papers do', () => {
    expect(item).toMatchObject({
      resultLine: 'Beschluss: mit Änderungen beschlossen',
      tallyLine: 'Abstimmung: Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 1',
      disposition: 'behandelt',
      paperNumber: '0012/26',
    });
    expect(item?.resolution).toHaveLength(3);
  });

  it('keeps every vote, the doubted one too', () => {
    expect(item?.votes.map(({ state, outcomeLabel }) => [state, outcomeLabel])).toEqual([
      ['announced', 'abgelehnt'],
      ['announced', 'angenommen'],
      ['doubted', null],
      ['announced', 'mit Änderungen beschlossen'],
    ]);
    expect(item?.votes[2]?.note).toContain('falsch gezählt');
    expect(item?.votes[3]).toMatchObject({
      note: 'Wiederholung der Abstimmung.',
      quorum: '39 von 51 anwesend und stimmberechtigt (26 erforderlich)',
    });
    const roll = item?.votes[3]?.roll ?? [];
    expect(roll.filter(({ choice }) => choice === 'Ja')).toHaveLength(33);
    expect(roll).toHaveLength(40);
    expect(roll.at(-1)).toEqual({ name: 'Mitglied 40', choice: 'befangen' });
  });

  it.each([
    { names: 'tally', roll: null, factions: undefined },
    {
      names: 'by-faction',
      roll: null,
      factions: [
        { faction: 'Ahorn', votes: '17 Ja, 2 Enthaltungen, 1 ohne Stimmabgabe' },
        { faction: 'Linde', votes: '16 Ja, 3 Enthaltungen, 1 befangen' },
      ],
    },
  ] as const)('tells of open votes what the rules of the body want: $names', ({ names, roll, factions }) => {
    const vote = compose(held(withNames(names)), 'public').items[0]?.votes[3];
    expect({ roll: vote?.roll, factions: vote?.factions }).toEqual({ roll, factions });
    expect(vote?.tallyLine).toBe('Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 1');
  });

  it('says who took no part, why, and where the person was meanwhile', () => {
    expect(item?.conflicts).toEqual([
      'Mitglied 40 nahm an Beratung und Abstimmung wegen persönlicher Beteiligung nicht teil (§ 38 ThürKO) und ' +
        'hielt sich währenddessen im Zuhörerbereich auf.',
    ]);
  });

  it('does not show that anything else was dealt with', () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/Wehrstraße 7|N 1|n1|v5/u);
    expect(document.items.map(({ number }) => number)).toEqual(['Ö 1', 'Ö 3']);
    expect(document.items[1]).toMatchObject({ disposition: 'nicht behandelt', votes: [] });
    expect(document).toMatchObject({ journalSize: 99, journalRoot: seal.root, journalPart: 'public' });
  });
});

describe('the non-public part', () => {
  it('has the non-public items only, and says that the member left the room', () => {
    const document = compose(held(), 'non-public');
    expect(document.items).toHaveLength(1);
    expect(document.items[0]).toMatchObject({ number: 'N 1', title: SECRET, resultLine: 'Beschluss: beschlossen' });
    expect(document.items[0]?.conflicts[0]).toContain('Mitglied 3');
    expect(document.items[0]?.conflicts[0]).toContain('hatte währenddessen den Sitzungsraum verlassen');
    expect(document).toMatchObject({ journalSize: 99, journalPart: 'whole' });
  });

  it('is not there when nothing was non-public, and nothing is there before the opening', () => {
    expect(composeMinutes(new TestCouncil().convened(30).entries, 'non-public', seal)).toBeNull();
    expect(composeMinutes([], 'public', seal)).toBeNull();
  });

  it('is everything when the meeting itself is not public', () => {
    const meeting = new TestCouncil({ public: false }).convened(30).vote('v1', [30]).do({ kind: 'close-meeting' });
    const open = compose(meeting, 'public');
    expect(open).toMatchObject({ items: [], present: [], absent: [], journalRoot: '' });
    expect(JSON.stringify(open)).not.toMatch(/Radweg|Mitglied \d/u);
    expect(compose(meeting, 'non-public').items).toHaveLength(1);
  });
});

describe('remarks', () => {
  it('begin with what was noted down in the meeting', () => {
    expect(notedRemarks(held().entries)).toEqual({
      opening: 'Gäste begrüßt',
      i1: 'Tischvorlage verteilt',
      n1: `${SECRET} erörtert`,
    });
  });

  it('go into the part of their item only', () => {
    const remarks = { ...notedRemarks(held().entries), unknown: SECRET };
    expect(remarksFor(compose(held(), 'public'), remarks, 'public')).toEqual({
      opening: 'Gäste begrüßt',
      i1: 'Tischvorlage verteilt',
    });
    expect(remarksFor(compose(held(), 'non-public'), remarks, 'non-public')).toEqual({ n1: `${SECRET} erörtert` });
  });
});

it('records a new number once, not for every point below it', () => {
  const nested = amendment(
    'a',
    '0013/26',
    TEXT.concat('\n03\n\nDie Bürgerschaft wird beteiligt:\n\n(1) in den Ortsteilen\n\n(2) im Internet\n'),
  );
  const report = amendment('b', '0014/26', TEXT.concat('\n03\n\nDer Stadtrat wird jährlich unterrichtet.\n'));
  const [first, second] = [report, nested].map(({ units }) => ({
    kind: 'unit' as const,
    unitIds: units.map(({ id }) => id),
  }));
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [nested, report] } }] })
    .convened(30)
    .vote('v1', [30], first)
    .vote('v2', [30], second);
  expect(compose(meeting.vote('v3', [30]).do({ kind: 'close-meeting' }), 'public').items[0]?.renumbering).toEqual([
    'BP 03 (neu) wird BP 04',
  ]);
});

it('names what is missing', () => {
  const meeting = new TestCouncil()
    .do({ kind: 'open-meeting', confirmsRules: true })
    .do({ kind: 'call-item', itemId: 'i1' });
  expect(missingFields(compose(meeting, 'public'))).toEqual([
    'Ende der Sitzung',
    'Namen der anwesenden Mitglieder',
    'Ausgang zu Ö 1 „Radweg an der Wehrstraße“',
    'Name der oder des Vorsitzenden',
  ]);
});

it('keeps an aborted vote with its reason and without a count', () => {
  const meeting = new TestCouncil()
    .convened(30)
    .open('v1')
    .cast('v1', 4)
    .do({ kind: 'abort-vote', voteId: 'v1', reason: 'Störung' })
    .do({ kind: 'close-meeting' });
  expect(compose(meeting, 'public').items[0]?.votes[0]).toMatchObject({
    state: 'aborted',
    tallyLine: null,
    roll: null,
    note: 'Die Abstimmung wurde abgebrochen: Störung.',
  });
});

it('notes an editorial correction under its item, and leaves the text as it was resolved', () => {
  const meeting = held();
  const { resolution } = meeting.state.votes['v4'] ?? {};
  const points = (resolution?.points ?? []).map((point, index) =>
    index === 0 ? { ...point, body: [{ t: 'text' as const, s: 'Die Statt baut den Radweg.' }] } : point,
  );
  const clerk = { personId: 'clerk', name: 'Tamara Federkiel', office: true, chair: false };
  meeting.do(
    { kind: 'correct-text', itemId: 'i1', points, basedOn: resolution?.textHash ?? '', reason: 'Probe' },
    clerk,
  );
  const [item] = compose(meeting, 'public').items;
  expect(item?.resolution).toEqual(resolution?.points);
  expect(item?.corrections).toEqual([
    expect.objectContaining({
      sentence: 'Redaktionell berichtigt am 25.11.2026 durch den Sitzungsdienst (Tamara Federkiel): Probe',
    }),
  ]);
  const source = minutesToTypst(
    compose(meeting, 'public'),
    {},
    { municipality: 'Lindenau', part: 'public', version: '1', versionAt: '2026-11-26T08:00:00Z' },
  );
  expect(source).toMatch(
    /Redaktionelle Berichtigung[^]*durch den Sitzungsdienst[^]*strike\(\{ "Stadt" \}\)[^]*"Statt"/u,
  );
  expect(JSON.stringify(compose(meeting, 'non-public'))).not.toContain('Berichtigung');
});
