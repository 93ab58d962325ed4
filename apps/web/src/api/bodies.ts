import { committeeDetail, committeeList, factionList, municipalityView } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from './client';

const rare = { staleTime: 5 * 60_000 };

export const useMunicipality = () =>
  useQuery({
    queryKey: ['municipality'],
    queryFn: ({ signal }) => api.get('municipality', municipalityView, signal),
    ...rare,
  });
export const useCommittees = () =>
  useQuery({
    queryKey: ['committees'],
    queryFn: ({ signal }) => api.get('committees', committeeList, signal),
    ...rare,
  });
export const useCommittee = (id: string) =>
  useQuery({
    queryKey: ['committees', id],
    queryFn: ({ signal }) => api.get(`committees/${id}`, committeeDetail, signal),
    ...rare,
  });
export const useFactions = () =>
  useQuery({ queryKey: ['factions'], queryFn: ({ signal }) => api.get('factions', factionList, signal), ...rare });
