import type { VersionSummary } from '@gremia/contracts';
import { isInsider } from '../paper-access';

/** What `versionColumns` gives, as a row or as JSON made by the database. */
export interface VersionSummaryRow {
  readonly id: string;
  readonly no: number;
  readonly kind: VersionSummary['kind'];
  readonly created_at: Date | string;
}

export const toVersionSummary = ({ id, no, kind, created_at }: VersionSummaryRow): VersionSummary => ({
  id,
  no,
  kind,
  createdAt: new Date(created_at).toISOString(),
});

/** A version without its text. The first one of a paper dates from the moment when it was handed in. */
export const versionColumns = (v: string): string =>
  `${v}.id, ${v}.no, ${v}.kind, greatest(${v}.created_at, (SELECT handed.submitted_at FROM paper handed
    WHERE handed.id = ${v}.paper_id)) AS created_at`;

/** A resolution that was only passed in a non-public item stays with those who may know it (SQL: `insider`). */
export const isKnownVersion = (v: string, insider = isInsider('p')): string =>
  `(${v}.kind <> 'resolution' OR ${insider} OR EXISTS (SELECT 1 FROM portal.paper_version known WHERE known.id = ${v}.id))`;
