import { changePassword, ownAccount } from './own-account';
import type { RouteTable } from './route';

const common = { tag: 'identity', permission: 'signed-in' } as const;

/** What somebody does with their own account. */
export const ownAccountRoutes = {
  ownAccount: {
    ...common,
    method: 'get',
    path: '/api/v1/own-account',
    summary: 'The own account and its last sign-ins',
    response: ownAccount,
  },
  changePassword: {
    ...common,
    method: 'put',
    path: '/api/v1/own-account/password',
    summary: 'Change the own password; every other session of the account ends',
    rate: 'heavy',
    body: changePassword,
    bodyLimit: 10_000,
    status: 204,
  },
} as const satisfies RouteTable;
