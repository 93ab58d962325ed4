import { bodiesRoutes, portalRoutes } from '@gremia/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './client';

const rare = { staleTime: 5 * 60_000 };

/** Whose council this is: known to everybody, so it is asked of the portal. */
export const municipalityQuery = queryOptions({
  queryKey: ['portal', 'municipality'],
  queryFn: ({ signal }) => call(portalRoutes.municipality, { signal }),
  ...rare,
});
export const useMunicipality = () => useQuery(municipalityQuery);
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
/** Persons whose name contains every word of `q`; nothing is asked before two letters are typed. */
export const usePersons = (q: string) =>
  useQuery({
    queryKey: ['persons', q],
    queryFn: ({ signal }) => call(bodiesRoutes.persons, { query: { q, limit: 20 }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    ...rare,
  });
