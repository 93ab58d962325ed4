import { accountList, demonstrationView, sessionView, signIn } from './identity';
import type { Route } from './route';

const tag = 'identity';

export const identityRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is signed in, and the CSRF token for writes',
    tag,
    who: 'public',
    response: sessionView,
  },
  {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Sign in; the session cookie is set anew',
    tag,
    who: 'public',
    body: signIn,
    status: 201,
    response: sessionView,
  },
  {
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign out; the session ends everywhere',
    tag,
    who: 'public',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/v1/demonstration',
    summary: 'Accounts of the demonstration council; empty elsewhere',
    tag,
    who: 'public',
    response: demonstrationView,
  },
  { method: 'get', path: '/api/v1/accounts', summary: 'All accounts', tag, who: 'clerk', response: accountList },
  {
    method: 'post',
    path: '/api/v1/accounts/{id}/disable',
    summary: 'Disable an account and end its sessions',
    tag,
    who: 'clerk',
    status: 204,
  },
  {
    method: 'post',
    path: '/api/v1/accounts/{id}/enable',
    summary: 'Enable an account again',
    tag,
    who: 'clerk',
    status: 204,
  },
];
