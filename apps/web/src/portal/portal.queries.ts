import {
  committeeDetail,
  portalHome,
  portalMeetingDetail,
  portalMeetingList,
  portalMinutes,
  portalPaperDetail,
  portalPaperList,
  portalSearchResult,
  type PaperKind,
} from '@gremia/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, queryString } from '../api/client';

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
  useQuery({ queryKey: ['portal', 'home'], queryFn: ({ signal }) => api.get('portal/home', portalHome, signal) });

export const usePortalMeetings = (when: MeetingTime, committeeId?: string) =>
  useQuery({
    queryKey: ['portal', 'meetings', when, committeeId],
    queryFn: ({ signal }) => api.get(`portal/meetings${queryString({ when, committeeId })}`, portalMeetingList, signal),
    placeholderData: keepPreviousData,
  });

export const usePortalMeeting = (id: string) =>
  useQuery({
    queryKey: ['portal', 'meeting', id],
    queryFn: ({ signal }) => api.get(`portal/meetings/${id}`, portalMeetingDetail, signal),
    ...LIVELY,
  });

export const usePortalMinutes = (id: string) =>
  useQuery({
    queryKey: ['portal', 'minutes', id],
    queryFn: ({ signal }) => api.get(`portal/meetings/${id}/minutes`, portalMinutes, signal),
  });

export const usePortalPapers = (filter: PaperFilter) =>
  useQuery({
    queryKey: ['portal', 'papers', filter],
    queryFn: ({ signal }) => api.get(`portal/papers${queryString({ ...filter })}`, portalPaperList, signal),
    placeholderData: keepPreviousData,
  });

export const usePortalPaper = (id: string) =>
  useQuery({
    queryKey: ['portal', 'paper', id],
    queryFn: ({ signal }) => api.get(`portal/papers/${id}`, portalPaperDetail, signal),
  });

export const usePortalCommittee = (id: string) =>
  useQuery({
    queryKey: ['portal', 'committee', id],
    queryFn: ({ signal }) => api.get(`portal/committees/${id}`, committeeDetail, signal),
  });

export const usePortalSearch = (q: string) =>
  useQuery({
    queryKey: ['portal', 'search', q],
    queryFn: ({ signal }) => api.get(`portal/search${queryString({ q })}`, portalSearchResult, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
