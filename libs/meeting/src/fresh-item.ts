import type { AgendaEntry } from './events';
import type { ItemState } from './state';

/** An item as it stands on the agenda, before anything has happened to it. */
export const freshItem = (entry: AgendaEntry): ItemState => ({
  ...entry,
  text: null,
  calledAt: null,
  closedAt: null,
  disposition: null,
  note: '',
  conflicted: [],
  conflictBasis: {},
  foundLate: [],
  conflictCases: [],
  behindDoors: false,
  closedParts: [],
  openSince: null,
  conflictedGuests: [],
  outOfRoom: [],
  takenOver: [],
  regrouped: {},
  settlements: [],
  order: [],
  voteIds: [],
  remarks: [],
  elections: [],
  changes: [],
});
