import type { MeetingState } from './state';

/** A meeting before its first entry: nothing has happened, nobody is known. */
export const initialState: MeetingState = {
  phase: 'planned',
  title: '',
  committee: null,
  place: '',
  timeZone: 'Europe/Berlin',
  public: true,
  rehearsal: false,
  profile: null,
  emergency: null,
  roster: [],
  convocation: '',
  secretary: '',
  openedAt: null,
  closedAt: null,
  interruption: null,
  items: [],
  currentItemId: null,
  present: {},
  connected: [],
  votes: {},
  currentVoteId: null,
  doubtableVoteId: null,
  remarks: [],
  unread: [],
};
