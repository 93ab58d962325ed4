import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { notedRemarks } from '../remarks';
import { minutesToTypst } from '../typst/minutes-to-typst';
import { composeMinutes } from './compose-minutes';

const chair = { personId: 'm1', name: 'Mitglied 1', office: true, chair: true };
const seal = { size: 1, root: 'ab'.repeat(32) };
const items = [
  { itemId: 'i1' },
  { itemId: 'n1', number: 'N 1', title: 'Nichtöffentlicher Tagesordnungspunkt', public: false },
];

/** A break between two items, a measure of order in it, and somebody who goes before the non-public part. */
function evening(): TestCouncil {
  const council = new TestCouncil({ items }).at('2026-11-25T16:00:00.000Z').convened(30);
  council.at('2026-11-25T16:10:00.000Z').do({ kind: 'call-item', itemId: 'i1' }, chair);
  council.at('2026-11-25T16:15:00.000Z').do({ kind: 'note-remark', itemId: 'i1', text: 'Frau Ulme dankt.' });
  council.at('2026-11-25T16:20:00.000Z').vote('v1', [30]);
  council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done', note: '' });
  council.at('2026-11-25T16:30:00.000Z').do({ kind: 'interrupt-meeting', reason: 'Lüften', cause: 'break' });
  council.at('2026-11-25T16:40:00.000Z').do({ kind: 'resume-meeting' });
  const admonished = { measureId: 'o1', measure: 'public-admonished', reason: 'Beifall' } as const;
  council.at('2026-11-25T16:41:00.000Z').do({ kind: 'take-order-measure', ...admonished }, chair);
  council.at('2026-11-25T16:42:00.000Z').do({ kind: 'note-remark', itemId: null, text: 'Es zieht.' });
  council.at('2026-11-25T16:45:00.000Z').do({ kind: 'check-out' }, member(30));
  council.at('2026-11-25T16:50:00.000Z').do({ kind: 'call-item', itemId: 'n1' }, chair);
  council.at('2026-11-25T16:55:00.000Z').vote('v2', [29], { kind: 'main', leaveOpen: true }, 'n1');
  council.do({ kind: 'close-item', itemId: 'n1', disposition: 'done', note: '' });
  return council.at('2026-11-25T17:00:00.000Z').do({ kind: 'close-meeting' }, chair);
}

const told = (part: 'public' | 'non-public') => {
  const { entries } = evening();
  const document = composeMinutes(entries, part, seal);
  if (document === null) throw new Error('no minutes');
  const print = { municipality: 'L', part, version: 'Entwurf', versionAt: '2026-11-26T10:00:00Z' };
  return { document, source: minutesToTypst(document, notedRemarks(entries), print) };
};

describe('what happens between two items', () => {
  const { document, source } = told('public');

  it('stands where the meeting stood, not under the opening', () => {
    expect(document.findings).toEqual([]);
    expect(document.between).toEqual([
      {
        at: '2026-11-25T16:10:00.000Z',
        after: null,
        sentence:
          'Die Sitzungsleitung stellt die Beschlussfähigkeit fest; anwesend und stimmberechtigt sind 30 von 51 ' +
          '(26 erforderlich; § 36 ThürKO).',
      },
      {
        at: '2026-11-25T16:41:00.000Z',
        after: 'i1',
        sentence: 'Die Sitzungsleitung ermahnt die Zuhörenden. Grund: Beifall.',
      },
    ]);
    expect(document.interruptions).toEqual([expect.objectContaining({ during: null })]);
  });

  it('is printed in the order of time, remarks among it', () => {
    const lines = [
      '"Ö 1  Radweg an der Wehrstraße"',
      '"17:15 Uhr: Frau Ulme dankt."',
      '17:20 Uhr: Abstimmung',
      'Beschluss: beschlossen',
      '"Zum Gang der Sitzung"',
      '17:30 bis 17:40 Uhr: Die Sitzung ist unterbrochen (Lüften).',
      '17:41 Uhr: Die Sitzungsleitung ermahnt',
      '"17:42 Uhr: Es zieht."',
      '"Schluss der Sitzung"',
    ];
    const places = lines.map((line) => source.lastIndexOf(line));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });
});

it('has nobody present in the non-public part who had left before it', () => {
  const { document } = told('non-public');
  expect(document.present).toHaveLength(29);
  expect(document.absent).toContainEqual(expect.objectContaining({ name: 'Mitglied 30', reason: 'not-in-part' }));
  expect(document.between).toBeUndefined();
});
