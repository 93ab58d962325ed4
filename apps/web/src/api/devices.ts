import { devicesRoutes, type DeviceInput, type DeviceKind, type OwnDevice, type PairDevice } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** A code that the office has just confirmed is soon seen; a paired device looks seldom. */
const WAITING_MS = 3_000;
const PAIRED_MS = 5_000;

/** How the device in front of us stands; asked again and again. */
export const useOwnDevice = () =>
  useQuery<OwnDevice>({
    queryKey: ['own-device'],
    queryFn: ({ signal }) => call(devicesRoutes.ownDevice, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'paired' ? PAIRED_MS : WAITING_MS),
    refetchIntervalInBackground: true,
    retry: false,
  });

export function useBeginPairing() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: DeviceKind) => call(devicesRoutes.beginPairing, { body: { kind } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['own-device'] }),
  });
}

export const useDevices = () =>
  useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => call(devicesRoutes.devices, { signal }),
    refetchInterval: 15_000,
  });

export const useLookUpDevice = () =>
  useMutation({ mutationFn: (code: string) => call(devicesRoutes.lookUpDevice, { body: { code } }) });

export function usePairDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PairDevice) => call(devicesRoutes.pairDevice, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
}

export function useChangeDevice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DeviceInput) => call(devicesRoutes.changeDevice, { params: { id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
}

export function useRevokeDevice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(devicesRoutes.revokeDevice, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
}
