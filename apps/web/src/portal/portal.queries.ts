import {
  portalRoutes,
  type PortalMeetingQuery,
  type PortalPaperQuery,
  type PortalSearchQuery,
} from '@gremia/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';

/** A meeting goes on while people look at it: its page is read anew every half minute. */
const LIVELY = { refetchInterval: 30_000 };

export const usePortalHome = () =>
  useQuery({ queryKey: ['portal', 'home'], queryFn: ({ signal }) => call(portalRoutes.home, { signal }) });

export const usePortalMeetings = (filter: Partial<PortalMeetingQuery>) =>
  useQuery({
    queryKey: ['portal', 'meetings', filter],
    queryFn: ({ signal }) => call(portalRoutes.meetings, { query: filter, signal }),
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

export const usePortalPapers = (filter: Partial<PortalPaperQuery>) =>
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

export const usePortalSearch = (query: Partial<PortalSearchQuery>) =>
  useQuery({
    queryKey: ['portal', 'search', query],
    queryFn: ({ signal }) => call(portalRoutes.search, { query, signal }),
    enabled: (query.q ?? '') !== '',
    placeholderData: keepPreviousData,
  });
