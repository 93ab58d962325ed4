import { committeeDetail, committeeList, factionList, municipalityView, personList, personQuery } from './bodies';
import type { Route } from './route';

const tag = 'bodies';

export const bodiesRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/v1/municipality',
    summary: 'The municipality',
    tag,
    who: 'public',
    response: municipalityView,
  },
  {
    method: 'get',
    path: '/api/v1/committees',
    summary: 'Council, committees and advisory boards',
    tag,
    who: 'public',
    response: committeeList,
  },
  {
    method: 'get',
    path: '/api/v1/committees/{id}',
    summary: 'A committee with its members',
    tag,
    who: 'public',
    response: committeeDetail,
  },
  { method: 'get', path: '/api/v1/factions', summary: 'The factions', tag, who: 'public', response: factionList },
  {
    method: 'get',
    path: '/api/v1/persons',
    summary: 'Persons by a part of their name',
    tag,
    who: 'signed-in',
    query: personQuery,
    response: personList,
  },
];
