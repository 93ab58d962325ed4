import type { MarkedPoint } from '@gremia/resolution';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MarkedText } from './marked-text';
import { MarkedTextWithSwitch } from './marked-text.switch';

const points: readonly MarkedPoint[] = [
  {
    id: 'a',
    depth: 0,
    change: 'equal',
    oldLabel: '01',
    newLabel: '01',
    segments: [{ op: 'equal', text: 'Der Rat beschließt.' }],
  },
  {
    id: 'b',
    depth: 0,
    change: 'changed',
    oldLabel: '02',
    newLabel: '02',
    segments: [
      { op: 'equal', text: 'bis zum ' },
      { op: 'delete', text: '3. Quartal' },
      { op: 'insert', text: '4. Quartal' },
      { op: 'equal', text: ' 2026' },
    ],
  },
  {
    id: 'c',
    depth: 1,
    change: 'deleted',
    oldLabel: 'a.',
    newLabel: null,
    segments: [{ op: 'delete', text: 'entfällt' }],
  },
  { id: 'd', depth: 1, change: 'equal', oldLabel: 'b.', newLabel: 'a.', segments: [{ op: 'equal', text: 'bleibt' }] },
  {
    id: 'e',
    depth: 0,
    change: 'inserted',
    oldLabel: null,
    newLabel: '03',
    segments: [{ op: 'insert', text: 'kommt hinzu' }],
  },
];
const labels = (): (string | undefined)[] =>
  screen.getAllByRole('listitem').map((item) => item.firstElementChild?.textContent ?? undefined);

describe('MarkedText', () => {
  it('says in words what is struck and what is inserted', () => {
    render(<MarkedText points={points} />);
    expect(screen.getAllByRole('listitem')[1]).toHaveTextContent(
      '02bis zum [gestrichen: 3. Quartal] [eingefügt: 4. Quartal] 2026',
    );
    expect(screen.getAllByRole('deletion')[0]).toHaveTextContent('3. Quartal');
    expect(screen.getAllByRole('insertion')[0]).toHaveTextContent('4. Quartal');
  });

  it('keeps one change in one piece, and shows what is bold by itself', () => {
    const bold = ['b'] as const;
    const segments = [
      { op: 'equal', text: 'Die ', m: bold },
      { op: 'insert', text: 'neue ', m: bold },
      { op: 'insert', text: 'große ' },
      { op: 'equal', text: 'Brücke' },
    ] as const;
    render(
      <MarkedText points={[{ id: 'a', depth: 0, change: 'changed', oldLabel: '01', newLabel: '01', segments }]} />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('01Die [eingefügt: neue große ] Brücke');
    expect(screen.getAllByRole('insertion')).toHaveLength(1);
    expect(screen.getAllByRole('strong').map((element) => element.textContent)).toEqual(['Die ', 'neue ']);
  });

  it('shows how points are renumbered, and which are new', () => {
    render(<MarkedText points={points} />);
    expect(labels()).toEqual(['01', '02', '[gestrichen: a.] ', 'b. wird a.', '03 (neu)']);
  });

  it.each([
    {
      view: 'marked' as const,
      cells: [
        'Jahr',
        'Euro',
        '2030',
        '[gestrichen: 1.000] [eingefügt: 1.500]',
        '[eingefügt: 2031]',
        '[eingefügt: 2.000]',
      ],
    },
    { view: 'old' as const, cells: ['Jahr', 'Euro', '2030', '1.000'] },
    { view: 'new' as const, cells: ['Jahr', 'Euro', '2030', '1.500', '2031', '2.000'] },
  ])('shows a table as a table ($view)', ({ view, cells }) => {
    const table = { no: 0, head: true };
    const segments: MarkedPoint['segments'] = [
      { op: 'equal', text: 'Verteilt wird:\n' },
      { op: 'equal', text: 'Jahr\tEuro\n2030\t', table },
      { op: 'delete', text: '1.000', table },
      { op: 'insert', text: '1.500', table },
      { op: 'insert', text: '\n2031\t2.000', table },
    ];
    const [point] = points;
    if (point === undefined) throw new Error('no point');
    render(<MarkedText points={[{ ...point, segments }]} view={view} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
    const shown = [...screen.getAllByRole('columnheader'), ...screen.getAllByRole('cell')];
    expect(shown.map(({ textContent }) => textContent.trim())).toEqual(cells);
  });

  it.each([
    { view: 'old' as const, labels: ['01', '02', 'a.', 'b.'], text: 'bis zum 3. Quartal 2026' },
    { view: 'new' as const, labels: ['01', '02', 'a.', '03'], text: 'bis zum 4. Quartal 2026' },
  ])('shows the $view text alone', ({ view, labels: expected, text }) => {
    render(<MarkedText points={points} view={view} />);
    expect(labels()).toEqual(expected);
    expect(screen.getAllByRole('listitem')[1]).toHaveTextContent(text);
    expect(screen.queryByRole('deletion')).toBeNull();
  });
});

describe('MarkedTextWithSwitch', () => {
  it('switches between the views by keyboard', async () => {
    const user = userEvent.setup();
    render(<MarkedTextWithSwitch points={points} />);
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Neu' })).toBeChecked();
    expect(screen.queryByText('3. Quartal', { exact: false })).toBeNull();
  });

  it('shows only the points whose words change, and says which have another number', async () => {
    const user = userEvent.setup();
    render(<MarkedTextWithSwitch points={points} />);
    await user.click(screen.getByRole('checkbox', { name: 'Nur geänderte Punkte zeigen' }));
    expect(labels()).toEqual(['02', '[gestrichen: a.] ', '03 (neu)']);
    expect(screen.getByText('2 unveränderte Punkte sind ausgeblendet.')).toBeVisible();
    expect(screen.getByText(/^Neue Nummern: b\.\swird a\.$/u)).toBeVisible();
  });

  it('offers no choice of views where room is short, until the whole text is wanted', async () => {
    const user = userEvent.setup();
    render(<MarkedTextWithSwitch points={points} startOnlyChanged quiet />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ganzen Text zeigen' }));
    expect(screen.getByRole('radio', { name: 'Mit Änderungen' })).toBeChecked();
    expect(labels()).toContain('b. wird a.');
  });

  it('keeps the point above a changed one, and gives the whole text back', async () => {
    const user = userEvent.setup();
    const nested: readonly MarkedPoint[] = [
      ...points.slice(0, 1),
      {
        id: 'x',
        depth: 0,
        change: 'equal',
        oldLabel: '02',
        newLabel: '02',
        segments: [{ op: 'equal', text: 'Der Plan benennt' }],
      },
      {
        id: 'y',
        depth: 1,
        change: 'equal',
        oldLabel: '(1)',
        newLabel: '(1)',
        segments: [{ op: 'equal', text: 'Räume' }],
      },
      {
        id: 'z',
        depth: 1,
        change: 'changed',
        oldLabel: '(2)',
        newLabel: '(2)',
        segments: [{ op: 'insert', text: 'Wege' }],
      },
    ];
    render(<MarkedTextWithSwitch points={nested} startOnlyChanged />);
    expect(labels()).toEqual(['02', '(2)']);
    expect(screen.getByText('2 unveränderte Punkte sind ausgeblendet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ganzen Text zeigen' }));
    expect(labels()).toEqual(['01', '02', '(1)', '(2)']);
  });

  it('sets old and new beside each other where there is room', async () => {
    const listeners = new EventTarget();
    const media = {
      matches: true,
      addEventListener: listeners.addEventListener.bind(listeners),
      removeEventListener: listeners.removeEventListener.bind(listeners),
    };
    Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => media });
    try {
      render(<MarkedTextWithSwitch points={points} />);
      await userEvent.setup().click(screen.getByRole('radio', { name: 'Gegenüberstellung' }));
      const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
      expect(cells.slice(2, 4)).toEqual([
        '02bis zum [gestrichen: 3. Quartal]  2026',
        '02bis zum [eingefügt: 4. Quartal]  2026',
      ]);
      expect(cells.slice(-2)).toEqual(['', '03[eingefügt: kommt hinzu] ']);
      media.matches = false;
      act(() => void listeners.dispatchEvent(new Event('change')));
      expect(screen.queryByRole('table')).toBeNull();
      expect(screen.getByRole('radio', { name: 'Mit Änderungen' })).toBeChecked();
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });

  it('offers no switch where nothing changes', () => {
    render(<MarkedTextWithSwitch points={points.slice(0, 1)} />);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
