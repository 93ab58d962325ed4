import type { RouteTable } from './route';

const common = { method: 'get', tag: 'dossier', rate: 'heavy', responseType: 'application/zip' } as const;

/** What an outsider needs to recount a meeting without us. */
export const dossierRoutes = {
  whole: {
    ...common,
    path: '/api/v1/meetings/{id}/dossier.zip',
    summary: 'The dossier of a closed meeting, with what is not public',
    permission: 'run-meeting',
  },
  public: {
    ...common,
    path: '/api/v1/portal/meetings/{id}/dossier.zip',
    summary: 'The dossier of the public part of a closed meeting',
    permission: 'public',
  },
} as const satisfies RouteTable;
