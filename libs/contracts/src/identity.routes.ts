import { accountList, accountQuery, demonstrationView, sessionView, signIn } from './identity';
import type { RouteTable } from './route';

const tag = 'identity';

export const identityRoutes = {
  session: {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is signed in, and the CSRF token for writes',
    tag,
    permission: 'public',
    response: sessionView,
    secret: true,
  },
  signIn: {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Sign in; the session cookie is set anew',
    tag,
    permission: 'public',
    rate: 'sign-in',
    body: signIn,
    bodyLimit: 10_000,
    status: 201,
    response: sessionView,
    secret: true,
  },
  signOut: {
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign out; the session ends everywhere',
    tag,
    permission: 'public',
    status: 204,
  },
  demonstration: {
    method: 'get',
    path: '/api/v1/demonstration',
    summary: 'Accounts of the demonstration council; empty elsewhere',
    tag,
    permission: 'public',
    response: demonstrationView,
  },
  accounts: {
    method: 'get',
    path: '/api/v1/accounts',
    summary: 'Accounts by name',
    tag,
    permission: 'manage-accounts',
    query: accountQuery,
    response: accountList,
  },
  disableAccount: {
    method: 'post',
    path: '/api/v1/accounts/{id}/disable',
    summary: 'Disable an account and end its sessions',
    tag,
    permission: 'manage-accounts',
    status: 204,
  },
  enableAccount: {
    method: 'post',
    path: '/api/v1/accounts/{id}/enable',
    summary: 'Enable an account again',
    tag,
    permission: 'manage-accounts',
    status: 204,
  },
} as const satisfies RouteTable;
