import { NO_SPEAKERS } from './speakers-state';
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
  speakers: NO_SPEAKERS,
  secondConvening: false,
  quorumChallengedAt: null,
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
