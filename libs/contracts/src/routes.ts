import { bodiesRoutes } from './bodies.routes';
import { conferenceRoutes } from './conference.routes';
import { recordingRoutes } from './recording.routes';
import { devicesRoutes } from './devices.routes';
import { draftsRoutes } from './drafts.routes';
import { dossierRoutes } from './dossier.routes';
import { historyRoutes } from './history.routes';
import { identityRoutes } from './identity.routes';
import { invitedRoutes } from './invited.routes';
import { lessonsRoutes } from './lessons.routes';
import { letterheadRoutes } from './letterhead.routes';
import { liveRoutes } from './live.routes';
import { meetingsRoutes } from './meetings.routes';
import { minutesRoutes } from './minutes.routes';
import { ownAccountRoutes } from './own-account.routes';
import { paperTextsRoutes } from './paper-texts.routes';
import { paperVersionsRoutes } from './paper-versions.routes';
import { papersRoutes } from './papers.routes';
import { personRecordsRoutes } from './person-records.routes';
import { pocketRoutes } from './pocket.routes';
import { portalRoutes } from './portal.routes';
import { remoteRecordRoutes } from './remote-record.routes';
import type { Route } from './route';
import { rulesRoutes } from './rules.routes';
import { seatsRoutes } from './seats.routes';
import { startCodesRoutes } from './start-codes.routes';

/** Every route of the HTTP API. The server does not start when one of them has no handler. */
export const routes: readonly Route[] = [
  identityRoutes,
  startCodesRoutes,
  ownAccountRoutes,
  bodiesRoutes,
  letterheadRoutes,
  devicesRoutes,
  draftsRoutes,
  rulesRoutes,
  seatsRoutes,
  personRecordsRoutes,
  papersRoutes,
  paperTextsRoutes,
  paperVersionsRoutes,
  meetingsRoutes,
  remoteRecordRoutes,
  invitedRoutes,
  liveRoutes,
  conferenceRoutes,
  recordingRoutes,
  minutesRoutes,
  pocketRoutes,
  historyRoutes,
  lessonsRoutes,
  dossierRoutes,
  portalRoutes,
].flatMap((table) => Object.values<Route>(table));
