import type { PortalMeetingDetail } from '@gremia/contracts';
import { render, screen, within } from '@testing-library/react';
import '../i18n/i18n';
import { CourseDecisions } from './course-decisions';

type Course = PortalMeetingDetail['course'];

const decision = (question: string, carried: boolean, after: string | null): Course[number] => ({
  ...{ meetingId: question, meeting: 'Sitzung', committee: 'Stadtrat', voteId: question, question, carried, after },
  ...{ final: false, label: carried ? 'angenommen' : 'abgelehnt', sentence: '', procedure: 'show-of-hands' },
  ...{ tally: {}, tallyLine: 'Ja: 3, Nein: 4', ballots: null, announcedAt: '2026-11-25T16:05:00.000Z' },
});

describe('what was decided on the course of a meeting', () => {
  it('says with every question when it was, after which item, and how it ended', () => {
    render(
      <CourseDecisions course={[decision('Die Tagesordnung gilt.', true, null), decision('Pause?', false, 'Ö 1')]} />,
    );
    expect(screen.getByRole('heading', { name: 'Zum Ablauf der Sitzung' })).toBeInTheDocument();
    const [first, second] = screen.getAllByRole('listitem').map((row) => within(row));
    expect(first?.getByText('vor dem ersten Tagesordnungspunkt')).toBeInTheDocument();
    expect(first?.getByText('Beschluss: angenommen')).toBeInTheDocument();
    expect(second?.getByText(/^nach Tagesordnungspunkt Ö.1$/u)).toBeInTheDocument();
    expect(second?.getByText('Abstimmung: Ja: 3, Nein: 4')).toBeInTheDocument();
  });

  it('is not there where nothing was', () => {
    const { container } = render(<CourseDecisions course={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
