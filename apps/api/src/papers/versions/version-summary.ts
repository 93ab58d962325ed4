import { versionSummary, type VersionSummary } from '@gremia/contracts';
import { z } from 'zod';
import { isInsider } from '../../platform/records/paper-access';

/** What `versionColumns` gives. */
export const versionSummaryRow = z.object({
  id: z.string(),
  no: z.number(),
  kind: versionSummary.shape.kind,
  created_at: z.date(),
});

/** The same where the database made JSON of it. */
export const jsonVersionSummary = versionSummaryRow.extend({ created_at: z.string() });
type VersionSummaryRow = z.infer<typeof versionSummaryRow | typeof jsonVersionSummary>;

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
  `(${v}.kind <> 'resolution' OR ${insider}
    OR EXISTS (SELECT 1 FROM portal.paper_version known WHERE known.id = ${v}.id))`;
