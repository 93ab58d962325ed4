import type { VersionSummary } from '@gremia/contracts';

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
