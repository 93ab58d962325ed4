import { historyRoutes, type HistoryKind, type LessonKind } from '@gremia/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client';
import { useLessons } from '../api/lessons';
import { useMeeting as useMeetingDetail } from '../api/meetings';
import { useMinutes } from '../api/minutes';
import type { LiveMeeting } from '../live/use-meeting';
import { stepsBehind, type LessonStep } from './lesson-step';
import { LESSONS } from './lessons';

export interface LessonAtHand {
  readonly lesson: LessonKind;
  readonly steps: readonly LessonStep[];
  /** So many are done. */
  readonly behind: number;
}

/** The lesson that this meeting is, and how far it is; null for every other meeting. */
export function useLesson(meeting: LiveMeeting, isRehearsal: boolean): LessonAtHand | null {
  const { meetingId, state, personId, loaded } = meeting;
  const client = useQueryClient();
  const found = useLessons(isRehearsal).data?.lessons.find((each) => each.meetingId === meetingId);
  const lesson = found?.lesson ?? null;
  const detail = useMeetingDetail(meetingId, lesson !== null).data;
  const minutes = useMinutes(meetingId, lesson === 'clerk' && state.phase === 'closed').data;
  // What has passed is not in the state any more: that there was a break the history tells.
  const told = useQuery({
    queryKey: ['history', 'lesson', meetingId, state.phase],
    queryFn: ({ signal }) =>
      call(historyRoutes.meeting, { params: { id: meetingId }, query: { group: 'course', limit: 100 }, signal }),
    enabled: lesson !== null && loaded,
    placeholderData: (before) => before,
  }).data;
  useEffect(() => {
    if (state.phase === 'closed') void client.invalidateQueries({ queryKey: ['lessons'] });
  }, [state.phase, client]);
  if (lesson === null || personId === null || !loaded) return null;
  const steps: readonly LessonStep[] = LESSONS[lesson];
  const kinds = new Set<HistoryKind>((told?.entries ?? []).map(({ kind }) => kind));
  const minuted = (minutes?.current ?? null) !== null;
  const sight = { state, personId, items: detail?.items.length ?? 0, told: kinds, minuted };
  return { lesson, steps, behind: stepsBehind(steps, sight) };
}
