import { markAmendment, parseResolution } from '@gremia/resolution';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { accessibilityFaults } from '../../testing/axe';
import { AmendmentList, type ListedAmendment } from './amendment-list';
import { PUBLIC_READING } from '../reading-surface';
import { AmendmentStanding } from './amendment-standing';
import { isAmendable, isMoot, type Hanging } from './hanging';

const base = parseResolution('01\nErstens.\n');
const listed = (given: Partial<ListedAmendment>): ListedAmendment => ({
  paperId: 'a',
  number: '0002/26',
  title: 'Änderungsantrag',
  originators: [{ kind: 'faction', id: null, name: 'Fraktion Ahorn' }],
  amends: null,
  outdated: false,
  marked: markAmendment(base, []),
  ...given,
});

const show = async (page: ReactElement): Promise<HTMLElement> => {
  const rootRoute = createRootRoute({ component: () => <main>{page}</main> });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const { container } = render(<RouterProvider router={router as never} />);
  await screen.findByRole('main');
  return container;
};

describe('AmendmentList', () => {
  it('says which amendment one amends', async () => {
    const sub = listed({ paperId: 's', number: '0003/26', amends: 'a', outdated: true });
    const container = await show(
      <>
        <h1>Drucksache</h1>
        <h2>Änderungsanträge</h2>
        <AmendmentList of="m" amendments={[listed({}), sub]} paperPath="/drucksachen/$id" />
      </>,
    );
    const [first, second] = screen.getAllByRole('article');
    expect(within(second!).getByText('Zu Änderungsantrag 0002/26')).toBeVisible();
    expect(within(second!).getByText('Neu zu prüfen')).toBeVisible();
    expect(within(first!).queryByText(/^Zu Änderungsantrag/u)).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

const paper = (kind: Hanging['kind'], state: Hanging['state'], number: string): NonNullable<Hanging['parent']> => ({
  id: number,
  kind,
  state,
  number,
  title: '',
});
const main = paper('motion', 'submitted', '0001/26');
const first = paper('amendment', 'submitted', '0002/26');

describe('what an amendment hangs on', () => {
  it.each<{ case: string; hanging: Hanging; moot: boolean; amendable: boolean }>([
    { case: 'a motion', hanging: { ...main, parent: null, main: null }, moot: false, amendable: true },
    { case: 'an amendment', hanging: { ...first, parent: main, main }, moot: false, amendable: true },
    { case: 'an amendment of an amendment', hanging: { ...first, parent: first, main }, moot: false, amendable: false },
    {
      case: 'a draft of one',
      hanging: { ...first, state: 'draft', parent: main, main },
      moot: false,
      amendable: false,
    },
    {
      case: 'one of a withdrawn amendment',
      hanging: { ...first, parent: { ...first, state: 'withdrawn' }, main },
      moot: true,
      amendable: false,
    },
    {
      case: 'one of a decided paper',
      hanging: { ...first, parent: { ...main, state: 'decided' }, main },
      moot: true,
      amendable: false,
    },
    {
      case: 'one decided with it',
      hanging: { ...first, state: 'decided', parent: { ...main, state: 'decided' }, main },
      moot: false,
      amendable: false,
    },
  ])('$case', ({ hanging, moot, amendable }) => {
    expect([isMoot(hanging), isAmendable({ ...hanging, text: {} })]).toEqual([moot, amendable]);
  });

  it('is said to the reader', async () => {
    await show(
      <AmendmentStanding
        paper={{ ...first, parent: { ...first, state: 'withdrawn' }, main }}
        surface={PUBLIC_READING}
      />,
    );
    expect(screen.getByText('Gegenstandslos')).toBeVisible();
    expect(screen.getByText(/Markiert ist, was sich gegenüber Änderungsantrag 0002\/26 ändert/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Zur Drucksache 0001/26' })).toBeVisible();
  });
});
