import { deriveOperations, parseResolution } from '@gremia/resolution';
import { render, screen } from '@testing-library/react';
import { accessibilityFaults } from '../testing/axe';
import { changesOf } from './changes-in-words';
import { ConfirmChanges } from './confirm-changes';

const TEXT = `01
Die Stadt legt bis zum 31.03.2031 einen Plan vor.

02
Gefördert werden:

    (1) Schulen

    (2) Vereine

03
Der Rat wird unterrichtet.
`;
const base = parseResolution(TEXT);
const edited = parseResolution(
  TEXT.replace('31.03.2031', '30.06.2031')
    .replace('einen Plan', 'einen ausführlichen Plan')
    .replace('(2) Vereine', '(2) Verbände und Vereine\n\n    (3) Museen')
    .replace('03\nDer Rat wird unterrichtet.', '03\nDie Kosten trägt der Haushalt.'),
  { idPrefix: 'e/' },
);

describe('changesOf', () => {
  it('says point by point what an amendment does', () => {
    const { ops, units } = deriveOperations(base, edited, { amendmentId: 'a' });
    const told = changesOf(base, ops, units).map(({ unit, points }) => [
      unit.label,
      points.map(({ label, change, words }) => [label, change, words]),
    ]);
    expect(told).toEqual([
      [
        'BP 01',
        [
          [
            'BP 01',
            'changed',
            [
              { old: '31.03.2031', fresh: '30.06.2031' },
              { old: '', fresh: 'ausführlichen' },
            ],
          ],
        ],
      ],
      [
        'BP 02',
        [
          ['BP 02 (2)', 'changed', [{ old: '', fresh: 'Verbände und' }]],
          ['BP 02 (3)', 'inserted', []],
        ],
      ],
      ['BP 03 (neu)', [['BP 03', 'inserted', []]]],
      ['BP 03', [['BP 03', 'deleted', []]]],
    ]);
  });
});

describe('ConfirmChanges', () => {
  it('shows the author every change in words and marked, and what is voted on', async () => {
    const { container } = render(<ConfirmChanges base={base} points={edited} grouping="points" />);
    expect(screen.getByText('Einzeln abgestimmt wird über: BP 01 · BP 02 · BP 03 (neu) · BP 03')).toBeVisible();
    expect(screen.getByText('„31.03.2031“ wird durch „30.06.2031“ ersetzt.')).toBeVisible();
    expect(screen.getByText('BP 03 wird gestrichen:')).toBeVisible();
    expect(screen.getByText('BP 02 (3) wird neu eingefügt:')).toBeVisible();
    expect(container.querySelectorAll('del').length).toBeGreaterThan(1);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('names all points where there is one vote, and says when nothing is changed', () => {
    const { rerender } = render(<ConfirmChanges base={base} points={edited} grouping="whole" />);
    expect(screen.getByText(/^Abgestimmt wird über: BP 01, BP 02, BP 03/u)).toBeVisible();
    rerender(<ConfirmChanges base={base} points={base} grouping="points" />);
    expect(screen.getByText(/Es ist nichts geändert/u)).toBeVisible();
  });
});
