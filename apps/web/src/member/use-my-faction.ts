import { bodiesRoutes, type FactionView } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFactions } from '../api/bodies';
import { call } from '../api/client';
import { useSession } from '../api/session';

/** The faction of the person in front of the screen, as far as it is known; most motions are brought in by it. */
export function useMyFaction(): {
  readonly factions: readonly FactionView[];
  readonly mine: FactionView | null;
  /** The answer is there, or will not come. */
  readonly known: boolean;
} {
  const person = useSession().data?.person ?? null;
  const committeeId =
    person?.roles.find(({ role, committeeId: id }) => (role === 'member' || role === 'chair') && id !== null)
      ?.committeeId ?? null;
  const committee = useQuery({
    queryKey: ['committees', committeeId],
    queryFn: ({ signal }) => call(bodiesRoutes.committee, { params: { id: committeeId ?? '' }, signal }),
    enabled: committeeId !== null,
    staleTime: Infinity,
  });
  const { data, isError } = useFactions();
  const factions = data?.factions ?? [];
  const name = committee.data?.members.find(({ personId }) => personId === person?.id)?.faction ?? null;
  const mine = factions.find((faction) => faction.name === name || faction.shortName === name) ?? null;
  return {
    factions,
    mine,
    known: (data !== undefined || isError) && (committeeId === null || committee.isSuccess || committee.isError),
  };
}
