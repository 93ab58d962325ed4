import { labelsOf, parseResolution, plainText, walk, type Point } from '@gremia/resolution';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { PointsEditor } from './points-editor';

const start = parseResolution(
  '01\nDie Stadt richtet einen Beirat ein.\n\n02\nZur Erfüllung des BP 01 stehen 5.000 Euro bereit.',
);
let text: readonly Point[] = [];

function Form({ initial }: { readonly initial: readonly Point[] }): ReactElement {
  const [points, setPoints] = useState(initial);
  const change = (next: readonly Point[]): void => {
    text = next;
    setPoints(next);
  };
  return (
    <QueryClientProvider client={new QueryClient()}>
      <PointsEditor points={points} onChange={change} />
    </QueryClientProvider>
  );
}

const printed = (): string[] => {
  const labels = labelsOf(text);
  return walk(text).map(
    ({ point, depth }) => `${'  '.repeat(depth)}${labels.get(point.id) ?? ''} ${plainText(point.body, labels)}`,
  );
};
const field = (label: string): HTMLElement => screen.getByRole('textbox', { name: `Text von ${label}` });
const tool = (label: string, name: string): HTMLElement =>
  within(screen.getByRole('group', { name: `Werkzeuge für ${label}` })).getByRole('button', { name });

describe('PointsEditor by keyboard', () => {
  it('writes a nested text without a mouse, from nothing', async () => {
    const user = userEvent.setup();
    render(<Form initial={[]} />);
    await user.tab();
    await user.keyboard('{Enter}');
    await user.keyboard(
      'Erster Punkt.{Control>}{Enter}{/Control}Unterpunkt.{Alt>}{ArrowRight}{/Alt}{Control>}{Enter}{/Control}Noch ' +
        'einer.',
    );
    expect(printed()).toEqual(['01 Erster Punkt.', '  a. Unterpunkt.', '  b. Noch einer.']);
  });

  it('moves a point by its button, keeps the focus there and tells the new number', async () => {
    const user = userEvent.setup();
    render(<Form initial={start} />);
    tool('BP 02', 'Nach oben').focus();
    await user.keyboard('{Enter}');
    expect(printed()).toEqual([
      '01 Zur Erfüllung des BP 02 stehen 5.000 Euro bereit.',
      '02 Die Stadt richtet einen Beirat ein.',
    ]);
    expect(tool('BP 01', 'Nach oben')).toHaveFocus();
    expect(screen.getByText('Der Punkt ist jetzt BP 01.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Weiter geht es in dieser Richtung nicht.')).toBeInTheDocument();
    expect(tool('BP 01', 'Nach oben')).toHaveFocus();
  });

  it('strikes a point, goes on in its neighbour, and restores it with what was typed meanwhile', async () => {
    const user = userEvent.setup();
    render(<Form initial={start} />);
    await user.click(tool('BP 01', 'Punkt löschen'));
    expect(field('BP 01')).toHaveFocus();
    await user.type(field('BP 01'), ' Jährlich.');
    await user.click(screen.getByRole('button', { name: 'Gelöschten Punkt wiederherstellen' }));
    expect(printed()).toEqual([
      '01 Die Stadt richtet einen Beirat ein.',
      '02 Zur Erfüllung des BP 01 stehen 5.000 Euro bereit. Jährlich.',
    ]);
  });

  it('links a reference once it is typed, so that its number follows', async () => {
    const user = userEvent.setup();
    render(<Form initial={start} />);
    await user.type(field('BP 01'), ' Näheres regelt BP 02.');
    await user.tab();
    await user.click(tool('BP 01', 'Punkt danach einfügen'));
    expect(field('BP 01')).toHaveValue('Die Stadt richtet einen Beirat ein. Näheres regelt BP 03.');
  });

  it('keeps the caret while typing in the middle of a text', async () => {
    const user = userEvent.setup();
    render(<Form initial={start} />);
    const input = field('BP 02');
    await user.type(input, 'jährlich ', { initialSelectionStart: 31, initialSelectionEnd: 31 });
    expect(input).toHaveValue('Zur Erfüllung des BP 01 stehen jährlich 5.000 Euro bereit.');
  });
});
