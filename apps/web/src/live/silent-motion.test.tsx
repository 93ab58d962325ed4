import { profileFor } from '@gremia/rules';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { AgendaOverview } from './agenda-overview';
import { Ballot } from './ballot';
import { CheckIn } from './check-in';

const Page = ({ live }: { readonly live: LiveCouncil }): ReactElement => {
  const meeting = live.useLive();
  return (
    <>
      <Ballot meeting={meeting} />
      <CheckIn meeting={meeting} />
      <AgendaOverview state={meeting.state} paperOf={() => null} />
    </>
  );
};

function putWithoutMeeting(): LiveCouncil {
  const live = new LiveCouncil(member(7), {
    profile: profileFor('baden-wuerttemberg-council', '2026-11-25'),
    items: [{ itemId: 'i1' }, { itemId: 'i2', number: 'Ö 2' }],
  });
  const until = '2999-12-01T17:00:00.000Z';
  const circular = { ground: 'Ferien', movedBy: 'Vorsitz', until, simpleMatters: true } as const;
  live.happens((council) => council.do({ kind: 'open-meeting', confirmsRules: true, circular }));
  live.happens((council) => council.do({ kind: 'call-item', itemId: 'i2' }));
  live.happens((council) =>
    council.do({ kind: 'open-vote', voteId: 'v', itemId: 'i2', subject: { kind: 'free', question: 'Gilt das?' } }),
  );
  return live;
}

describe('a motion that is adopted unless somebody objects', () => {
  it('is no vote on the screen: the time to object runs, and the way to do so stands with it, once', () => {
    render(<Page live={putWithoutMeeting()} />);
    const ballot = within(screen.getByRole('region', { name: 'Gilt das?' }));
    expect(ballot.getByText('Widerspruchsfrist läuft – abgestimmt wird nicht')).toBeVisible();
    expect(screen.queryByText(/^Antworten bis/u)).toBeNull();
    expect(screen.getAllByText(/2999/u)).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Einem Antrag widersprechen' })).toHaveLength(1);
    expect(ballot.getByRole('button', { name: 'Einem Antrag widersprechen' })).toBeVisible();
  });

  it('asks for the item at hand, and says in the agenda what came of it', async () => {
    const user = userEvent.setup();
    const { container } = render(<Page live={putWithoutMeeting()} />);
    await user.click(screen.getByRole('button', { name: 'Einem Antrag widersprechen' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByLabelText('Zu welchem Punkt?')).toHaveValue('i2');
    await user.click(dialog.getByRole('button', { name: 'Einem Antrag widersprechen' }));
    expect(
      await screen.findByText('Ein Mitglied hat dem Antrag widersprochen; ohne Sitzung ist er nicht angenommen.'),
    ).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
