import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { office } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { InterruptDialog } from './interrupt-dialog';

const Shown = ({ live }: { readonly live: LiveCouncil }): ReactElement => (
  <InterruptDialog meeting={live.useLive()} variant="secondary" label="Sitzung unterbrechen" />
);

describe('interrupting at the desk', () => {
  const user = userEvent.setup();
  const dialog = (): ReturnType<typeof within> => within(screen.getByRole('dialog'));
  const open = async (live: LiveCouncil): Promise<void> => {
    render(<Shown live={live} />);
    await user.click(screen.getByRole('button', { name: 'Sitzung unterbrechen' }));
  };
  const confirm = (): Promise<void> => user.click(dialog().getByRole('button', { name: 'Unterbrechen' }));

  it('asks what becomes of an open vote, and never chooses by itself', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1').cast('v1', 12));
    await open(live);
    await user.type(dialog().getByRole('textbox', { name: /^Grund der Unterbrechung/u }), 'Pause');
    await confirm();
    expect(live.council.state.phase).toBe('running');
    expect(
      dialog().getByText(/Bitte wählen Sie, was mit der offenen Abstimmung geschieht/u, { selector: 'span' }),
    ).toBeVisible();
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await user.click(dialog().getByRole('radio', { name: 'geht nach der Unterbrechung weiter' }));
    await confirm();
    expect(live.council.state).toMatchObject({ phase: 'interrupted', votes: { v1: { phase: 'open' } } });
  });

  it('wants no words for a break, which says it all, and a reason for everything else', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30));
    await open(live);
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Anlass' }), 'Unruhe');
    await confirm();
    expect(live.council.state.phase).toBe('running');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Anlass' }), 'Pause');
    await confirm();
    expect(live.council.state).toMatchObject({ phase: 'interrupted', interruption: { reason: 'Pause' } });
  });

  it('says before that the rules void the vote that a disturbance hits', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1'));
    await open(live);
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Anlass' }), 'Störung von Bild oder Ton');
    expect(dialog().getByText(/wird abgebrochen und danach wiederholt/u)).toBeVisible();
    await user.selectOptions(
      dialog().getByRole('combobox', { name: 'Verantwortungsbereich der Störung' }),
      'ein einzelnes Mitglied',
    );
    expect(dialog().queryByText(/wird abgebrochen und danach wiederholt/u)).toBeNull();
    expect(dialog().getAllByRole('radio')).toHaveLength(2);
  });

  it('wants the day for another day, and keeps what is typed', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30));
    await open(live);
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Anlass' }), 'Fortsetzung an einem anderen Tag');
    await user.type(dialog().getByRole('textbox', { name: /^Grund der Unterbrechung/u }), 'Es ist spät');
    await confirm();
    expect(dialog().getAllByText(/Bitte nennen Sie Tag und Uhrzeit/u, { selector: 'span' })).toHaveLength(2);
    await user.type(dialog().getByLabelText('Tag der Fortsetzung'), '2099-11-26');
    expect(dialog().getByText(/^Ich unterbreche die Sitzung\. Sie wird/u)).toHaveTextContent(/fortgesetzt\.$/u);
    await user.type(dialog().getByLabelText('Weiter um'), '18:00');
    expect(dialog().getByText(/^Ich unterbreche die Sitzung\. Sie wird/u)).toHaveTextContent(
      'Wir fahren am Donnerstag, 26. November 2099, 18:00 Uhr fort.',
    );
    await confirm();
    expect(live.council.state.interruption).toMatchObject({ cause: 'other-day', until: '2099-11-26T17:00:00.000Z' });
  });
});
