import type { RouteTable } from './route';
import {
  deputyRank,
  endOfSeat,
  endOfSubstitute,
  endOfTerm,
  mayorsSeat,
  newSeat,
  newSubstitute,
  seatChange,
  seatSheet,
} from './seats';

const common = { tag: 'bodies', permission: 'keep-persons' } as const;
const change = { ...common, method: 'post', status: 204 } as const;

/** Who sits in a body from which day on, and who may sit for them. */
export const seatsRoutes = {
  seats: {
    ...common,
    method: 'get',
    path: '/api/v1/committees/{id}/seats',
    summary: 'Who sits in a body, and who may sit for them',
    response: seatSheet,
  },
  addSeat: {
    ...change,
    path: '/api/v1/committees/{id}/seats',
    summary: 'Somebody moves up into a free seat, from a day on',
    body: newSeat,
  },
  endSeat: {
    ...change,
    path: '/api/v1/seats/{id}/end',
    summary: 'Somebody has a seat until a day; it is free from then on, or somebody follows',
    body: endOfSeat,
  },
  changeSeat: {
    ...change,
    path: '/api/v1/seats/{id}/change',
    summary: 'Somebody has a seat in another function or Fraktion, from a day on',
    body: seatChange,
  },
  endTerm: {
    ...change,
    path: '/api/v1/committees/{id}/seats/end-of-term',
    summary: 'All seats of a body end with the electoral term',
    body: endOfTerm,
  },
  nameMayor: {
    ...change,
    path: '/api/v1/seats/{id}/mayor',
    summary: 'Say whether a seat is the mayor’s',
    body: mayorsSeat,
  },
  rankDeputy: {
    ...change,
    path: '/api/v1/seats/{id}/rank',
    summary: 'Say which deputy of the chair somebody is',
    body: deputyRank,
  },
  addSubstitute: {
    ...change,
    path: '/api/v1/committees/{id}/substitutes',
    summary: 'Somebody may sit for members who are not there',
    body: newSubstitute,
  },
  endSubstitute: {
    ...change,
    path: '/api/v1/substitutes/{id}/end',
    summary: 'Somebody may sit for others until a day',
    body: endOfSubstitute,
  },
} as const satisfies RouteTable;
