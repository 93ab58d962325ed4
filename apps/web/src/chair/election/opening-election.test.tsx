import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { pressSettled } from '../../testing/press-settled';
import { NextStepCard } from '../next-step';

const Desk = ({ live }: { readonly live: LiveCouncil }): ReactElement => (
  <NextStepCard meeting={live.useLive()} title="12. Sitzung des Stadtrats" questions={[]} />
);
const ON = { itemId: 'i1', electionId: 'e1' } as const;

/** One person stands, and the next step is to open the vote. */
function oneStands(): LiveCouncil {
  const live = new LiveCouncil(office);
  live.happens((council) => {
    council.convened(30).do({ kind: 'call-item', itemId: 'i1' });
    council.do({ kind: 'start-election', ...ON, office: 'Vorsitz', places: 1 });
    council.do({ kind: 'nominate-candidate', ...ON, candidateId: 'a', name: 'Anna', by: 'Linde', agrees: true });
  });
  render(<Desk live={live} />);
  return live;
}

describe('opening an election', () => {
  it('has another proposal beside it as soon as one person stands', async () => {
    const user = userEvent.setup();
    const live = oneStands();
    expect(screen.getByRole('button', { name: 'Abstimmung eröffnen' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Weitere Person vorschlagen' }));
    const dialog = screen.getByRole('dialog', { name: 'Weitere Person vorschlagen' });
    await user.selectOptions(within(dialog).getByLabelText('Wer wird vorgeschlagen?'), 'Mitglied 4');
    await user.type(within(dialog).getByLabelText('Von wem vorgeschlagen?'), 'Fraktion Ahorn');
    await user.click(within(dialog).getByLabelText('Steht zur Wahl'));
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Vorschlag eintragen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(live.council.entries.filter(({ event }) => event.kind === 'candidate-nominated')).toHaveLength(2);
  });

  it('leads from a refusal that asks for something to the field where it is missing', async () => {
    const user = userEvent.setup();
    const live = oneStands();
    await pressSettled('Abstimmung eröffnen');
    expect(await screen.findByRole('alert')).toHaveTextContent('Bitte halten Sie fest, wer die Stimmen auszählt.');
    await waitFor(() => expect(screen.getByLabelText('Stimmenzählende')).toHaveFocus());
    await user.keyboard('Anna Amsel');
    await user.click(screen.getByRole('button', { name: 'Abstimmung eröffnen' }));
    expect(live.council.state.currentVoteId).not.toBeNull();
  });
});
