import type { MeetingState } from '../state';

type Stays = Pick<MeetingState, 'correctedStays'>;

/** Whose stays were put right and comes afterwards does so on top of them. */
export function staysBegun({ correctedStays }: Stays, personId: string, at: string): Stays {
  const known = correctedStays?.[personId];
  if (correctedStays === undefined || known === undefined)
    return correctedStays === undefined ? {} : { correctedStays };
  const begun = known.some(({ until }) => until === null) ? known : [...known, { from: at, until: null }];
  return { correctedStays: { ...correctedStays, [personId]: begun } };
}

/** Whose stays were put right and leaves afterwards. */
export function staysEnded({ correctedStays }: Stays, personIds: readonly string[], at: string): Stays {
  if (correctedStays === undefined || !personIds.some((personId) => personId in correctedStays)) return {};
  const ended = personIds.flatMap((personId) => {
    const known = correctedStays[personId];
    return known === undefined
      ? []
      : [[personId, known.map((stay) => (stay.until === null ? { ...stay, until: at } : stay))] as const];
  });
  return { correctedStays: { ...correctedStays, ...Object.fromEntries(ended) } };
}
