import { seatsRoutes, type EndOfSeat, type NewSeat, type NewSubstitute, type SeatChange } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** Who sits in a body, and who may sit for them. */
export const useSeats = (committeeId: string) =>
  useQuery({
    queryKey: ['committees', committeeId, 'seats'],
    queryFn: ({ signal }) => call(seatsRoutes.seats, { params: { id: committeeId }, signal }),
    enabled: committeeId !== '',
  });

function useSeatChange<Input>(send: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['committees'] }),
        client.invalidateQueries({ queryKey: ['person-records'] }),
      ]),
  });
}

interface End {
  readonly id: string;
  readonly endsOn: string;
}

export const useAddSeat = () =>
  useSeatChange(({ committeeId, ...body }: NewSeat & { readonly committeeId: string }) =>
    call(seatsRoutes.addSeat, { params: { id: committeeId }, body }),
  );
export const useEndSeat = (id: string) =>
  useSeatChange((body: EndOfSeat) => call(seatsRoutes.endSeat, { params: { id }, body }));
export const useChangeSeat = (id: string) =>
  useSeatChange((body: SeatChange) => call(seatsRoutes.changeSeat, { params: { id }, body }));
export const useEndTerm = (id: string) =>
  useSeatChange((endsOn: string) => call(seatsRoutes.endTerm, { params: { id }, body: { endsOn } }));
export const useNameMayor = () =>
  useSeatChange(({ id, mayor }: { readonly id: string; readonly mayor: boolean }) =>
    call(seatsRoutes.nameMayor, { params: { id }, body: { mayor } }),
  );
export const useRankDeputy = () =>
  useSeatChange(({ id, rank }: { readonly id: string; readonly rank: number | null }) =>
    call(seatsRoutes.rankDeputy, { params: { id }, body: { rank } }),
  );
export const useAddSubstitute = (id: string) =>
  useSeatChange((body: NewSubstitute) => call(seatsRoutes.addSubstitute, { params: { id }, body }));
export const useEndSubstitute = () =>
  useSeatChange(({ id, endsOn }: End) => call(seatsRoutes.endSubstitute, { params: { id }, body: { endsOn } }));
