import { ownAccountRoutes, type ChangePassword } from '@gremia/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from './client';

export const useOwnAccount = () =>
  useQuery({
    queryKey: ['own-account'],
    queryFn: ({ signal }) => call(ownAccountRoutes.ownAccount, { signal }),
  });

export const useChangePassword = () =>
  useMutation({ mutationFn: (body: ChangePassword) => call(ownAccountRoutes.changePassword, { body }) });
