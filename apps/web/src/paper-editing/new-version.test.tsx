import type { PaperDetail } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { accessibilityFaults } from '../testing/axe';
import { paperDetail } from '../testing/paper-detail';
import { NewVersion } from './new-version';
import { VersionConsequences } from './version-consequences';

const points = parseResolution('01\nAm Uferweg werden zehn Bänke aufgestellt.\n\n02\nDem Bauausschuss wird berichtet.');
const paper = (given: Partial<PaperDetail> = {}): PaperDetail =>
  paperDetail({
    number: '0021/26',
    title: 'Bänke am Uferweg',
    revision: 2,
    mayWithdraw: true,
    mayRevise: true,
    author: 'Saskia Immergrün',
    reasons: 'Es fehlt an Sitzgelegenheiten.',
    text: { id: '7f0e2c80-0000-4000-8000-000000000002', no: 1, kind: 'draft', points, plain: '', hash: '' },
    ...given,
  });

const Form = ({ of }: { readonly of: PaperDetail }): ReactElement => (
  <QueryClientProvider client={new QueryClient()}>
    <NewVersion paper={of} personId="p1" onDone={() => undefined} />
  </QueryClientProvider>
);
const comparison = (): HTMLElement => screen.getByRole('region', { name: 'Vergleich mit der jetzigen Fassung' });
const type = async (words: string): Promise<void> => {
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Text von BP 01' });
  await user.clear(field);
  await user.type(field, words);
};

describe('NewVersion', () => {
  beforeEach(() => localStorage.clear());

  it('compares with the present version while somebody types, and cannot be brought in before', async () => {
    const { container } = render(<Form of={paper()} />);
    const button = screen.getByRole('button', { name: 'Neue Fassung einbringen …' });
    expect(within(comparison()).getByText(/Noch ist nichts geändert/u)).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await type('Am Uferweg werden zwölf Bänke aufgestellt.');
    expect(within(comparison()).getByRole('deletion')).toHaveTextContent('zehn');
    expect(within(comparison()).getByRole('insertion')).toHaveTextContent('zwölf');
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('keeps what was typed in a closed browser', async () => {
    const { unmount } = render(<Form of={paper()} />);
    await type('Zwölf Bänke.');
    unmount();
    render(<Form of={paper()} />);
    expect(screen.getByRole('textbox', { name: 'Text von BP 01' })).toHaveValue('Zwölf Bänke.');
  });

  it('lets nobody go on unseen when the paper was changed in between, and loses nothing', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Form of={paper()} />);
    await type('Am Uferweg werden zwölf Bänke aufgestellt.');
    const now = parseResolution('01\nAm Uferweg werden elf Bänke aufgestellt.\n\n02\nDem Bauausschuss wird berichtet.');
    rerender(
      <Form
        of={paper({
          revision: 3,
          text: {
            id: '7f0e2c80-0000-4000-8000-000000000003',
            no: 2,
            kind: 'revised',
            points: now,
            plain: '',
            hash: '',
          },
        })}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Die Drucksache ist inzwischen geändert worden.');
    expect(within(comparison()).getByRole('deletion')).toHaveTextContent('elf');
    const button = screen.getByRole('button', { name: 'Neue Fassung einbringen …' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Mit meinem Text weitermachen' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(screen.getByRole('textbox', { name: 'Text von BP 01' })).toHaveValue(
      'Am Uferweg werden zwölf Bänke aufgestellt.',
    );
  });
});

describe('VersionConsequences', () => {
  it('counts and names what moves along and what has to be checked', () => {
    const amendment = (number: string, lost: string[]) => ({
      paperId: number,
      number,
      title: 'Mehr Bänke',
      movesAlong: lost.length === 0,
      lost,
    });
    render(
      <VersionConsequences
        state="submitted"
        amendments={[amendment('0037/26', ['BP 01', 'BP 04']), amendment('0039/26', []), amendment('0042/26', [])]}
      />,
    );
    expect(screen.getByText('2 Änderungsanträge gelten unverändert weiter:')).toBeInTheDocument();
    expect(screen.getByText('Ein Änderungsantrag muss neu geprüft werden:')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '0039/26 Mehr Bänke',
      '0042/26 Mehr Bänke',
      '0037/26 Mehr Bänke (BP 01, BP 04)',
    ]);
  });

  it('says so when nothing hangs on the paper, and what to do while the meeting runs', () => {
    render(<VersionConsequences state="in-consultation" amendments={[]} />);
    expect(screen.getByText('Änderungsanträge sind davon nicht betroffen.')).toBeInTheDocument();
    expect(screen.getByText(/Neuen Stand der Drucksachen holen/u)).toBeInTheDocument();
  });
});
