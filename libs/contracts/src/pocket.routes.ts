import { newsList, newsQuery, readNews } from './news';
import { noteChange, noteInput, noteList, noteQuery, noteView } from './notes';
import type { RouteTable } from './route';

const tag = 'pocket';

/** What belongs to one person alone: nobody else reads or writes it, whatever their office. */
export const pocketRoutes = {
  news: {
    method: 'get',
    path: '/api/v1/news',
    summary: 'What is new to the person in their bodies, the newest first',
    tag,
    permission: 'signed-in',
    query: newsQuery,
    response: newsList,
  },
  readNews: {
    method: 'post',
    path: '/api/v1/news/read',
    summary: 'Note that the person has read everything, or what belongs to one paper or meeting',
    tag,
    permission: 'signed-in',
    body: readNews,
    bodyLimit: 1_000,
    status: 204,
  },
  notes: {
    method: 'get',
    path: '/api/v1/notes',
    summary: 'Private notes of the person, the oldest first',
    tag,
    permission: 'signed-in',
    query: noteQuery,
    response: noteList,
    secret: true,
  },
  addNote: {
    method: 'post',
    path: '/api/v1/notes',
    summary: 'Keep a private note on a paper, a passage of it, or an item of an agenda',
    tag,
    permission: 'signed-in',
    body: noteInput,
    status: 201,
    response: noteView,
    secret: true,
  },
  changeNote: {
    method: 'put',
    path: '/api/v1/notes/{id}',
    summary: 'Change the words of a private note',
    tag,
    permission: 'signed-in',
    body: noteChange,
    response: noteView,
    secret: true,
  },
  deleteNote: {
    method: 'delete',
    path: '/api/v1/notes/{id}',
    summary: 'Delete a private note',
    tag,
    permission: 'signed-in',
    status: 204,
  },
} as const satisfies RouteTable;
