import type { UseQueryResult } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { ApiProblem } from '../api/api-problem';
import { PageQuery } from './page-query';

async function shownFor(error: ApiProblem): Promise<string> {
  const query = { data: undefined, isError: true, error, refetch: () => undefined } as never as UseQueryResult<string>;
  const root = createRootRoute({ component: () => <PageQuery query={query}>{(data) => <p>{data}</p>}</PageQuery> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(<RouterProvider router={router as never} />);
  return (await screen.findByRole('heading', { level: 1 })).textContent;
}

describe('a page about one thing', () => {
  it.each([
    { what: 'that does not exist', error: new ApiProblem('not-found', '', 404) },
    { what: 'whose address cannot be read', error: new ApiProblem('invalid-input', '', 422) },
  ])('$what says that there is no such page, and where to go', async ({ error }) => {
    expect(await shownFor(error)).toBe('Diese Seite gibt es nicht');
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Zur Startseite',
      'Alle Sitzungen',
      'Alle Drucksachen',
      'Suchen',
    ]);
  });

  it('says of everything else what went wrong, and offers to try again', async () => {
    expect(await shownFor(new ApiProblem('unexpected', 'Es ist ein Fehler aufgetreten.', 500))).toBe(
      'Das hat nicht geklappt',
    );
    expect(screen.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible();
  });
});
