import type { Role, SessionView } from '@gremia/contracts';
import { landingPage } from './landing-page';

const [COUNCIL, COMMITTEE] = ['council', 'committee'];
const held = (...roles: readonly (readonly [Role, string | null])[]): SessionView => ({
  person: { id: 'p', name: 'P', roles: roles.map(([role, committeeId]) => ({ role, committeeId })) },
  csrfToken: null,
});
const coming = (
  committeeId: string,
  startsAt: string,
  state: 'convened' | 'running' = 'convened',
  rehearsal = false,
) => ({
  committeeId,
  startsAt,
  state,
  rehearsal,
});
const chairOfCommittee = held(['member', COUNCIL], ['member', COMMITTEE], ['chair', COMMITTEE]);

describe('where a person begins', () => {
  it.each([
    { who: 'the office', session: held(['clerk', null]), mine: [], path: '/verwaltung' },
    { who: 'a member', session: held(['member', COUNCIL]), mine: [], path: '/mitglied' },
    {
      who: 'the chair of a committee on the day of the council',
      session: chairOfCommittee,
      mine: [coming(COMMITTEE, '2026-12-09'), coming(COUNCIL, '2026-12-02')],
      path: '/mitglied',
    },
    {
      who: 'the same person when the committee is next',
      session: chairOfCommittee,
      mine: [coming(COMMITTEE, '2026-12-01'), coming(COUNCIL, '2026-12-02')],
      path: '/leitung',
    },
    {
      who: 'the same person while the council meets',
      session: chairOfCommittee,
      mine: [coming(COMMITTEE, '2026-12-01'), coming(COUNCIL, '2026-12-02', 'running')],
      path: '/mitglied',
    },
    {
      who: 'the same person with a rehearsal before',
      session: chairOfCommittee,
      mine: [coming(COUNCIL, '2026-11-01', 'convened', true), coming(COMMITTEE, '2026-12-01')],
      path: '/leitung',
    },
    { who: 'a chair without a meeting', session: chairOfCommittee, mine: [], path: '/leitung' },
    { who: 'a guest', session: held(['guest', null]), mine: [], path: '/' },
  ])('$who: $path', ({ session, mine, path }) => expect(landingPage(session, mine)).toBe(path));
});
