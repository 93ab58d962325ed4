import { sessionView } from './identity';
import type { RouteTable } from './route';
import { issuedStartCode, newAccount, startCodeUse, strangerList, strangerQuery } from './start-codes';

const tag = 'identity';

/** How people get an account, and a password of their own. */
export const startCodesRoutes = {
  strangers: {
    method: 'get',
    path: '/api/v1/accounts/without',
    summary: 'People who have no account, each with a login that is free',
    tag,
    permission: 'manage-accounts',
    query: strangerQuery,
    response: strangerList,
  },
  createAccount: {
    method: 'post',
    path: '/api/v1/accounts',
    summary: 'Give somebody an account, and the code to begin with',
    tag,
    permission: 'manage-accounts',
    body: newAccount,
    bodyLimit: 10_000,
    status: 201,
    response: issuedStartCode,
    secret: true,
  },
  issueStartCode: {
    method: 'post',
    path: '/api/v1/accounts/{id}/start-code',
    summary: 'Issue a new code to an account; the one before is void, its password stays until the code is used',
    tag,
    permission: 'manage-accounts',
    status: 201,
    response: issuedStartCode,
    secret: true,
  },
  useStartCode: {
    method: 'post',
    path: '/api/v1/sign-in/start-code',
    summary: 'Give oneself a password with a start code and be signed in; every other session of the account ends',
    tag,
    permission: 'public',
    rate: 'sign-in',
    body: startCodeUse,
    bodyLimit: 10_000,
    status: 201,
    response: sessionView,
    secret: true,
  },
} as const satisfies RouteTable;
