import type { PortalMeetingDetail } from '@gremia/contracts';
import { render, screen } from '@testing-library/react';
import '../i18n/i18n';
import { AgendaList } from './agenda-list';

type Item = PortalMeetingDetail['items'][number];

const QUESTION = 'Wird die Niederschrift der 14. Sitzung genehmigt?';
const decision: Item['decisions'][number] = {
  ...{
    meetingId: 'm1',
    meeting: '15. Sitzung',
    committee: 'Stadtrat',
    voteId: 'v1',
    question: QUESTION,
    carried: true,
  },
  ...{ final: false, label: 'angenommen', sentence: '', procedure: 'show-of-hands', ballots: null },
  ...{ tally: {}, tallyLine: 'Ja: 44, Nein: 0', announcedAt: '2026-11-11T16:05:00.000Z' },
};
const item = (decisions: Item['decisions']): Item => ({
  ...{ id: 'i2', number: 'Ö 2', title: 'Genehmigung der Niederschrift', public: true, paperId: null },
  ...{ paperNumber: null, responsibility: null, supplementNo: null, decisions },
});

describe('the agenda of a meeting that is over', () => {
  it('says of an item without a paper what was decided: it stands nowhere else', () => {
    render(<AgendaList items={[item([decision])]} />);
    expect(screen.getByText(QUESTION.replace('14. ', '14.\u00a0'), { normalizer: (text) => text })).toBeInTheDocument();
    expect(screen.getByText('angenommen')).toBeInTheDocument();
    expect(screen.getByText('Abstimmung: Ja: 44, Nein: 0')).toBeInTheDocument();
  });

  it('says what was released once, not twice', () => {
    render(<AgendaList items={[item([{ ...decision, releasedAt: '2026-11-20T10:00:00.000Z' }])]} />);
    expect(screen.getAllByText(/Niederschrift der/u)).toHaveLength(1);
  });
});
