import { parseResolution } from '@gremia/resolution';
import { amendment, TestCouncil, TEXT } from '../../../meeting/src/testing/council';
import { ADDING, compose, held } from '../testing/held';
import { minutesToTypst } from '../typst/minutes-to-typst';

describe('what became of a text, in the minutes', () => {
  it('tells what was taken over and what movers agreed on, without a vote', () => {
    const B = amendment('b', '0014/26', TEXT.replace('2030', '2035'));
    const [year = '', point = ''] = ADDING.units.map(({ id }) => id);
    const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [ADDING, B] } }] })
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
});
