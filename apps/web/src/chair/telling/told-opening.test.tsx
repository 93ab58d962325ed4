import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { pressSettled } from '../../testing/press-settled';
import { NextStepCard } from '../next-step';
import { TellingBand } from './telling-band';
import { useTelling } from './use-telling';

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement {
  const telling = useTelling(live.useLive());
  return (
    <>
      <TellingBand telling={telling} />
      <NextStepCard meeting={telling.meeting} title="12. Sitzung des Stadtrats" questions={[]} />
    </>
  );
}

describe('an opening that is entered afterwards', () => {
  it('asks for its time and why, and goes on with entering', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office);
    live.council.at('2026-11-25T20:00:00.000Z');
    const { container } = render(<Desk live={live} />);
    await user.click(screen.getByRole('button', { name: 'Sitzung eröffnen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByText('Besonderheiten der Eröffnung'));
    await user.click(dialog.getByRole('checkbox', { name: /Eröffnung wird nachgetragen/u }));
    await user.click(dialog.getByRole('button', { name: 'Sitzung eröffnen' }));
    expect(dialog.getByText('Bitte nennen Sie Tag und Uhrzeit, zu denen es geschah.')).toBeVisible();
    expect(dialog.getByText('Bitte geben Sie einen Grund an.')).toBeVisible();
    expect(live.council.state.phase).toBe('planned');
    await user.clear(dialog.getByLabelText('Tag der Eröffnung'));
    await user.type(dialog.getByLabelText('Tag der Eröffnung'), '2026-11-25');
    await user.type(dialog.getByLabelText('Uhrzeit der Eröffnung'), '17:00');
    await user.type(dialog.getByLabelText('Warum wird nachgetragen?'), 'Stromausfall im Rathaus');
    await user.click(dialog.getByRole('button', { name: 'Sitzung eröffnen' }));
    expect(live.council.state).toMatchObject({
      openedAt: '2026-11-25T16:00:00.000Z',
      telling: { reason: 'Stromausfall im Rathaus' },
    });
    const band = within(screen.getByRole('status'));
    expect(band.getByLabelText('Uhrzeit des nächsten Schritts')).toHaveValue('17:00');
    await user.clear(band.getByLabelText('Uhrzeit des nächsten Schritts'));
    expect(band.getByText('Bitte nennen Sie Tag und Uhrzeit, zu denen es geschah.')).toBeVisible();
    const call = async (): Promise<void> => {
      await pressSettled('Ö 1 aufrufen');
      // Nobody has come yet.
      await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ö 1 aufrufen' }));
    };
    await call();
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent(
      'Bitte nennen Sie Tag und Uhrzeit',
    );
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Abbrechen' }));
    await user.type(band.getByLabelText('Uhrzeit des nächsten Schritts'), '17:05');
    await call();
    expect(live.council.state.items[0]?.calledAt).toBe('2026-11-25T16:05:00.000Z');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
