import {
  originator,
  paperKind,
  paperState,
  versionSummary,
  type PortalPaper,
  type VersionSummary,
} from '@gremia/contracts';
import { z } from 'zod';

/** A public paper as lists show it. */
export const portalPaperRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: paperKind,
  title: z.string(),
  state: paperState,
  originators: z.array(originator),
  parent_id: z.string().nullable(),
  submitted_on: z.string(),
  result: z.string().nullable(),
});
export type PortalPaperRow = z.infer<typeof portalPaperRow>;

/**
 * Columns of a PortalPaperRow for the paper `p`. The result is that of the body which decides; what others recommend
 * stands in the consultation path.
 */
export const paperColumns = (p: string): string =>
  `${p}.id, ${p}.number, ${p}.kind, ${p}.title, ${p}.state, ${p}.originators, ${p}.parent_id, ${p}.submitted_on, ` +
  `${p}.result`;

export const toPortalPaper = (row: PortalPaperRow): PortalPaper => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  title: row.title,
  state: row.state,
  originators: row.originators,
  parentId: row.parent_id,
  submittedOn: row.submitted_on,
  result: row.result,
});

/** A public version without its text. */
export const portalVersionRow = z.object({
  id: z.string(),
  no: z.number(),
  kind: versionSummary.shape.kind,
  created_at: z.date(),
});
export type PortalVersionRow = z.infer<typeof portalVersionRow>;

/** Columns of a PortalVersionRow for the version `v`. */
export const versionColumns = (v: string): string => `${v}.id, ${v}.no, ${v}.kind, ${v}.created_at`;

export const toPortalVersion = ({ id, no, kind, created_at }: PortalVersionRow): VersionSummary => ({
  id,
  no,
  kind,
  createdAt: created_at.toISOString(),
});
