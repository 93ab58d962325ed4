import { profileFor } from '@gremia/rules';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member, office } from '../../../../../libs/meeting/src/testing/council';
import { HousePicture } from '../../live/house/house-picture';
import { MeetingStanding } from '../../live/meeting-standing';
import { LiveCouncil } from '../../testing/live-council';
import { RollCall } from '../house/roll-call';
import { NextStepCard } from '../next-step';
import { AgendaRail } from '../rail/agenda-rail';
import { SpeakersDesk } from '../speaking/speakers-desk';

const Desk = ({ live }: { readonly live: LiveCouncil }): ReactElement => {
  const meeting = live.useLive();
  return (
    <NextStepCard meeting={meeting} title="12. Sitzung des Stadtrats" questions={[]}>
      {(step) => (
        <>
          <MeetingStanding state={meeting.state} />
          <HousePicture state={meeting.state} />
          <SpeakersDesk meeting={meeting} step={step} />
          <RollCall state={meeting.state} />
          <AgendaRail meeting={meeting} planned={{ startsAt: '2026-11-25T17:00:00.000Z', items: [] }} />
        </>
      )}
    </NextStepCard>
  );
};

describe('the desk of a circular vote', () => {
  it('offers nothing that needs a hall, and no item before the members agree', () => {
    const live = new LiveCouncil(office, { emergency: { declared: true, statuteClause: '§ 7a Hauptsatzung' } });
    live.happens((council) =>
      council.do({
        kind: 'open-meeting',
        confirmsRules: true,
        circular: { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2999-12-01T17:00:00.000Z' },
      }),
    );
    render(<Desk live={live} />);
    expect(screen.queryByText('Redeliste')).toBeNull();
    expect(screen.queryByText('Namensaufruf')).toBeNull();
    expect(screen.queryByText('im Saal')).toBeNull();
    expect(screen.queryByText('Vorlesen')).toBeNull();
    expect(screen.getByText('Wortlaut')).toBeVisible();
    expect(screen.getByRole('img', { name: /beteiligt: \d+/u })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Aufrufen/u })).toBeNull();
    // The clock of the council stands at a day in the past: the time alone would be taken for today's.
    expect(screen.getByText(/^seit 25\.11\.2026/u)).toBeVisible();
  });

  it('says until when a vote stays open instead of asking whether to close it', () => {
    const live = new LiveCouncil(office, { emergency: { declared: true, statuteClause: '§ 7a Hauptsatzung' } });
    live.happens((council) =>
      council.do({
        kind: 'open-meeting',
        confirmsRules: true,
        circular: { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2999-12-01T17:00:00.000Z' },
      }),
    );
    live.happens((council) =>
      council.do({
        kind: 'open-vote',
        voteId: 'a',
        itemId: null,
        subject: { kind: 'free', question: 'Soll ohne Sitzung im Umlaufverfahren beschlossen werden?' },
      }),
    );
    render(<Desk live={live} />);
    expect(screen.getByText(/Schließen können Sie danach/u)).toHaveTextContent(/2999/u);
  });

  it('gives a question more time where whoever leads says so, and shows it', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office, { emergency: { declared: true, statuteClause: '§ 7a Hauptsatzung' } });
    live.happens((council) =>
      council.do({
        kind: 'open-meeting',
        confirmsRules: true,
        circular: { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2999-12-01T17:00:00.000Z' },
      }),
    );
    render(<Desk live={live} />);
    expect(screen.getByText(/^Ohne Angabe bis .*2999/u)).toBeVisible();
    await user.type(screen.getByLabelText('Antworten bis: Tag'), '2999-12-08');
    await user.type(screen.getByLabelText('Antworten bis: Uhrzeit'), '12:00');
    await user.click(screen.getByRole('button', { name: 'Abstimmung eröffnen' }));
    expect(Object.values(live.council.state.votes)[0]?.until).toBe('2999-12-08T11:00:00.000Z');
    expect(screen.getByText(/^Antworten sind bis .*2999/u)).toBeVisible();
  });

  it('is ended after an objection, and announces nothing more', () => {
    const live = new LiveCouncil(office, {
      profile: profileFor('rheinland-pfalz-council', '2026-11-25'),
      emergency: { declared: true, statuteClause: null },
    });
    const circular = { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2999-12-01T17:00:00.000Z' };
    live.happens((council) => council.do({ kind: 'open-meeting', confirmsRules: true, circular }));
    live.happens((council) => council.do({ kind: 'object-to-circular' }, member(7)));
    render(<Desk live={live} />);
    expect(screen.getByRole('heading', { level: 2, name: 'Umlaufverfahren beenden' })).toBeVisible();
    expect(screen.getByText('Das Umlaufverfahren ist beendet.')).toBeVisible();
    expect(screen.queryByText('als Nächstes')).toBeNull();
    expect(screen.queryByText(/^Antworten bis/u)).toBeNull();
  });
});
