import { committeeDetail, committeeList, factionList, municipalityView, personList, personQuery } from './bodies';
import type { RouteTable } from './route';

const common = { method: 'get', tag: 'bodies', permission: 'signed-in' } as const;

export const bodiesRoutes = {
  municipality: {
    ...common,
    path: '/api/v1/municipality',
    summary: 'The municipality',
    response: municipalityView,
  },
  committees: {
    ...common,
    path: '/api/v1/committees',
    summary: 'Council, committees and advisory boards',
    response: committeeList,
  },
  committee: {
    ...common,
    path: '/api/v1/committees/{id}',
    summary: 'A committee with its members',
    response: committeeDetail,
  },
  factions: { ...common, path: '/api/v1/factions', summary: 'The factions', response: factionList },
  persons: {
    ...common,
    path: '/api/v1/persons',
    summary: 'Persons by a part of their name',
    query: personQuery,
    response: personList,
  },
} as const satisfies RouteTable;
