import { act, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { office } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { pressSettled } from '../testing/press-settled';
import { NextStepCard } from './next-step';
import { PaperChanges } from './paper-changes';

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement | null {
  const meeting = live.useLive();
  const [item] = meeting.state.items;
  return item === undefined ? null : (
    <>
      <PaperChanges state={meeting.state} item={item} />
      <NextStepCard meeting={meeting} title="Sitzung" questions={[]} />
    </>
  );
}

const number = '0012/26';

it('tells the chair what to say of a paper that changed, and what is left to do once it was taken back', async () => {
  const live = new LiveCouncil(office);
  live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
  const { container } = render(<Desk live={live} />);
  expect(screen.queryByText('Ö 1: seit der Eröffnung geändert')).toBeNull();

  act(() => live.happens((council) => council.note({ change: 'new-version', number, internal: false })));
  // It is the next step: said once, with one button, and nothing is put to the vote before.
  expect(screen.getByRole('heading', { name: 'Ö 1: Neuen Stand vorlegen' })).toBeVisible();
  expect(screen.getByText('Zur Drucksache 0012/26 liegt eine neue Fassung vor.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Neuen Stand vorlegen' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Abstimmung eröffnen' })).toBeNull();
  expect(screen.queryByText('Ö 1: seit der Eröffnung geändert')).toBeNull();

  act(() => live.happens((council) => council.note({ change: 'attachment-added', number, internal: false })));
  expect(screen.getByText('Ö 1: seit der Eröffnung geändert')).toBeVisible();
  expect(screen.getByText('Zur Drucksache 0012/26 ist eine Anlage hinzugekommen.')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Neuen Stand vorlegen' })).toHaveLength(1);

  act(() => live.happens((council) => council.note({ change: 'withdrawn', number, internal: false })));
  expect(screen.queryByRole('button', { name: 'Neuen Stand vorlegen' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Abstimmung eröffnen' })).toBeNull();
  expect(
    screen.getByText('Die Drucksache 0012/26 ist zurückgezogen. Tagesordnungspunkt Ö 1 ist damit erledigt.'),
  ).toBeVisible();
  expect(await accessibilityFaults(container)).toEqual([]);

  await pressSettled('Ö 1 abschließen');
  expect(live.council.state.items[0]).toMatchObject({ disposition: 'withdrawn' });
});
