import { act, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { member, office, type TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { LiveCouncil } from '../../testing/live-council';
import { pressSettled } from '../../testing/press-settled';
import { NextStepCard } from '../next-step';
import { SpeakersDesk } from './speakers-desk';

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  return (
    <NextStepCard meeting={meeting} title="12. Sitzung des Stadtrats" questions={[]}>
      {(step) => <SpeakersDesk meeting={meeting} step={step} />}
    </NextStepCard>
  );
}

const heading = (): string => document.querySelector('.g-step h2')?.textContent ?? '';
const readOut = (): string => document.querySelector('blockquote')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const bar = (): string[] =>
  [...document.querySelectorAll('.g-step__bar button')].map((button) => button.textContent ?? '');
const list = (): string[] =>
  within(screen.getByRole('region', { name: /^Redeliste/u }))
    .queryAllByRole('button')
    .map((button) => button.textContent ?? '');

const called = (happens: (council: TestCouncil) => unknown = () => null): LiveCouncil => {
  const live = new LiveCouncil(office);
  live.happens((council) => happens(council.convened(30).do({ kind: 'call-item', itemId: 'i1' })));
  return live;
};

it('leads through the debate to the vote, one speaker after the other', async () => {
  const live = called((council) =>
    council
      .do({ kind: 'request-floor', pointOfOrder: false }, member(4))
      .do({ kind: 'request-floor', pointOfOrder: false }, member(5)),
  );
  render(<Desk live={live} />);
  expect([heading(), readOut()]).toEqual(['Wort an Mitglied 4', 'Das Wort hat Mitglied 4.']);
  expect(bar()).toEqual(['Wort an Mitglied 4', 'Zur Abstimmung']);
  await pressSettled('Wort an Mitglied 4');
  expect([heading(), readOut()]).toEqual(['Das Wort hat Mitglied 4', 'Das Wort hat Mitglied 5.']);
  expect(screen.getByText('Vorlesen, wenn die Rede zu Ende ist')).toBeVisible();
  await pressSettled('Wort an Mitglied 5');
  expect([heading(), readOut()]).toEqual(['Das Wort hat Mitglied 5', 'Wird das Wort noch gewünscht?']);
  await pressSettled('Rede beenden');
  expect(heading()).toContain('Abstimmen');
  expect(readOut()).toMatch(/^Wird das Wort noch gewünscht\? Pause Abgestimmt wird/u);
  expect(bar()[0]).toBe('Abstimmung eröffnen');
});

it('leaves the debate only by one act of its own, and says who is passed over', async () => {
  const live = called((council) =>
    council
      .do({ kind: 'request-floor', pointOfOrder: false }, member(4))
      .do({ kind: 'give-floor' })
      .do({ kind: 'request-floor', pointOfOrder: false }, member(5)),
  );
  render(<Desk live={live} />);
  await pressSettled('Zur Abstimmung');
  expect(live.council.state.currentVoteId).toBeNull();
  expect(heading()).toContain('Abstimmen');
  expect(
    screen.getByText('Mitglied 4 hat noch das Wort. Auf der Redeliste steht noch eine Person: Mitglied 5.'),
  ).toBeVisible();
  expect(list()).toContain('Wort an Mitglied 5');
  await pressSettled('Zurück zur Redeliste');
  expect(heading()).toBe('Das Wort hat Mitglied 4');
});

it('comes back to the debate for a point of order that is asked for after it was left', async () => {
  const live = called((council) => council.do({ kind: 'request-floor', pointOfOrder: false }, member(4)));
  render(<Desk live={live} />);
  await pressSettled('Zur Abstimmung');
  expect(heading()).toContain('Abstimmen');
  act(() => live.happens((council) => council.do({ kind: 'request-floor', pointOfOrder: true }, member(6))));
  expect([heading(), readOut()]).toEqual([
    'Wort zur Geschäftsordnung: Mitglied 6',
    'Das Wort zur Geschäftsordnung hat Mitglied 6.',
  ]);
});

it('offers each act once: what the one button does is not in the list as well', () => {
  const live = called((council) => council.do({ kind: 'request-floor', pointOfOrder: false }, member(4)));
  render(<Desk live={live} />);
  expect(list()).not.toContain('Wort an Mitglied 4');
});
