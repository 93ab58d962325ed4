import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member, type TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { FloorBar } from './floor-bar';
import { OwnRequest } from './own-request';

/** The browser's answer to whether the list of speakers is in the window. */
let isInSight = false;

beforeEach(() => {
  isInSight = false;
  Object.assign(window, {
    IntersectionObserver: class {
      constructor(private tell: (changes: { isIntersecting: boolean }[]) => void) {}
      observe(): void {
        this.tell([{ isIntersecting: isInSight }]);
      }
      disconnect(): void {
        this.tell = () => undefined;
      }
    },
  });
});
afterEach(() => Reflect.deleteProperty(window, 'IntersectionObserver'));

function Page({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  return (
    <>
      <OwnRequest meeting={meeting} />
      <FloorBar meeting={meeting} />
    </>
  );
}

const bar = (): HTMLElement => screen.getByRole('group', { name: 'Redeliste' });
const debate = (happens: (council: TestCouncil) => unknown = () => null): LiveCouncil => {
  const live = new LiveCouncil(member(3));
  live.happens((council) => happens(council.convened(30).do({ kind: 'call-item', itemId: 'i1' })));
  return live;
};

it('asks for the floor from wherever the page is read, and takes it back', async () => {
  const user = userEvent.setup();
  const live = debate();
  const { container } = render(<Page live={live} />);
  await user.click(within(bar()).getByRole('button', { name: 'Zu Wort melden' }));
  await waitFor(() => expect(live.council.state.speakers.requests).toMatchObject([{ personId: 'm3' }]));
  expect(bar()).toHaveTextContent('Sie stehen an 1. Stelle der Redeliste.');
  expect(await accessibilityFaults(container)).toEqual([]);
  await user.click(within(bar()).getByRole('button', { name: 'Wortmeldung zurückziehen' }));
  await waitFor(() => expect(live.council.state.speakers.requests).toEqual([]));
});

it('declares a conflict of interest only after the consequence was named', async () => {
  const user = userEvent.setup();
  const live = debate();
  render(<Page live={live} />);
  await user.click(within(bar()).getByRole('button', { name: 'Befangenheit anzeigen' }));
  expect(live.council.state.items[0]?.conflicted).toEqual([]);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Befangenheit anzeigen' }));
  await waitFor(() => expect(live.council.state.items[0]?.conflicted).toEqual(['m3']));
  expect(screen.queryByRole('group', { name: 'Redeliste' })).toBeNull();
});

it.each<[string, (council: TestCouncil) => unknown]>([
  ['a vote is open: the ballot has a bar of its own', (council) => council.open('v1')],
  ['no item is called', (council) => council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })],
  ['one is not there', (council) => council.do({ kind: 'check-out' }, member(3))],
])('is not there where %s', (_case, happens) => {
  render(<Page live={debate(happens)} />);
  expect(screen.queryByRole('group', { name: 'Redeliste' })).toBeNull();
});

it('is not there where the list itself is in the window', () => {
  isInSight = true;
  render(<Page live={debate()} />);
  expect(screen.queryByRole('group', { name: 'Redeliste' })).toBeNull();
});

it('says that the list is closed, or that one has the floor', () => {
  const { unmount } = render(
    <Page live={debate((council) => council.do({ kind: 'arrange-speakers', closed: true }))} />,
  );
  expect(bar()).toHaveTextContent('Die Redeliste ist geschlossen.');
  unmount();
  render(
    <Page
      live={debate((council) =>
        council.do({ kind: 'request-floor', pointOfOrder: false }, member(3)).do({ kind: 'give-floor' }),
      )}
    />,
  );
  expect(bar()).toHaveTextContent('Sie haben das Wort.');
});
