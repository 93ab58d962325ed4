import {
  alikeList,
  alikeQuery,
  changeContact,
  correctName,
  newPerson,
  personRecord,
  personRecordList,
  personRecordQuery,
} from './person-records';
import { uuid } from './common';
import type { RouteTable } from './route';
import { z } from 'zod';

const common = { tag: 'bodies', permission: 'keep-persons' } as const;
const base = '/api/v1/person-records';

/** The people of a municipality, as its office keeps them. */
export const personRecordsRoutes = {
  list: {
    ...common,
    method: 'get',
    path: base,
    summary: 'The people whom the office knows, with their places in bodies and their accounts',
    query: personRecordQuery,
    response: personRecordList,
  },
  alike: {
    ...common,
    method: 'get',
    path: '/api/v1/similar-persons',
    summary: 'People whose name is like the one that is to be entered',
    query: alikeQuery,
    response: alikeList,
  },
  enter: {
    ...common,
    method: 'post',
    path: base,
    summary: 'Enter a person, with a place in a body where they have one',
    body: newPerson,
    status: 201,
    response: z.object({ id: uuid }),
  },
  read: {
    ...common,
    method: 'get',
    path: `${base}/{id}`,
    summary: 'A person with all their seats, earlier names and what was done about them',
    response: personRecord,
  },
  correctName: {
    ...common,
    method: 'post',
    path: `${base}/{id}/name`,
    summary: 'Correct a name; what it was before stays on record',
    body: correctName,
    status: 204,
  },
  changeContact: {
    ...common,
    method: 'put',
    path: `${base}/{id}/contact`,
    summary: 'Say how a person is reached',
    body: changeContact,
    status: 204,
  },
} as const satisfies RouteTable;
