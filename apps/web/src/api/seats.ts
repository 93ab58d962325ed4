import { seatsRoutes, type NewSeat, type NewSubstitute } from '@gremia/contracts';
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
    onSuccess: () => client.invalidateQueries({ queryKey: ['committees'] }),
  });
}

interface End {
  readonly id: string;
  readonly endsOn: string;
}

export const useAddSeat = (id: string) =>
  useSeatChange((body: NewSeat) => call(seatsRoutes.addSeat, { params: { id }, body }));
export const useEndSeat = () =>
  useSeatChange(({ id, endsOn }: End) => call(seatsRoutes.endSeat, { params: { id }, body: { endsOn } }));
export const useNameMayor = () =>
  useSeatChange(({ id, mayor }: { readonly id: string; readonly mayor: boolean }) =>
    call(seatsRoutes.nameMayor, { params: { id }, body: { mayor } }),
  );
export const useAddSubstitute = (id: string) =>
  useSeatChange((body: NewSubstitute) => call(seatsRoutes.addSubstitute, { params: { id }, body }));
export const useEndSubstitute = () =>
  useSeatChange(({ id, endsOn }: End) => call(seatsRoutes.endSubstitute, { params: { id }, body: { endsOn } }));
