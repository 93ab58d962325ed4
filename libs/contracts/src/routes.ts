import { bodiesRoutes } from './bodies.routes';
import { identityRoutes } from './identity.routes';
import { liveRoutes } from './live.routes';
import { meetingsRoutes } from './meetings.routes';
import { minutesRoutes } from './minutes.routes';
import { paperTextsRoutes } from './paper-texts.routes';
import { paperVersionsRoutes } from './paper-versions.routes';
import { papersRoutes } from './papers.routes';
import { portalRoutes } from './portal.routes';
import type { Route } from './route';

/**
 * Every route of the HTTP API. A test compares it with what the server answers, so that the description is never
 * behind.
 */
export const routes: readonly Route[] = [
  ...identityRoutes,
  ...bodiesRoutes,
  ...papersRoutes,
  ...paperTextsRoutes,
  ...paperVersionsRoutes,
  ...meetingsRoutes,
  ...liveRoutes,
  ...minutesRoutes,
  ...portalRoutes,
];
