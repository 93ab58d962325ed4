import {
  draftsRoutes,
  type ColleagueAtWork,
  type DraftKept,
  type KeepDraft,
  type KeptDraft,
  type MeetingWriting,
  type PaperWriting,
} from '@gremia/contracts';
import { call } from './client';

/** What somebody writes on. A motion that was only begun is no paper yet. */
export type Writing =
  | { readonly of: 'paper'; readonly kind: PaperWriting; readonly id: string }
  | { readonly of: 'meeting'; readonly kind: MeetingWriting; readonly id: string }
  | { readonly of: 'new-motion' };

/** Where what is typed is kept besides this browser: at the server, for the person alone. */
export interface DraftKeeper {
  readonly read: () => Promise<KeptDraft | null>;
  readonly keep: (draft: KeepDraft) => Promise<DraftKept>;
  readonly drop: (edition: number) => Promise<void>;
}

export function keeperOf(writing: Writing): DraftKeeper {
  if (writing.of === 'new-motion')
    return {
      read: async () => (await call(draftsRoutes.motionDraft)).draft,
      keep: (body) => call(draftsRoutes.keepMotionDraft, { body }),
      drop: (edition) => call(draftsRoutes.dropMotionDraft, { query: { edition } }),
    };
  if (writing.of === 'paper') {
    const params = { id: writing.id, kind: writing.kind };
    return {
      read: async () => (await call(draftsRoutes.paperDraft, { params })).draft,
      keep: (body) => call(draftsRoutes.keepPaperDraft, { params, body }),
      drop: (edition) => call(draftsRoutes.dropPaperDraft, { params, query: { edition } }),
    };
  }
  const params = { id: writing.id, kind: writing.kind };
  return {
    read: async () => (await call(draftsRoutes.meetingDraft, { params })).draft,
    keep: (body) => call(draftsRoutes.keepMeetingDraft, { params, body }),
    drop: (edition) => call(draftsRoutes.dropMeetingDraft, { params, query: { edition } }),
  };
}

/** Says that the person is writing, and answers who else is. */
export async function markEditing(
  writing: Exclude<Writing, { of: 'new-motion' }>,
  part: string | null,
): Promise<readonly ColleagueAtWork[]> {
  const body = { part };
  const { colleagues } = await (writing.of === 'paper'
    ? call(draftsRoutes.markPaper, { params: { id: writing.id, kind: writing.kind }, body })
    : call(draftsRoutes.markMeeting, { params: { id: writing.id, kind: writing.kind }, body }));
  return colleagues;
}

/** Says that the person has stopped. Where that does not arrive, the server notices by itself. */
export async function leaveEditing(writing: Exclude<Writing, { of: 'new-motion' }>): Promise<void> {
  await (writing.of === 'paper'
    ? call(draftsRoutes.leavePaper, { params: { id: writing.id, kind: writing.kind } })
    : call(draftsRoutes.leaveMeeting, { params: { id: writing.id, kind: writing.kind } }));
}
