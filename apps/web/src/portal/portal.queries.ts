import { portalRoutes, type PaperKind } from '@gremia/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';

export type MeetingTime = 'upcoming' | 'past';

export interface PaperFilter {
  readonly q?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly year?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A meeting goes on while people look at it: its page is read anew every half minute. */
const LIVELY = { refetchInterval: 30_000 };

export const usePortalHome = () =>
  useQuery({ queryKey: ['portal', 'home'], queryFn: ({ signal }) => call(portalRoutes.home, { signal }) });

export const usePortalMeetings = (when: MeetingTime, committeeId?: string) =>
  useQuery({
    queryKey: ['portal', 'meetings', when, committeeId],
    queryFn: ({ signal }) => call(portalRoutes.meetings, { query: { when, committeeId }, signal }),
    placeholderData: keepPreviousData,
  });

export const usePortalMeeting = (id: string) =>
  useQuery({
    queryKey: ['portal', 'meeting', id],
    queryFn: ({ signal }) => call(portalRoutes.meeting, { params: { id }, signal }),
    ...LIVELY,
  });

export const usePortalMinutes = (id: string) =>
  useQuery({
    queryKey: ['portal', 'minutes', id],
    queryFn: ({ signal }) => call(portalRoutes.minutes, { params: { id }, signal }),
  });

export const usePortalPapers = (filter: PaperFilter) =>
  useQuery({
    queryKey: ['portal', 'papers', filter],
    queryFn: ({ signal }) => call(portalRoutes.papers, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const usePortalPaper = (id: string) =>
  useQuery({
    queryKey: ['portal', 'paper', id],
    queryFn: ({ signal }) => call(portalRoutes.paper, { params: { id }, signal }),
  });

export const usePortalCommittee = (id: string) =>
  useQuery({
    queryKey: ['portal', 'committee', id],
    queryFn: ({ signal }) => call(portalRoutes.committee, { params: { id }, signal }),
  });

export const usePortalSearch = (q: string) =>
  useQuery({
    queryKey: ['portal', 'search', q],
    queryFn: ({ signal }) => call(portalRoutes.search, { query: { q }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
