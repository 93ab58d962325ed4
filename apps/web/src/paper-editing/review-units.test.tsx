import { deriveOperations, parseResolution, reviewRebase } from '@gremia/resolution';
import { render, screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../testing/axe';
import { OutdatedNote } from '../paper-reading/versions/outdated';
import { ReviewUnits } from './review-units';

const text = (...bodies: readonly string[]) =>
  parseResolution(bodies.map((body, index) => `0${index + 1}\n${body}`).join('\n\n'));
const base = text(
  'Am Uferweg werden zehn Bänke aufgestellt.',
  'Dem Bauausschuss wird im Mai berichtet.',
  'Die Presse wird eingeladen.',
);
const edited = text(
  'Am Uferweg werden zwölf Bänke aufgestellt.',
  'Dem Bauausschuss wird im Juni berichtet.',
  'Die Presse wird nicht eingeladen.',
);
const next = text(
  'Am Uferweg werden neun Bänke aufgestellt.',
  'Dem Bauausschuss wird im Mai berichtet.',
  'Die Presse wird nicht eingeladen.',
);
const { units } = reviewRebase(
  base,
  { id: 'ä', no: '0037/26', ...deriveOperations(base, edited, { amendmentId: 'ä' }) },
  next,
);

describe('ReviewUnits', () => {
  it('says of each change what became of it, and shows the point in all three texts', async () => {
    const { container } = render(<ReviewUnits units={units} />);
    const parts = screen.getAllByRole('article');
    expect(
      parts.map((part) => [
        within(part).getByRole('heading', { level: 3 }).textContent,
        part.querySelector('.kern-badge')?.textContent,
      ]),
    ).toEqual([
      ['BP 01', 'Bitte prüfen'],
      ['BP 02', 'Gilt weiter'],
      ['BP 03', 'Schon enthalten'],
    ]);
    const [first] = parts;
    if (first === undefined) throw new Error('nothing is shown');
    expect(
      within(first)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Bisherige Fassung', 'Neue Fassung', 'Änderungsantrag']);
    expect(
      within(first)
        .getAllByRole('insertion')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('neun'), expect.stringContaining('zwölf')]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('OutdatedNote', () => {
  it('says what it means and leads on', async () => {
    const { container } = render(
      <OutdatedNote>
        <a href="/weiter">Prüfen und umstellen</a>
      </OutdatedNote>,
    );
    expect(screen.getByText('Dieser Änderungsantrag ist neu zu prüfen.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Prüfen und umstellen' })).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
