import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { NextStepCard } from '../next-step';

const Desk = ({ live }: { readonly live: LiveCouncil }): ReactElement => (
  <NextStepCard meeting={live.useLive()} title="12. Sitzung des Stadtrats" questions={[]} />
);

describe('a circular vote', () => {
  it('is opened with its ground, its motion and its deadline, and asks the members first', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office, { emergency: { declared: true, statuteClause: '§ 7a Hauptsatzung' } });
    const { container } = render(<Desk live={live} />);
    await user.click(screen.getByRole('button', { name: 'Sitzung eröffnen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByText('Besonderheiten der Eröffnung'));
    await user.click(dialog.getByRole('checkbox', { name: /ohne Sitzung im Umlaufverfahren beschlossen/u }));
    expect(dialog.getByRole('heading', { level: 2 })).toHaveTextContent('Umlaufverfahren jetzt eröffnen?');
    expect(dialog.queryByText(/Mitglieder anwesend melden/u)).toBeNull();
    expect(dialog.queryByRole('checkbox', { name: /ein zweites Mal geladen/u })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(dialog.getAllByText('Bitte ausfüllen.')).toHaveLength(3);
    expect(live.council.state.phase).toBe('planned');
    await user.type(dialog.getByLabelText(/Warum kann nicht in einer Sitzung/u), 'Hochwasser');
    await user.type(dialog.getByLabelText('Auf wessen Antrag?'), 'Vorsitz');
    await user.type(dialog.getByLabelText('Antworten bis: Tag'), '2026-12-01');
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(live.council.state.circular).toEqual({
      ground: 'Hochwasser',
      movedBy: 'Vorsitz',
      until: '2026-12-01T17:00:00.000Z',
    });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Zustimmung zum Umlaufverfahren');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
