import { bodiesRoutes, portalRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './client';

const rare = { staleTime: 5 * 60_000 };

/** Whose council this is: known to everybody, so it is asked of the portal. */
export const useMunicipality = () =>
  useQuery({
    queryKey: ['portal', 'home'],
    queryFn: ({ signal }) => call(portalRoutes.home, { signal }),
    select: ({ municipality }) => municipality,
    ...rare,
  });
export const useCommittees = () =>
  useQuery({
    queryKey: ['committees'],
    queryFn: ({ signal }) => call(bodiesRoutes.committees, { signal }),
    ...rare,
  });
export const useCommittee = (id: string) =>
  useQuery({
    queryKey: ['committees', id],
    queryFn: ({ signal }) => call(bodiesRoutes.committee, { params: { id }, signal }),
    ...rare,
  });
export const useFactions = () =>
  useQuery({ queryKey: ['factions'], queryFn: ({ signal }) => call(bodiesRoutes.factions, { signal }), ...rare });
