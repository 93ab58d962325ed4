import { whoLeads } from '@gremia/meeting';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member } from '../../../../libs/meeting/src/testing/council';
import { LiveCouncil } from '../testing/live-council';
import { ChairOffer } from './chair-offer';

function Page({ live }: { readonly live: LiveCouncil }): ReactElement {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <Offer live={live} /> });
  const desk = createRoute({ getParentRoute: () => root, path: '/leitung/$id', component: () => null });
  const router = createRouter({ routeTree: root.addChildren([page, desk]), history: createMemoryHistory() });
  return <RouterProvider router={router as never} />;
}

const Offer = ({ live }: { readonly live: LiveCouncil }): ReactElement => <ChairOffer meeting={live.useLive()} />;

describe('the lead on the page of a deputy', () => {
  it('can be taken without an offer where whoever leads has no part in the item', async () => {
    const live = new LiveCouncil(member(2), { seats: 9, members: 9, deputies: 1 });
    live.happens((council) => council.convened(9).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Page live={live} />);
    expect(screen.queryByRole('button')).toBeNull();
    live.happens((council) => council.do({ kind: 'declare-conflict', itemId: 'i1' }, member(1)));
    expect(await screen.findByText(/Mitglied\s1 ist bei diesem Punkt befangen/u)).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Leitung übernehmen' }));
    expect(await screen.findByText('Sie leiten die Sitzung.')).toBeVisible();
    expect(whoLeads(live.council.state)?.personId).toBe('m2');
  });
});
