import { beginLesson, lessonList, lessonView } from './lessons';
import type { RouteTable } from './route';

const common = { path: '/api/v1/lessons', tag: 'live', permission: 'signed-in' } as const;

/** A first meeting, practised alone among simulated members. */
export const lessonsRoutes = {
  list: {
    method: 'get',
    ...common,
    summary: 'Lessons that fit what the person does, and how far they are',
    response: lessonList,
  },
  begin: {
    method: 'post',
    ...common,
    summary: 'Begin a lesson in a rehearsal of one’s own, or go on with it',
    body: beginLesson,
    bodyLimit: 1_000,
    rate: 'heavy',
    response: lessonView,
  },
  decline: {
    method: 'delete',
    ...common,
    summary: 'Be offered no lessons unasked any more',
    status: 204,
  },
} as const satisfies RouteTable;
