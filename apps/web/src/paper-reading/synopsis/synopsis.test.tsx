import { amendedText, deriveOperations, markAmendment, parseResolution } from '@gremia/resolution';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepTogether } from '../../i18n/keep-together';
import { accessibilityFaults } from '../../testing/axe';
import { textOf } from '../../testing/text-of';
import { Synopsis } from './synopsis';
import type { SynopsisAmendment, SynopsisSource } from './synopsis-source';

const TEXT = `01
Die Stadt legt bis zum 31.03.2031 einen Plan vor.

02
Das Freibad öffnet an heißen Tagen bis 21:00 Uhr.

03
Es werden nur Bäume gepflanzt, die Trockenheit vertragen.

04
Über die Maßnahmen nach BP 02 und BP 03 wird berichtet.
`;
const base = parseResolution(TEXT);

function amendment(id: string, no: string, faction: string, edited: string): SynopsisAmendment {
  const derived = deriveOperations(base, parseResolution(edited, { idPrefix: `${id}/` }), { amendmentId: id });
  const originators = [{ kind: 'faction' as const, id: null, name: faction }];
  return {
    id,
    no,
    ...derived,
    paperId: id,
    title: `Änderung ${no}`,
    originators,
    amends: null,
    outdated: false,
    marked: markAmendment(base, derived.ops),
  };
}

/** An amendment of the first amendment: the pool is to close at another time after all, and the new point says more. */
function amendmentOfFirst(outdated = false): SynopsisAmendment {
  const aim = amendedText(base, first);
  const edited = aim.map((point) => ({
    ...point,
    body: point.body.map((node) =>
      node.t === 'text'
        ? { ...node, s: node.s.replace('19:00', '20:00').replace('gegossen', 'jeden Abend gegossen') }
        : node,
    ),
  }));
  const derived = deriveOperations(aim, edited, { amendmentId: 's' });
  const originators = [{ kind: 'faction' as const, id: null, name: 'Fraktion Buche' }];
  return {
    id: 's',
    no: '0041/26',
    ...derived,
    paperId: 's',
    title: 'Änderung',
    originators,
    amends: 'a',
    outdated,
    marked: markAmendment(aim, derived.ops),
  };
}
const withSub = (outdated = false): SynopsisSource => ({
  ...source,
  amendments: [first, amendmentOfFirst(outdated), second],
});

const NEW_POINT = 'Die Bäume werden gegossen.';
const withNew = (text: string, point: string): string =>
  text.replace(/\n04\n[^]*$/u, `\n04\n${point}\n\n05\nÜber die Maßnahmen nach BP 02 und BP 03 wird berichtet.\n`);
const first = amendment(
  'a',
  '0037/26',
  'Fraktion Ahorn',
  withNew(TEXT.replace('21:00', '19:00').replace('31.03.2031', '30.06.2031'), NEW_POINT),
);
const second = amendment(
  'b',
  '0038/26',
  'Fraktion Linde',
  withNew(TEXT.replace('21:00', '22:00'), 'Die Bäume werden gezählt.'),
);
const third = amendment(
  'c',
  '0039/26',
  'Fraktion Eiche',
  TEXT.replace(/03\n[^]*?(?=04\n)/u, '')
    .replace('\n04\n', '\n03\n')
    .replace('BP 02 und BP 03', 'BP 02 und BP 03'),
);
const fourth = amendment('d', '0040/26', 'Fraktion Esche', TEXT.replace('31.03.2031', '30.06.2031'));

const source: SynopsisSource = {
  base,
  amendments: [first, second, third, fourth],
  counters: [
    {
      office: 'Bäderamt',
      points: parseResolution(TEXT.replace('an heißen Tagen', 'an fünf heißen Tagen'), { idPrefix: 'v/' }),
    },
  ],
};

async function show(of: SynopsisSource = source): Promise<HTMLElement> {
  const rootRoute = createRootRoute({ component: () => <Synopsis source={of} paperPath="/drucksachen/$id" /> });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const { container } = render(<RouterProvider router={router as never} />);
  await screen.findByRole('tablist');
  return container;
}
const row = (name: string): HTMLElement => {
  const found = screen.getByRole('rowheader', { name }).closest('tr');
  if (found === null) throw new Error(`no row ${name}`);
  return found;
};
const cells = (name: string): readonly string[] => within(row(name)).getAllByRole('cell').map(textOf);

describe('the synopsis', () => {
  it('sets the point of the paper beside what each amendment makes of it, and the wording of the administration', async () => {
    await show();
    const [paper, changes, administration] = cells('BP 02');
    expect(paper).toContain('bis 21:00 Uhr');
    expect(changes).toContain('0037/26 Fraktion Ahorn');
    expect(changes).toContain('[gestrichen: 21:00] [eingefügt: 19:00]');
    expect(changes).toContain('[gestrichen: 21:00] [eingefügt: 22:00]');
    expect(administration).toContain('Bäderamt');
    expect(administration).toMatch(/\[eingefügt: +fünf\]/u);
    expect(cells('BP 01')[2]).toBe('');
  });

  it('names what excludes, repeats or meets another change, where it does so', async () => {
    await show();
    expect(cells('BP 02')[1]).toContain('Schließt BP 02 von 0038/26 aus. Beide ändern dieselben Wörter.');
    expect(cells('BP 02')[1]).toContain('Schließt BP 02 von 0037/26 aus.');
    expect(cells('BP 01')[1]).toContain('Identisch mit BP 01 von 0040/26.');
    expect(cells('BP 03')[1]).toContain('BP 04 verweist auf einen Punkt, der gestrichen wird – prüfen.');
    const summary = screen.getByRole('region', { name: 'Wo sich Änderungen berühren' });
    expect(summary).toHaveTextContent('BP 02 von 0037/26 und BP 02 von 0038/26 schließen einander aus.');
  });

  it('shows new points at their place, together', async () => {
    await show();
    const headers = screen.getAllByRole('rowheader').map(textOf);
    expect(headers).toEqual(['BP 01', 'BP 02', 'BP 03', 'Neu nach BP 03', 'BP 04']);
    const [, changes] = cells('Neu nach BP 03');
    expect(changes).toContain(NEW_POINT);
    expect(changes).toContain('Die Bäume werden gezählt.');
    expect(changes).toContain('Fügt an derselben Stelle ein wie BP 04 (neu) von 0038/26.');
  });

  it('shows an amendment of an amendment below that one, marked against its text', async () => {
    const container = await show(withSub());
    const [, pool] = cells('BP 02');
    expect(pool).toMatch(/0037\/26.*0041\/26 zu Änderungsantrag 0037\/26.*0038\/26/u);
    const marks = [...row('BP 02').querySelectorAll('del')].map(textOf);
    expect(marks.some((mark) => mark?.includes('19:00'))).toBe(true);
    expect(cells('Neu nach BP 03')[1]).toContain('jeden Abend');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('leaves out what nobody changes, on request', async () => {
    await show({ ...source, amendments: [second], counters: [] });
    expect(screen.getByRole('region', { name: 'Wo sich Änderungen berühren' })).toHaveTextContent(
      'Keine Änderung berührt eine andere.',
    );
    await userEvent.setup().click(screen.getByRole('checkbox', { name: 'Nur geänderte Punkte zeigen' }));
    expect(screen.queryByRole('rowheader', { name: 'BP 01' })).toBeNull();
    expect(screen.getByText('3 unveränderte Punkte sind ausgeblendet.')).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: 'Verwaltung' })).toBeNull();
  });

  it('has no accessibility faults', async () => {
    expect(await accessibilityFaults(await show())).toEqual([]);
  });
});

describe('the preview of an outcome', () => {
  const open = async (of = source): Promise<{ user: ReturnType<typeof userEvent.setup>; container: HTMLElement }> => {
    const container = await show(of);
    const user = userEvent.setup();
    screen.getByRole('tab', { name: 'Synopse' }).focus();
    await user.keyboard('{ArrowRight}');
    return { user, container };
  };
  const box = (faction: string, name: string): HTMLElement =>
    within(screen.getByRole('group', { name: new RegExp(faction, 'u') })).getByRole('checkbox', { name });
  const text = (): string => screen.getByRole('region', { name: 'Text nach dieser Auswahl' }).textContent ?? '';

  it('is the paper itself as long as nothing is chosen', async () => {
    await open();
    expect(screen.getByRole('status')).toHaveTextContent('Ohne angenommene Änderung gilt die Vorlage unverändert.');
    expect(text()).toContain('bis 21:00 Uhr');
  });

  it('shows the text that an adoption makes, and what falls by it', async () => {
    const { user } = await open();
    await user.click(box('Ahorn', 'BP 02'));
    expect(text()).toContain('bis 19:00 Uhr');
    const other = box('Linde', 'BP 02');
    expect(other).toHaveAccessibleDescription(keepTogether('erledigt durch Annahme von BP 02 von 0037/26'));
    expect(other).toHaveAttribute('aria-disabled', 'true');
    await user.click(other);
    expect(other).not.toBeChecked();
    expect(text()).toContain('bis 19:00 Uhr');
    expect(screen.getByRole('status')).toHaveTextContent('1 von 7 Änderungen angenommen, 1 erledigt.');
    await user.click(box('Ahorn', 'BP 02'));
    await user.click(other);
    expect(text()).toContain('bis 22:00 Uhr');
  });

  it('numbers new points in the order of the choice, and keeps the record of it', async () => {
    const { user } = await open();
    await user.click(box('Linde', 'BP 04 (neu)'));
    await user.click(box('Ahorn', 'BP 04 (neu)'));
    const record = screen.getByRole('region', { name: 'Neue Nummern' });
    expect(within(record).getAllByRole('listitem').map(textOf)).toEqual([
      'BP 04 ist neu',
      'BP 04 (neu) wird BP 05',
      'BP 04 wird BP 06',
    ]);
    expect(text()).toMatch(/04Die Bäume werden gezählt\..*05Die Bäume werden gegossen\./u);
    expect(screen.getByRole('region', { name: 'Zu prüfen' })).toHaveTextContent('fügen an derselben Stelle ein');
  });

  it('takes an amendment with what was adopted of the amendments of it', async () => {
    const { user, container } = await open(withSub());
    const [sub, parent] = ['Buche', 'Ahorn'].map((faction) => () => box(faction, 'BP 02'));
    await user.click(sub!());
    expect(text()).toContain('bis 21:00 Uhr');
    expect(screen.getByText('Wirkt erst, wenn auch von 0037/26 etwas angenommen wird.')).toBeVisible();
    await user.click(parent!());
    expect(text()).toContain('bis 20:00 Uhr');
    expect(screen.getByRole('status')).toHaveTextContent('2 von 7 Änderungen angenommen, 1 erledigt.');
    await user.click(sub!());
    expect(text()).toContain('bis 19:00 Uhr');
    await user.click(box('Buche', 'BP 04'));
    await user.click(box('Ahorn', 'BP 04 (neu)'));
    expect(text()).toContain('Die Bäume werden jeden Abend gegossen.');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('leaves out an amendment that has been overtaken', async () => {
    await open(withSub(true));
    const group = screen.getByRole('group', { name: /Buche/u });
    expect(within(group).queryAllByRole('checkbox')).toEqual([]);
    expect(group).toHaveTextContent('Neu zu prüfen, bevor darüber abgestimmt werden kann.');
  });

  it('warns of a reference whose point is struck, and follows the numbers', async () => {
    const { user, container } = await open();
    await user.click(box('Eiche', 'BP 03'));
    expect(screen.getByRole('region', { name: 'Zu prüfen' })).toHaveTextContent(
      'BP 03 verweist auf einen Punkt, der gestrichen wird – prüfen.',
    );
    expect(screen.getByRole('region', { name: 'Neue Nummern' })).toHaveTextContent('BP 04 wird BP 03');
    expect(screen.getByRole('region', { name: 'Neue Nummern' })).toHaveTextContent('BP 03 entfällt');
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }));
    expect(box('Eiche', 'BP 03')).not.toBeChecked();
  });
});
