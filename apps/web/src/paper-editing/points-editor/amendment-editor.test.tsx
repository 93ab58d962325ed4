import { parseResolution, type Grouping, type Point } from '@gremia/resolution';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { accessibilityFaults } from '../../testing/axe';
import { AmendmentEditor } from './amendment-editor';

const base = parseResolution(
  '01\nDie Stadt richtet bis zum Ende des 3. Quartals einen Beirat ein.\n\n02\nEs stehen 5.000 Euro ' +
    'bereit.\n\n03\nDer Rat wird unterrichtet.',
);

function Form(): ReactElement {
  const [points, setPoints] = useState<readonly Point[]>(base);
  const [grouping, setGrouping] = useState<Grouping>('points');
  return (
    <QueryClientProvider client={new QueryClient()}>
      <AmendmentEditor
        base={base}
        parentId={null}
        points={points}
        onChange={setPoints}
        grouping={grouping}
        onGrouping={setGrouping}
      />
    </QueryClientProvider>
  );
}

const previewed = (): HTMLElement => screen.getByRole('region', { name: 'Vorschau der Änderungen' });

describe('AmendmentEditor', () => {
  it('says that nothing is changed, until something is', async () => {
    const user = userEvent.setup();
    render(<Form />);
    expect(within(previewed()).getByText(/Noch ist nichts geändert/u)).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Text von BP 02' });
    await user.clear(field);
    await user.type(field, 'Es stehen 8.000 Euro bereit.');
    expect(previewed().querySelector('del')).toHaveTextContent('5.000');
    expect(previewed().querySelector('ins')).toHaveTextContent('8.000');
    expect(within(previewed()).getByText('Abgestimmt wird über: BP 02')).toBeInTheDocument();
  });

  it('lets the author choose one vote on all of it', async () => {
    const user = userEvent.setup();
    const { container } = render(<Form />);
    for (const name of ['Text von BP 02', 'Text von BP 03'])
      await user.type(screen.getByRole('textbox', { name }), ' Dies gilt.');
    expect(within(previewed()).getByText('Einzeln abgestimmt wird über: BP 02 · BP 03')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Über den ganzen Antrag auf einmal abstimmen' }));
    expect(within(previewed()).getByText('Abgestimmt wird über: BP 02, BP 03')).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('shows a struck point, renumbers the next one, and takes the point back in at its place', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.click(
      within(screen.getByRole('group', { name: 'Werkzeuge für BP 02' })).getByRole('button', { name: 'Punkt löschen' }),
    );
    expect(previewed().querySelectorAll('del').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'BP 02 wieder aufnehmen' }));
    expect(screen.getByRole('textbox', { name: 'Text von BP 02' })).toHaveValue('Es stehen 5.000 Euro bereit.');
    expect(within(previewed()).getByText(/Noch ist nichts geändert/u)).toBeInTheDocument();
  });
});
