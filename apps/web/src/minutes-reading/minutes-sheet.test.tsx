import type { MinutesDocument } from '@gremia/contracts';
import { render, screen } from '@testing-library/react';
import '../i18n/i18n';
import { MinutesSheet } from './minutes-sheet';

const vote = {
  question: 'Die Sitzung wird unterbrochen.',
  kind: 'free',
  state: 'announced',
  outcomeLabel: 'angenommen',
  sentence: 'Der Antrag ist mehrheitlich angenommen.',
  tallyLine: null,
  note: null,
  roll: null,
  quorum: '12 von 12',
} as const;
const at = '2026-11-25T16:00:00.000Z';
const document: MinutesDocument = {
  ...{ committee: 'Stadtrat', title: 'Sitzung', place: 'Rathaus', rehearsal: false, openedAt: at, closedAt: at },
  ...{ interruptions: [], convocation: '', chair: '', secretary: '', seats: 12, present: [], absent: [], others: [] },
  ...{ items: [], course: [{ at, after: null, vote }], journalSize: 1, journalRoot: 'ab' },
};

it('shows what was voted on before the first item', () => {
  render(<MinutesSheet document={document} renderRemark={() => null} />);
  expect(screen.getByRole('heading', { name: 'Vor dem ersten Tagesordnungspunkt' })).toBeTruthy();
  expect(screen.getByText('Die Sitzung wird unterbrochen.')).toBeTruthy();
});

it('says how many of how many were there', () => {
  render(<MinutesSheet document={document} renderRemark={() => null} />);
  expect(screen.getByText('0 von 12 stimmberechtigten Mitgliedern waren anwesend.')).toBeTruthy();
});
