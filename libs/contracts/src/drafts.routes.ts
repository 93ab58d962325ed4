import { z } from 'zod';
import {
  colleaguesAtWork,
  draftKept,
  dropDraft,
  keepDraft,
  keptDraftAnswer,
  markEditing,
  meetingWriting,
  paperWriting,
} from './drafts';
import { uuid } from './common';
import { TEXT_BODY, type RouteTable } from './route';

const tag = 'drafts';

const ofPaper = '/api/v1/papers/{id}/drafts/{kind}';
const paperParams = z.object({ id: uuid, kind: paperWriting });
const ofMeeting = '/api/v1/meetings/{id}/drafts/{kind}';
const meetingParams = z.object({ id: uuid, kind: meetingWriting });
const ofMotion = '/api/v1/drafts/new-motion';

const reading = {
  method: 'get',
  tag,
  response: keptDraftAnswer,
} as const;
const keeping = {
  method: 'put',
  tag,
  body: keepDraft,
  bodyLimit: TEXT_BODY,
  response: draftKept,
} as const;
const dropping = { method: 'delete', tag, query: dropDraft, status: 204 } as const;
const marking = { method: 'put', tag, body: markEditing, response: colleaguesAtWork } as const;
const leaving = { method: 'delete', tag, status: 204 } as const;

export const draftsRoutes = {
  paperDraft: {
    ...reading,
    path: ofPaper,
    params: paperParams,
    permission: 'write-paper',
    summary: 'What the person has typed about a paper and not saved',
  },
  keepPaperDraft: {
    ...keeping,
    path: ofPaper,
    params: paperParams,
    permission: 'write-paper',
    summary: 'Keep what the person is typing about a paper, for them alone',
  },
  dropPaperDraft: {
    ...dropping,
    path: ofPaper,
    params: paperParams,
    permission: 'write-paper',
    summary: 'Forget what the person has typed about a paper',
  },
  markPaper: {
    ...marking,
    path: `${ofPaper}/mark`,
    params: paperParams,
    permission: 'write-paper',
    summary: 'Say that the person is writing, and hear who else is',
  },
  leavePaper: {
    ...leaving,
    path: `${ofPaper}/mark`,
    params: paperParams,
    permission: 'write-paper',
    summary: 'Say that the person has stopped writing',
  },
  meetingDraft: {
    ...reading,
    path: ofMeeting,
    params: meetingParams,
    permission: 'edit-agenda',
    summary: 'What the person has typed about a meeting and not saved',
  },
  keepMeetingDraft: {
    ...keeping,
    path: ofMeeting,
    params: meetingParams,
    permission: 'edit-agenda',
    summary: 'Keep what the person is typing about a meeting, for them alone',
  },
  dropMeetingDraft: {
    ...dropping,
    path: ofMeeting,
    params: meetingParams,
    permission: 'edit-agenda',
    summary: 'Forget what the person has typed about a meeting',
  },
  markMeeting: {
    ...marking,
    path: `${ofMeeting}/mark`,
    params: meetingParams,
    permission: 'edit-agenda',
    summary: 'Say that the person is writing, and hear who else is',
  },
  leaveMeeting: {
    ...leaving,
    path: `${ofMeeting}/mark`,
    params: meetingParams,
    permission: 'edit-agenda',
    summary: 'Say that the person has stopped writing',
  },
  motionDraft: {
    ...reading,
    path: ofMotion,
    permission: 'write-paper',
    summary: 'The motion that the person has begun and not created',
  },
  keepMotionDraft: {
    ...keeping,
    path: ofMotion,
    permission: 'write-paper',
    summary: 'Keep the motion that the person is beginning, for them alone',
  },
  dropMotionDraft: {
    ...dropping,
    path: ofMotion,
    permission: 'write-paper',
    summary: 'Forget the motion that the person has begun',
  },
} as const satisfies RouteTable;
