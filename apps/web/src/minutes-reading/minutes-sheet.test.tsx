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
  expect(screen.getByText('Stimmberechtigt anwesend waren 0 von 12.')).toBeTruthy();
});

it('heads a round by its office, and keeps who stood in the words of the question', () => {
  const question = 'Wahl: Sitz im Beirat, 1. Wahlgang. Zur Wahl stehen Anna Amsel und Ben Buche.';
  const round = { ...vote, kind: 'election', question } as const;
  render(
    <MinutesSheet document={{ ...document, course: [{ at, after: null, vote: round }] }} renderRemark={() => null} />,
  );
  expect(screen.getByText('Wahl: Sitz im Beirat, 1. Wahlgang')).toBeTruthy();
  expect(screen.getByText(question)).toBeTruthy();
});

it('counts nobody among those present who had no vote, and says of them once how they took part', () => {
  const stay = { faction: 'Linde', from: at, until: null } as const;
  const present = [
    { name: 'Anna Amsel', mode: 'hall', entitled: true, ...stay },
    { name: 'Ben Buche', mode: 'remote', entitled: false, ...stay },
  ] as const;
  const absent = [{ name: 'Ben Buche', faction: 'Linde', excused: false }];
  render(<MinutesSheet document={{ ...document, present: [...present], absent }} renderRemark={() => null} />);
  expect(screen.getByRole('rowheader', { name: 'Linde (1)' })).toBeTruthy();
  expect(screen.getAllByText(/Ben Buche/u)).toHaveLength(1);
  expect(screen.getByText(/Ben Buche/u)).toHaveTextContent('ohne Stimmrecht zugeschaltet');
});

it('leaves out nothing that was found, and tells what happened between two items where it did', () => {
  const sentence = 'Die Sitzungsleitung ermahnt die Zuhörenden. Grund: Beifall.';
  const told = {
    ...{ vacant: 1, findings: ['Geladen war für Dienstag.'], leads: ['Die Sitzung leitete Ben Buche.'] },
    ...{ apart: ['Zu Ö 17: Ben Buche wird angehört.'], released: ['Zu N 19: Der Verkauf ist beschlossen.'] },
    between: [{ at: '2026-11-25T15:59:00.000Z', after: null, sentence }],
  };
  render(<MinutesSheet document={{ ...document, ...told }} renderRemark={() => null} />);
  for (const text of [...told.findings, ...told.leads, ...told.apart, ...told.released])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText('Stimmberechtigt anwesend waren 0 von 12. Nicht besetzt: 1 Sitz.')).toBeTruthy();
  const [first, second] = screen
    .getAllByRole('listitem')
    .filter(({ parentElement }) => parentElement?.tagName === 'OL');
  expect(first).toHaveTextContent(sentence);
  expect(second).toHaveTextContent('Die Sitzung wird unterbrochen.');
});
