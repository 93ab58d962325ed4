import type { PortalMinutes } from '@gremia/contracts';
import type { ReleasedMinutes } from './portal-minutes.query';

/** Released minutes without what only a print says about itself. */
export const toPortalMinutes = ({
  document,
  remarks,
  record,
  releasedAt,
  correctedSince,
}: ReleasedMinutes): PortalMinutes => ({ document, remarks, record, releasedAt, correctedSince });
