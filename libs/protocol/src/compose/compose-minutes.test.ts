import { minutesDocument } from '@gremia/contracts';
import { TestCouncil } from '../../../meeting/src/testing/council';
import { missingFields } from '../missing-fields';
import { notedRemarks, remarksFor } from '../remarks';
import { compose, held, seal, SECRET, withNames } from '../testing/held';
import { composeMinutes } from './compose-minutes';

describe('the public part of the minutes (§ 42 Abs. 1 ThürKO)', () => {
  const document = compose(held(), 'public');
  const [item] = document.items;

  it('has the form of the contract and lacks nothing', () => {
    const itemId = '00000000-0000-4000-8000-000000000001';
    const named = {
      ...document,
      items: document.items.map((each) => ({ ...each, itemId })),
      interruptions: document.interruptions.map((each) => ({ ...each, during: itemId })),
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
      opening: '17:00 Uhr: Gäste begrüßt',
      i1: '17:00 Uhr: Tischvorlage verteilt',
      n1: expect.stringMatching(new RegExp(`^17:\\d\\d Uhr: ${SECRET} erörtert$`, 'u')),
    });
  });

  it('go into the part of their item only', () => {
    const remarks = { ...notedRemarks(held().entries), unknown: SECRET };
    expect(remarksFor(compose(held(), 'public'), remarks, 'public')).toEqual({
      opening: '17:00 Uhr: Gäste begrüßt',
      i1: '17:00 Uhr: Tischvorlage verteilt',
    });
    expect(remarksFor(compose(held(), 'non-public'), remarks, 'non-public')).toEqual({
      n1: expect.stringContaining(`${SECRET} erörtert`),
    });
  });
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
