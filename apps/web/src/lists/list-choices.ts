import { portalRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { today } from '../i18n/dates';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What lists can be filtered by: the committees, and the years in which there is anything, the latest first. */
export function useListChoices(): { readonly committees: readonly Choice[]; readonly years: readonly Choice[] } {
  const { data } = useQuery({
    queryKey: ['portal', 'home'],
    queryFn: ({ signal }) => call(portalRoutes.home, { signal }),
    staleTime: 5 * 60_000,
  });
  // Meetings are planned for the next year, too.
  const last = Number(today().slice(0, 4)) + 1;
  const first = data?.since ?? last - 1;
  return {
    committees: (data?.committees ?? []).map(({ id, name }) => ({ value: id, label: name })),
    years: Array.from({ length: last - first + 1 }, (_, back) => String(last - back)).map((year) => ({
      value: year,
      label: year,
    })),
  };
}
